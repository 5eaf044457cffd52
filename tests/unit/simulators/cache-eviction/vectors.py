"""Test vectors for the eviction policies, from implementations that share nothing with the TypeScript ones.

FIFO, LRU, LFU and OPT are decided from the whole history by definition; CLOCK, SIEVE, S3-FIFO and ARC are written after
the papers' pseudocode on linked queues. Run `python3 vectors.py > vectors.json` in this folder after a change.
"""

import json
import random
from collections import OrderedDict, deque


def by_history(choose):
    """A policy that keeps nothing but the history; `choose` names the victim among the cached."""

    def run(trace, room):
        cached, hits = {}, ""
        for now, key in enumerate(trace):
            if key in cached:
                hits += "1"
            else:
                hits += "0"
                if len(cached) == room:
                    del cached[choose(cached, trace, now)]
                cached[key] = now
        return hits

    return run


def last_use(trace, now, key):
    return max(i for i in range(now) if trace[i] == key)


def uses_since(trace, now, key, came):
    return sum(trace[i] == key for i in range(came, now))


def next_use(trace, now, key):
    return next((i for i in range(now, len(trace)) if trace[i] == key), float("inf"))


fifo = by_history(lambda cached, trace, now: min(cached, key=lambda k: cached[k]))
lru = by_history(lambda cached, trace, now: min(cached, key=lambda k: last_use(trace, now, k)))
lfu = by_history(lambda cached, trace, now: min(cached, key=lambda k: (uses_since(trace, now, k, cached[k]), last_use(trace, now, k))))
opt = by_history(lambda cached, trace, now: max(cached, key=lambda k: next_use(trace, now, k)))


def clock(trace, room):
    frames, hand, hits = [], 0, ""
    for key in trace:
        frame = next((f for f in frames if f[0] == key), None)
        if frame:
            frame[1] = 1
            hits += "1"
            continue
        hits += "0"
        if len(frames) < room:
            frames.append([key, 0])
            continue
        while frames[hand][1]:
            frames[hand][1] = 0
            hand = (hand + 1) % room
        frames[hand] = [key, 0]
        hand = (hand + 1) % room
    return hits


class Node:
    def __init__(self, key):
        self.key, self.visited, self.prev, self.next = key, False, None, None


def sieve(trace, room):
    nodes, head, tail, hand, hits = {}, None, None, None, ""
    for key in trace:
        if key in nodes:
            nodes[key].visited = True
            hits += "1"
            continue
        hits += "0"
        if len(nodes) == room:
            node = hand or tail
            while node.visited:
                node.visited = False
                node = node.prev or tail
            hand = node.prev
            if node.prev:
                node.prev.next = node.next
            else:
                head = node.next
            if node.next:
                node.next.prev = node.prev
            else:
                tail = node.prev
            del nodes[node.key]
        node = Node(key)
        node.next = head
        if head:
            head.prev = node
        head = node
        tail = tail or node
        nodes[key] = node
    return hits


def s3fifo(trace, room):
    small, main, ghost, freq, hits = deque(), deque(), deque(), {}, ""
    most_ghosts = max(1, (9 * room) // 10)

    def evict_main():
        while main:
            last = main.pop()
            if freq[last] > 0:
                freq[last] -= 1
                main.appendleft(last)
            else:
                del freq[last]
                return

    def evict_small():
        while small:
            last = small.pop()
            if freq[last] > 1:
                freq[last] = 0
                main.appendleft(last)
                if 10 * len(main) > 9 * room:
                    evict_main()
            else:
                del freq[last]
                ghost.appendleft(last)
                if len(ghost) > most_ghosts:
                    ghost.pop()
                return

    for key in trace:
        if key in freq:
            freq[key] = min(freq[key] + 1, 3)
            hits += "1"
            continue
        hits += "0"
        while len(small) + len(main) >= room:
            if 10 * len(small) >= room:
                evict_small()
            else:
                evict_main()
        if key in ghost:
            ghost.remove(key)
            main.appendleft(key)
        else:
            small.appendleft(key)
        freq[key] = 0
    return hits


def arc(trace, room):
    t1, t2, b1, b2, p, hits = OrderedDict(), OrderedDict(), OrderedDict(), OrderedDict(), 0.0, ""

    def replace(key):
        if t1 and ((key in b2 and len(t1) == p) or len(t1) > p):
            b1[t1.popitem(last=False)[0]] = None
        else:
            b2[t2.popitem(last=False)[0]] = None

    for key in trace:
        if key in t1 or key in t2:
            hits += "1"
            t1.pop(key, None)
            t2.pop(key, None)
            t2[key] = None
            continue
        hits += "0"
        if key in b1:
            p = min(p + (1 if len(b1) >= len(b2) else len(b2) / len(b1)), room)
            replace(key)
            del b1[key]
            t2[key] = None
            continue
        if key in b2:
            p = max(p - (1 if len(b2) >= len(b1) else len(b1) / len(b2)), 0)
            replace(key)
            del b2[key]
            t2[key] = None
            continue
        if len(t1) + len(b1) == room:
            if len(t1) < room:
                b1.popitem(last=False)
                replace(key)
            else:
                t1.popitem(last=False)
        elif len(t1) + len(t2) + len(b1) + len(b2) >= room:
            if len(t1) + len(t2) + len(b1) + len(b2) == 2 * room:
                b2.popitem(last=False)
            replace(key)
        t1[key] = None
    return hits


POLICIES = {"fifo": fifo, "lru": lru, "clock": clock, "lfu": lfu, "sieve": sieve, "s3-fifo": s3fifo, "arc": arc, "opt": opt}


def traces(rng):
    for number in range(40):
        keys, length = rng.choice([3, 6, 12, 30]), rng.choice([40, 120, 250])
        kind = number % 4
        if kind == 0:
            trace = [rng.randrange(keys) for _ in range(length)]
        elif kind == 1:
            trace = [min(int(keys * rng.random() ** 3), keys - 1) for _ in range(length)]
        elif kind == 2:
            trace = [i % keys if rng.random() < 0.9 else rng.randrange(keys) for i in range(length)]
        else:
            trace = [rng.randrange(keys) if (i // 10) % 2 else 100 + i for i in range(length)]
        room = rng.choice([1, 2, 3, 5, 8, 10, 20])
        yield {"room": room, "trace": trace, "hits": {name: run(trace, room) for name, run in POLICIES.items()}}


if __name__ == "__main__":
    print(json.dumps({"cases": list(traces(random.Random(20261122)))}, separators=(",", ":")))
