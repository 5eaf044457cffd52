"""Test vectors for the load balancing simulator, from implementations that share nothing with the TypeScript ones.

`cases` come from a clock that is moved one microsecond at a time; `means` are exact expectations of runs that start
empty, from the chain of the numbers in flight that arrivals find. Run `python3 vectors.py > vectors.json` after a change.
"""

import itertools
import json
import random


def by_clock(case, rule):
    """The server of each request and when it leaves, by trying every microsecond."""
    n, choices, stale = case["servers"], case["choices"], case["stale"]
    queues = [[] for _ in range(n)]  # [request, work left]
    board, known = [0] * n, 0
    took, leaves = [], []
    now, todo = 0, list(range(len(case["arrivals"])))
    leaves = [None] * len(todo)
    while todo or any(queues):
        for queue in queues:
            if queue and queue[0][1] == 0:
                leaves[queue.pop(0)[0]] = now
        if stale and now % stale == 0:
            board = [len(queue) for queue in queues]
        while todo and case["arrivals"][todo[0]] == now:
            request = todo.pop(0)
            seen = board if stale else [len(queue) for queue in queues]
            if rule == "random":
                server = case["picks"][request][0]
            elif rule == "round-robin":
                server = request % n
            elif rule == "choices":
                server = min(case["picks"][request][:choices], key=lambda s: seen[s])
            else:
                equal = [s for s in range(n) if seen[s] == min(seen)]
                server = equal[int(case["ties"][request] * len(equal))]
            took.append(server)
            work = case["services"][request]
            queues[server].append([request, case["odd"] * work if server == 0 else work])
        now += 1
        for queue in queues:
            if queue:
                queue[0][1] -= 1
    return {"took": took, "leaves": leaves}


RULES = ["random", "round-robin", "choices", "least"]


def cases():
    rng = random.Random(20261122)
    for _ in range(40):
        n = rng.choice([1, 2, 3, 4, 7])
        at, arrivals = 0, []
        for _ in range(30):
            at += rng.choice([0, 0, 1, 2, 3, 5, 8])
            arrivals.append(at)
        case = {
            "servers": n,
            "choices": rng.choice([1, 2, 2, 3, 5]),
            "stale": rng.choice([0, 0, 1, 4, 10, 25]),
            "odd": rng.choice([1, 1, 3]),
            "arrivals": arrivals,
            "services": [rng.choice([1, 1, 2, 4, 9, 15]) for _ in arrivals],
            "picks": [rng.sample(range(n), min(n, 5)) for _ in arrivals],
            "ties": [round(rng.random(), 4) for _ in arrivals],
        }
        yield {**case, "rules": {rule: by_clock(case, rule) for rule in RULES}}


def sent_to(rule, state, choices):
    """The servers that a rule may take, each with its probability."""
    n = len(state)
    if rule == "random":
        return [(s, 1 / n) for s in range(n)]
    if rule == "least":
        equal = [s for s in range(n) if state[s] == min(state)]
        return [(s, 1 / len(equal)) for s in equal]
    drawn = list(itertools.permutations(range(n), min(choices, n)))
    return [(min(order, key=lambda s: state[s]), 1 / len(drawn)) for order in drawn]


def mean(rule, n, choices, load, count):
    """Expected sum of the times in the system, in service times, of the first `count` requests (exponential work)."""
    rate = load * n
    found = {(0,) * n: 1.0}
    total = 0.0
    for number in range(count):
        after = {}
        for state, p in found.items():
            ways = [(number % n, 1.0)] if rule == "round-robin" else sent_to(rule, state, choices)
            for server, chance in ways:
                # Work has no memory: whoever finds k there stays k + 1 service times on average.
                total += p * chance * (state[server] + 1)
                to = tuple(k + (i == server) for i, k in enumerate(state))
                after[to] = after.get(to, 0.0) + p * chance
        # Until the next arrival requests leave one by one; those with the most in the system go first.
        found = {}
        for level in range(max(map(sum, after)), -1, -1):
            for state in [s for s in after if sum(s) == level]:
                p = after.pop(state)
                busy = sum(k > 0 for k in state)
                found[state] = found.get(state, 0.0) + p * rate / (rate + busy)
                for server, k in enumerate(state):
                    if k > 0:
                        to = tuple(j - (i == server) for i, j in enumerate(state))
                        after[to] = after.get(to, 0.0) + p / (rate + busy)
    return {"rule": rule, "servers": n, "choices": choices, "load": load, "count": count, "times": total}


if __name__ == "__main__":
    settings = [
        ("random", 2, 2, 0.9),
        ("round-robin", 2, 2, 0.9),
        ("round-robin", 3, 2, 1.2),
        ("choices", 3, 2, 0.9),
        ("choices", 4, 3, 1.1),
        ("choices", 3, 1, 0.8),
        ("least", 2, 2, 0.9),
        ("least", 3, 2, 1.1),
        ("least", 4, 2, 0.7),
    ]
    means = [mean(*setting, 16) for setting in settings]
    print(json.dumps({"cases": list(cases()), "means": means}, separators=(",", ":")))
