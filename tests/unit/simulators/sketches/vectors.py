"""Test vectors for the three sketches, from implementations that share nothing with the TypeScript.

`cases` hold whole sketches of random keys; `passes` are exact chances that an absent key passes a small Bloom filter, as
numerators over bits^(probes * (keys + 1)); `overs` are the exact sums by which Count-Min is too high, over every way in
which three keys can fall into the cells of small sketches. Run `python3 vectors.py > vectors.json` after a change.
"""

import itertools
import json
import math
import random

MASK = 0xFFFFFFFF
P2, P3, P4, P5 = 2246822519, 3266489917, 668265263, 374761393


def xxh32(key, seed):
    """XXH32 of a key as four bytes, lowest first."""
    h = (seed + P5 + 4) & MASK
    h = (h + key * P3) & MASK
    h = (((h << 17) | (h >> 15)) & MASK) * P4 & MASK
    h = (h ^ (h >> 15)) * P2 & MASK
    h = (h ^ (h >> 13)) * P3 & MASK
    return h ^ (h >> 16)


def bloom(keys, bits, seeds):
    found = set()
    for key in keys:
        found |= {xxh32(key, seed) % bits for seed in seeds}
    return sorted(found)


def count_min(keys, width, seeds):
    rows = [[0] * width for _ in seeds]
    for key in keys:
        for row, seed in zip(rows, seeds):
            row[xxh32(key, seed) % width] += 1
    return rows


def hyperloglog(keys, precision, seed):
    registers = [0] * 2**precision
    for key in keys:
        text = f"{xxh32(key, seed):032b}"
        head, tail = text[:precision], text[precision:]
        run = (tail.index("1") if "1" in tail else len(tail)) + 1
        registers[int(head, 2)] = max(registers[int(head, 2)], run)
    return registers


def estimate(registers):
    m = len(registers)
    alpha = {16: 0.673, 32: 0.697, 64: 0.709}.get(m, 0.7213 / (1 + 1.079 / m))
    raw = alpha * m * m / sum(2.0**-r for r in registers)
    empty = registers.count(0)
    return m * math.log(m / empty) if raw <= 2.5 * m and empty else raw


def cases():
    rng = random.Random(20261122)
    for _ in range(24):
        keys = [rng.choice([rng.randrange(30), rng.randrange(3000)]) for _ in range(rng.choice([0, 1, 30, 200, 600]))]
        sizes = {
            "bits": rng.choice([64, 200, 1000]),
            "probes": rng.choice([1, 2, 3, 7, 12]),
            "width": rng.choice([4, 11, 30]),
            "depth": rng.choice([1, 2, 3, 5]),
            "precision": rng.choice([4, 5, 6, 7]),
        }
        seeds = {"bloom": [rng.randrange(2**32) for _ in range(16)], "rows": [rng.randrange(2**32) for _ in range(16)]}
        seeds["log"] = rng.randrange(2**32)
        registers = hyperloglog(keys, sizes["precision"], seeds["log"])
        yield {
            "keys": keys,
            "sizes": sizes,
            "seeds": seeds,
            "set": bloom(keys, sizes["bits"], seeds["bloom"][: sizes["probes"]]),
            "rows": count_min(keys, sizes["width"], seeds["rows"][: sizes["depth"]]),
            "registers": registers,
            "estimate": estimate(registers),
        }


def passes(bits, probes, keys):
    """By the chain of how many bits are set after each throw, in whole numbers."""
    ways = {0: 1}
    for _ in range(probes * keys):
        after = {}
        for full, count in ways.items():
            after[full] = after.get(full, 0) + count * full
            after[full + 1] = after.get(full + 1, 0) + count * (bits - full)
        ways = after
    return {"bits": bits, "probes": probes, "keys": keys, "ways": sum(c * full**probes for full, c in ways.items())}


def overs(width, depth):
    """Keys 0, 1, 2 come once, twice and three times."""
    total = 0
    for cells in itertools.product(range(width), repeat=3 * depth):
        for key in range(3):
            told = min(
                sum(other + 1 for other in range(3) if cells[3 * row + other] == cells[3 * row + key])
                for row in range(depth)
            )
            total += told - (key + 1)
    return {"width": width, "depth": depth, "total": total}


if __name__ == "__main__":
    small = [passes(*one) for one in [(2, 1, 3), (3, 2, 2), (4, 2, 2), (5, 3, 1), (4, 3, 1), (6, 1, 4)]]
    sums = [overs(*one) for one in [(2, 1), (4, 1), (2, 2), (3, 2), (2, 3)]]
    print(json.dumps({"cases": list(cases()), "passes": small, "overs": sums}, separators=(",", ":")))
