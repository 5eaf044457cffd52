"""Test vectors for the tail latency simulator, from an implementation that shares nothing with the TypeScript one.

Every call is played as events on a clock: sent, copied if still open at the delay, answered, stopped. The exact shares
of `shares` come from fractions over all outcomes. Run `python3 vectors.py > vectors.json` after a change.
"""

import heapq
import itertools
import json
import math
import random
from fractions import Fraction


def latency(law, usual, u):
    if law == "two":
        return 100 * usual if u <= 0.01 else usual
    if law == "exponential":
        return max(1, math.floor(-usual * math.log(u) + 0.5))
    return math.floor(usual / (2 * math.sqrt(u)) + 0.5)


def play_call(own, other, delay, cancel):
    """When the call is answered, the copies sent and the server time, by a heap of events."""
    heap = [(own, 1, "own")]
    if delay is not None:
        # At the same moment an answer goes first, and then no copy is sent.
        heap.append((delay, 2, "hedge"))
    heapq.heapify(heap)
    answered, copies, busy = None, 0, {}
    busy["own"] = [0, None]
    while heap:
        now, _, what = heapq.heappop(heap)
        if what == "hedge":
            if answered is None:
                copies += 1
                busy["copy"] = [now, None]
                heapq.heappush(heap, (now + other, 1, "copy"))
            continue
        if busy[what][1] is None:
            busy[what][1] = now
        if answered is None:
            answered = now
            if cancel:
                for span in busy.values():
                    if span[1] is None:
                        span[1] = now
    return answered, copies, sum(end - start for start, end in busy.values())


def play(case):
    answers, copies, work = [], 0, 0
    for u, v, w in zip(case["calls"], case["seconds"], case["causes"]):
        own = latency(case["law"], case["usual"], u)
        other = own if w <= case["same"] else latency(case["law"], case["usual"], v)
        answer, sent, busy = play_call(own, other, case["delay"], case["cancel"])
        answers.append(answer)
        copies += sent
        work += busy
    enough = max(1, len(answers) - case["missing"])
    return {"hedged": answers, "ready": sorted(answers)[enough - 1], "copies": copies, "work": work}


def cases():
    rng = random.Random(20261122)
    for _ in range(60):
        n = rng.choice([1, 2, 5, 20])
        luck = lambda: [rng.choice([round(rng.random(), 6) + 1e-6, 0.01, 0.004, 1.0]) for _ in range(n)]
        usual = rng.choice([1000, 10000, 7777])
        case = {
            "law": rng.choice(["two", "exponential", "pareto"]),
            "usual": usual,
            "delay": rng.choice([None, 0, usual, 2 * usual, 30 * usual, 100 * usual]),
            "same": rng.choice([0, 0, 0.3, 1]),
            "missing": rng.choice([0, 0, 1, 3, 10]),
            "cancel": rng.choice([True, False]),
            "calls": luck(),
            "seconds": luck(),
            "causes": [rng.random() or 1e-9 for _ in range(n)],
        }
        yield {**case, **play(case)}


def shares():
    """Two speeds: the exact share of pages slower than the quick speed, by adding up all outcomes of all calls."""
    slow = Fraction(1, 100)
    for n, missing, same in itertools.product([1, 3, 5], [0, 1, 3], [0, 30, 100]):
        late = slow * (Fraction(same, 100) + (1 - Fraction(same, 100)) * slow)
        found = []
        for p in (slow, late):
            total = Fraction(0)
            for outcome in itertools.product([True, False], repeat=n):
                if sum(outcome) > min(missing, n - 1):
                    total += p ** sum(outcome) * (1 - p) ** (n - sum(outcome))
            found.append(float(total))
        yield {"fanout": n, "missing": missing, "same": same / 100, "plain": found[0], "hedged": found[1]}


if __name__ == "__main__":
    print(json.dumps({"cases": list(cases()), "shares": list(shares())}, separators=(",", ":")))
