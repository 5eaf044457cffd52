"""Writes vectors.json: what reads return, by definitions and without events, independently of the TypeScript.

Run `python3 vectors.py > vectors.json` beside it. A copy holds, at a time, the newest version that has arrived there by
then. Writes do not depend on reads, so they come first; reads follow in the order in which they begin.
"""

import itertools
import json
import random

READS = 4
rng = random.Random(20261122)


def design():
    n = rng.randint(2, 5)
    every = rng.choice([2000, 12000, 30000])
    writes = 6
    third = round(every * writes / 3)
    return {
        "copies": n,
        "acks": rng.randint(1, n),
        "answers": rng.randint(1, max(1, n - 1)),
        "spread": rng.choice(["all", "all", "some"]),
        "repair": rng.choice(["none", "after", "before"]),
        "far": rng.choice([0, rng.randint(1, n)]),
        "cut": {"from": third, "until": 2 * third},
        "standIns": rng.random() < 0.4,
        "patience": rng.choice([12000, 80000]),
        "every": every,
    }, writes


def trace(every, writes, n):
    exp = lambda mean: max(1, round(rng.expovariate(1 / mean)))
    return {
        "writes": [[exp(9000) for _ in range(n)] for _ in range(writes)],
        "reads": [
            {
                "offset": rng.randrange(every),
                "far": rng.random() < 0.5,
                "answers": [exp(1500) for _ in range(n)],
                "repairs": [exp(9000) for _ in range(n)],
            }
            for _ in range(writes * READS)
        ],
    }


def run(d, t):
    n, w, r = d["copies"], d["acks"], d["answers"]
    beyond = lambda copy: copy >= n - d["far"]
    cut = lambda at: d["far"] > 0 and d["cut"]["from"] <= at < d["cut"]["until"]

    def send(far, copy, at, delay):
        """(stored, confirmed)"""
        arrives = at + delay
        if beyond(copy) != far and cut(arrives):
            late = d["cut"]["until"] + delay
            return late, arrives if d["standIns"] else late
        return arrives, arrives

    arrived = [[(-1, 0)] for _ in range(n)]
    ends, starts, start = [], [], 0
    for version, delays in enumerate(t["writes"], 1):
        sent = [send(False, copy, start, delays[copy]) + (copy,) for copy in range(n)]
        sent.sort(key=lambda one: one[1])
        confirmed = sent[w - 1][1]
        ok = confirmed - start <= d["patience"]
        for stored, _, copy in sent if d["spread"] == "all" else sent[:w]:
            arrived[copy].append((stored, version))
        starts.append(start)
        ends.append((confirmed if ok else start + d["patience"], version, ok))
        start = max(start + d["every"], ends[-1][0])

    holds = lambda copy, at: max(v for when, v in arrived[copy] if when <= at)
    asks = sorted((starts[i // READS] + read["offset"], i) for i, read in enumerate(t["reads"]))
    returned = []
    results = [None] * len(t["reads"])
    for at, i in asks:
        read = t["reads"][i]
        floor = max([v for when, v, ok in ends if ok and when <= at], default=0)
        seen = max([v for when, v in returned if when <= at], default=0)
        reach = [c for c in range(n) if not cut(at) or beyond(c) == read["far"]]
        fast = sorted(reach, key=lambda c: read["answers"][c])
        deadline = at + d["patience"]
        if len(fast) < r or at + read["answers"][fast[r - 1]] > deadline:
            results[i] = [deadline]
            continue
        told = at + read["answers"][fast[r - 1]]
        values = {c: holds(c, at) for c in fast}
        version = max(values[c] for c in fast[:r])
        end = told
        if d["repair"] == "before":
            having = [c for c in fast[:r] if values[c] == version]
            need = w - len(having)
            if need > 0:
                sent = [(c, send(read["far"], c, told, read["repairs"][c])) for c in range(n) if c not in having]
                for c, (stored, _) in sent:
                    arrived[c].append((stored, version))
                end = sorted(confirmed for _, (_, confirmed) in sent)[need - 1]
        elif d["repair"] == "after":
            newest = max(values.values())
            last = at + read["answers"][fast[-1]]
            for c in fast:
                if values[c] < newest:
                    arrived[c].append((send(read["far"], c, last, read["repairs"][c])[0], newest))
        if end > deadline:
            results[i] = [deadline]
            continue
        returned.append((end, version))
        results[i] = [end, version, floor, seen]
    final = [max(v for _, v in arrived[copy]) for copy in range(n)]
    return {"writes": [[when, ok] for when, _, ok in ends], "reads": results, "copies": final}


def linearizable(ops, value=0):
    """Some order explains every read and keeps apart what did not overlap. (kind, value, from, to)"""
    if not ops:
        return True
    for i, (kind, said, _, to) in enumerate(ops):
        rest = ops[:i] + ops[i + 1 :]
        if any(other[3] < ops[i][2] for other in rest):
            continue
        if kind == "read" and said != value:
            continue
        if linearizable(rest, said if kind == "write" else value):
            return True
    return False


def histories(w, r):
    """All orders of three arrivals and the beginnings of two reads, with all choices of r answers: how many are not linearizable."""
    bad = total = 0
    for order in itertools.permutations(range(5)):
        arrival, begin = order[:3], order[3:]
        ack = sorted(arrival)[w - 1]
        for subsets in itertools.product(itertools.combinations(range(3), r), repeat=2):
            ops = [("write", 1, -1, ack)]
            for at, subset in zip(begin, subsets):
                ops.append(("read", int(any(arrival[c] < at for c in subset)), at, at + 0.5))
            total += 1
            bad += not linearizable(ops)
    return [w, r, total, bad]


cases = []
while len(cases) < 20:
    d, writes = design()
    t = trace(d["every"], writes, d["copies"])
    expected = run(d, t)
    odd = [one for one in expected["reads"] if len(one) == 1 or one[1] < max(one[2:])]
    # Runs in which nothing goes wrong tell little; one in five is kept.
    if odd or len(cases) % 5 == 0:
        cases.append({"design": d, "trace": t, "expected": expected})
print(
    json.dumps(
        {"cases": cases, "histories": [histories(w, r) for w in (1, 2, 3) for r in (1, 2, 3)]},
        separators=(",", ":"),
    )
)
