"""Test vectors for the queue simulator, from implementations that share nothing with the TypeScript ones.

`cases` come from a clock that is moved one microsecond at a time; `means` are exact expectations of runs that start
empty, from the chain of the numbers found by arrivals. Run `python3 vectors.py > vectors.json` after a change.
"""

import json
import random


def by_clock(arrivals, services, servers, room):
    """When each request leaves (None if refused), by trying every microsecond."""
    leaves = [None] * len(arrivals)
    waiting, serving, todo, now = [], [], list(range(len(arrivals))), 0
    while todo or waiting or serving:
        for request in [r for r in serving if leaves[r] == now]:
            serving.remove(request)
        while waiting and len(serving) < servers:
            request = waiting.pop(0)
            leaves[request] = now + services[request]
            serving.append(request)
        while todo and arrivals[todo[0]] == now:
            request = todo.pop(0)
            if len(serving) < servers:
                leaves[request] = now + services[request]
                serving.append(request)
            elif len(waiting) < room:
                waiting.append(request)
        now += 1
    return leaves


def cases():
    rng = random.Random(20261122)
    for _ in range(60):
        servers, room = rng.choice([1, 1, 2, 3, 5]), rng.choice([0, 1, 2, 5, 2000])
        at, arrivals, services = 0, [], []
        for _ in range(40):
            at += rng.choice([0, 0, 1, 2, 3, 5, 8])
            arrivals.append(at)
            services.append(rng.choice([1, 1, 2, 4, 9, 15]))
        yield {
            "servers": servers,
            "room": room,
            "arrivals": arrivals,
            "services": services,
            "leaves": by_clock(arrivals, services, servers, room),
        }


def mean(load, servers, room, count):
    """Expected sum of times in the system (in service times) and of refusals of the first `count` requests of M/M/c."""
    rate = load * servers
    found = {0: 1.0}
    times = refused = 0.0
    for _ in range(count):
        after = {}
        for here, p in found.items():
            if here >= servers + room:
                refused += p
                after[here] = after.get(here, 0) + p
                continue
            times += p * (1 + max(0, here - servers + 1) / servers)
            after[here + 1] = after.get(here + 1, 0) + p
        found = {}
        mass = 0.0
        for here in range(max(after), -1, -1):
            mass += after.get(here, 0)
            done = min(here, servers)
            stay = mass * rate / (rate + done)
            if stay > 1e-15:
                found[here] = stay
            mass -= stay
    return {"load": load, "servers": servers, "room": room, "count": count, "times": times, "refused": refused}


if __name__ == "__main__":
    settings = [(0.8, 1, 2000), (0.95, 1, 2000), (0.9, 10, 2000), (1.2, 1, 9), (1.0, 2, 3), (1.5, 4, 0), (1.05, 1, 2000)]
    print(json.dumps({"cases": list(cases()), "means": [mean(*s, 60) for s in settings]}, separators=(",", ":")))
