"""Test vectors for the id simulator, from Python's own integers, dates and UUID library.

Run `python3 vectors.py > vectors.json` in this folder after a change.
"""

import json
import random
import uuid
from datetime import datetime, timedelta, timezone
from fractions import Fraction
from itertools import product

ALPHABETS = {
    "base62": "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "base32": "0123456789ABCDEFGHJKMNPQRSTVWXYZ",
}


def digits(value, alphabet, length):
    text = ""
    while value or len(text) < length:
        value, digit = divmod(value, len(alphabet))
        text = alphabet[digit] + text
    return text


def iso(ms):
    at = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(milliseconds=ms)
    return at.strftime("%Y-%m-%dT%H:%M:%S.") + f"{at.microsecond // 1000:03d}Z"


def repeat(n, space):
    """The chance that n draws hold two alike, by counting all sequences."""
    alike = sum(len(set(draws)) < n for draws in product(range(space), repeat=n))
    return float(Fraction(alike, space**n))


def snowflakes(rng):
    for _ in range(40):
        bits = rng.randrange(1, 13)
        time, machine, sequence = rng.randrange(2**41), rng.randrange(2 ** (22 - bits)), rng.randrange(2**bits)
        yield {"bits": bits, "fields": [0, time, machine, sequence], "id": str(time * 2**22 + machine * 2**bits + sequence)}


if __name__ == "__main__":
    rng = random.Random(20261122)
    numbers = [0, 1, 61, 62, 2**53 + 1, 2**64 - 1, 2**128 - 1, *(rng.getrandbits(128) for _ in range(20))]
    moments = [0, 951782399999, 951782400000, 1709164800000, 4107542400000, 253402300799999, *(rng.randrange(253402300800000) for _ in range(60))]
    print(
        json.dumps(
            {
                "texts": [{"value": str(n), "uuid": str(uuid.UUID(int=n)), "ulid": digits(n, ALPHABETS["base32"], 26), "base62": digits(n, ALPHABETS["base62"], 22)} for n in numbers],
                "moments": [{"ms": ms, "iso": iso(ms)} for ms in moments],
                "snowflakes": list(snowflakes(rng)),
                "repeats": [{"n": n, "space": space, "chance": repeat(n, space)} for space in range(1, 7) for n in range(1, 7)],
            },
            separators=(",", ":"),
        )
    )
