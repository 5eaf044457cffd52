"""A second implementation of the placement of keys, written from the papers and specifications and not from ours.

python3 vectors.py > vectors.json

Differs on purpose: names are bytes, the ring is a dict walked with bisect, jump hash follows the paper's listing with
floats, weighted rendezvous compares -w / ln(u) where ours compares powers, and the moves come from comparing two dicts.
"""

import bisect
import hashlib
import json
import math
import struct

M32 = 0xFFFFFFFF
M64 = 0xFFFFFFFFFFFFFFFF


def fnv1a(data):
    h = 2166136261
    for b in data:
        h = ((h ^ b) * 16777619) & M32
    return h


def xxh32(data, seed):
    p1, p2, p3, p4, p5 = 2654435761, 2246822519, 3266489917, 668265263, 374761393

    def rol(x, r):
        return ((x << r) | (x >> (32 - r))) & M32

    n = len(data)
    i = 0
    if n >= 16:
        acc = [(seed + p1 + p2) & M32, (seed + p2) & M32, seed & M32, (seed - p1) & M32]
        while i + 16 <= n:
            for lane, word in enumerate(struct.unpack_from("<4I", data, i)):
                acc[lane] = (rol((acc[lane] + word * p2) & M32, 13) * p1) & M32
            i += 16
        h = (rol(acc[0], 1) + rol(acc[1], 7) + rol(acc[2], 12) + rol(acc[3], 18)) & M32
    else:
        h = (seed + p5) & M32
    h = (h + n) & M32
    while i + 4 <= n:
        h = (rol((h + struct.unpack_from("<I", data, i)[0] * p3) & M32, 17) * p4) & M32
        i += 4
    while i < n:
        h = (rol((h + data[i] * p5) & M32, 11) * p1) & M32
        i += 1
    h = ((h ^ (h >> 15)) * p2) & M32
    h = ((h ^ (h >> 13)) * p3) & M32
    return h ^ (h >> 16)


def jump(key, buckets):
    b, j = -1, 0
    while j < buckets:
        b = j
        key = (key * 2862933555777941757 + 1) & M64
        j = int(float(b + 1) * (float(1 << 31) / float((key >> 33) + 1)))
    return b


def hasher(kind, seed):
    if kind == "xxhash":
        return lambda name: xxh32(name.encode(), seed)
    return lambda name: fnv1a(f"{seed}/{name}".encode())


def lookup(scheme, weights, vnodes, name_hash):
    """weights: node id -> weight, in order of id."""
    if scheme == "ring":
        ring = {}
        for node in sorted(weights, reverse=True):  # of two at one point the lower id stays
            for v in range(weights[node] * vnodes):
                ring[name_hash(f"node-{node}#{v}")] = node
        points = sorted(ring)
        return lambda place: ring[points[bisect.bisect_left(points, place) % len(points)]]
    if scheme == "rendezvous":
        names = {node: name_hash(f"node-{node}") for node in weights}

        def owner(place):
            def score(node):
                u = (xxh32(struct.pack("<I", place), names[node]) + 0.5) / 2**32
                return -weights[node] / math.log(u)

            return max(weights, key=score)

        return owner
    table = list(weights) + [node for node, w in weights.items() for _ in range(w - 1)]
    if scheme == "mod":
        return lambda place: table[place % len(table)]
    return lambda place: table[jump(place, len(table))]


def run(scheme, change, nodes, vnodes, keys, hash_kind, seed):
    name_hash = hasher(hash_kind, seed)
    before = {i: 1 for i in range(1, nodes + 1)}
    after = dict(before)
    if change == "join":
        after[nodes + 1] = 1
    elif change == "leave":
        del after[1]
    elif change == "weight":
        after[1] = 2
    places = sorted(name_hash(f"key-{i}") for i in range(1, keys + 1))
    was, now = lookup(scheme, before, vnodes, name_hash), lookup(scheme, after, vnodes, name_hash)
    old, new = [was(p) for p in places], [now(p) for p in places]
    moves = [(a, b) for a, b in zip(old, new) if a != b]
    subject = {"join": nodes + 1, "leave": 1, "weight": 1, "none": 0}[change]
    due = [m for m in moves if m[0 if change == "leave" else 1] == subject]
    loads = [new.count(node) / w for node, w in after.items()]
    mean = sum(loads) / len(loads)
    return {
        "scheme": scheme,
        "change": change,
        "nodes": nodes,
        "vnodes": vnodes,
        "keys": keys,
        "hash": hash_kind,
        "seed": seed,
        "loads": {str(node): new.count(node) for node in after},
        "moved": 100 * len(moves) / keys,
        "needless": 100 * (len(moves) - len(due)) / keys,
        "heir": 100 * max((sum(m[1] == n for m in moves) for n in after), default=0) / len(moves) if moves else 0,
        "maxToMean": max(loads) / (keys / sum(after.values())),
        "cv": math.sqrt(sum((x - mean) ** 2 for x in loads) / len(loads)) / mean,
        "owners": hashlib.sha256(bytes(old) + bytes(new)).hexdigest(),
    }


def main():
    cases = []
    for scheme in ["ring", "mod", "rendezvous", "jump"]:
        for change in ["join", "leave", "weight", "none"]:
            cases.append(run(scheme, change, 10, 20, 500, "xxhash", 42))
    cases += [
        run("ring", "join", 10, 100, 2000, "xxhash", 1),
        run("ring", "join", 3, 1, 300, "xxhash", 4294967295),
        run("ring", "leave", 2, 7, 100, "xxhash", 9),
        run("ring", "none", 10, 100, 1000, "fnv1a", 42),
        run("ring", "weight", 32, 10, 1000, "fnv1a", 3),
        run("rendezvous", "join", 5, 1, 400, "fnv1a", 77),
        run("mod", "join", 4, 1, 2000, "xxhash", 5),
        run("jump", "join", 31, 1, 1000, "xxhash", 6),
    ]
    texts = ["", "a", "node-3#17", "key-12345", "exactly sixteen.", "sixteen and a bit more than that, thirty-two, and a tail"]
    words = [0, 1, 255, 65536, 2863311530, 4294967295]
    print(
        json.dumps(
            {
                "xxhash32": [[t, s, xxh32(t.encode(), s)] for t in texts for s in [0, 42, M32]],
                "xxhash32OfWord": [[w, s, xxh32(struct.pack("<I", w), s)] for w in words for s in [0, 42, M32]],
                "fnv1a": [[t, fnv1a(t.encode())] for t in texts],
                "jump": [[str(k), n, jump(k, n)] for k in [0, 1, 2**32 - 1, 2**63 + 12345] for n in [1, 2, 9, 100, 5000]],
                "runs": cases,
            },
            indent=1,
        )
    )


main()
