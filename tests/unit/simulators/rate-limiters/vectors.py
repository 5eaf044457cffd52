"""Test vectors for the six rate limiters, from an implementation that shares nothing with the TypeScript one.

Time is exact (fractions of a microsecond), every decision is made from the whole history by definition, and no
limiter keeps a running state. Run `python3 vectors.py > vectors.json` in this folder after a change.
"""

import json
import random
from fractions import Fraction
from itertools import combinations_with_replacement


def fixed_window(history, now, limit, window, burst):
    return sum(at // window == now // window for at in history) < limit


def sliding_log(history, now, limit, window, burst):
    return sum(now - at < window for at in history) < limit


def sliding_counter(history, now, limit, window, burst):
    current = sum(at // window == now // window for at in history)
    previous = sum(at // window == now // window - 1 for at in history)
    return previous * (1 - Fraction(now % window, window)) + current + 1 <= limit


def token_bucket(history, now, limit, window, burst):
    tokens, then = Fraction(burst), Fraction(0)
    for at in history:
        tokens = min(Fraction(burst), tokens + Fraction(limit, window) * (at - then)) - 1
        then = at
    return min(Fraction(burst), tokens + Fraction(limit, window) * (now - then)) >= 1


def gcra(history, now, limit, window, burst):
    interval = Fraction(window, limit)
    theoretical = Fraction(0)
    for at in history:
        theoretical = max(theoretical, at) + interval
    return now >= theoretical - (burst - 1) * interval


def leaky_bucket(history, now, limit, window, burst):
    interval = Fraction(window, limit)
    busy_until = [leaving + interval for leaving in departures(history, interval)]
    return sum(until > now for until in busy_until) < burst


def departures(history, interval):
    out = []
    for at in history:
        out.append(max(Fraction(at), out[-1] + interval) if out else Fraction(at))
    return out


LIMITERS = {
    "fixed-window": fixed_window,
    "sliding-log": sliding_log,
    "sliding-counter": sliding_counter,
    "token-bucket": token_bucket,
    "gcra": gcra,
    "leaky-bucket": leaky_bucket,
}


def run(limiter, trace, limit, window, burst):
    """The arrivals admitted and a string of 1 (admitted) and 0 (denied)."""
    history, decisions = [], ""
    for now in trace:
        admitted = LIMITERS[limiter](history, now, limit, window, burst)
        decisions += "1" if admitted else "0"
        if admitted:
            history.append(now)
    return history, decisions


def most(passes, window):
    """The most in any [s, s + window): only an s at a pass can be the best."""
    return max((sum(start <= at < start + window for at in passes) for start in passes), default=0)


def case(name, trace, limit, window, burst):
    expected = {}
    for limiter in LIMITERS:
        history, decisions = run(limiter, trace, limit, window, burst)
        passes = history
        entry = {"decisions": decisions}
        if limiter == "leaky-bucket":
            passes = departures(history, Fraction(window, limit))
            entry["leaves"] = [int(at * limit) for at in passes]
        entry["most"] = most(passes, window)
        expected[limiter] = entry
    return {"name": name, "limit": limit, "window": window, "burst": burst, "trace": trace, "expected": expected}


def random_trace(rng, limit, window, count):
    """Bursts, idle times and gaps that end exactly on T, T/L and window boundaries."""
    at, trace = 0, []
    for _ in range(count):
        step = rng.choice(["same", "same", "short", "gap", "window", "boundary", "idle"])
        if step == "short":
            at += rng.randrange(1, max(2, window // limit))
        elif step == "gap":
            at += -(-window // limit)
        elif step == "window":
            at += window if rng.random() < 0.3 else window // 3
        elif step == "boundary":
            at = (at // window + 1) * window - rng.randrange(0, 2)
        elif step == "idle" and rng.random() < 0.2:
            at += rng.randrange(window, 3 * window)
        trace.append(at)
    return sorted(trace)


def random_cases():
    rng = random.Random(20261122)
    for number in range(24):
        limit = rng.choice([1, 2, 3, 5, 7, 10])
        window = rng.choice([3, 10, 60, 999, 1_000_000])
        burst = rng.choice([1, 2, 3, 5, 12])
        yield case(f"random {number}", random_trace(rng, limit, window, 48), limit, window, burst)


def named_cases():
    minute = 60_000_000
    yield case("boundary", [minute - 1000 + 10 * i for i in range(200)], 100, minute, 20)
    trickle = [minute + 600_000 * i for i in range(1, 99)]
    yield case("adversary", [minute - 600_000] * 100 + trickle, 100, minute, 20)
    worst = [minute + 600_000 * i for i in range(1, 100)]
    yield case("the sliding counter's worst", [minute - 1] * 100 + worst, 100, minute, 20)


def census(limit, window, burst):
    """Requests admitted over all traces of five arrivals at 0 to 7 microseconds."""
    totals = dict.fromkeys(LIMITERS, 0)
    for trace in combinations_with_replacement(range(8), 5):
        for limiter in LIMITERS:
            totals[limiter] += len(run(limiter, trace, limit, window, burst)[0])
    return {"limit": limit, "window": window, "burst": burst, "admitted": totals}


if __name__ == "__main__":
    rules = [(limit, window, burst) for limit in (1, 2, 3) for window in (2, 3, 4) for burst in (1, 3)]
    vectors = {
        "cases": [*named_cases(), *random_cases()],
        "census": [census(*rule) for rule in rules],
    }
    print(json.dumps(vectors, separators=(",", ":")))
