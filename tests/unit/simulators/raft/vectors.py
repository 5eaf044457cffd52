"""Counts the states of Raft's elections, independently of the TypeScript: writes vectors.json beside this file.

Three servers with logs of given last terms and lengths. Messages are never removed, so each may come at any time, any
number of times, or never. Who may stand does so up to a highest term; any server may restart at any time.
"""
import json
from itertools import product
from pathlib import Path

FOLLOWER, CANDIDATE, LEADER = "follower", "candidate", "leader"


def behind(a, b):
    """Whether log a = (last term, length) is behind log b."""
    return a < b


def successors(state, logs, standers, highest):
    servers, messages = state
    n = len(servers)
    quorum = n // 2 + 1

    def put(i, server, new):
        changed = list(servers)
        changed[i] = server
        return tuple(changed), messages | frozenset(new)

    for i, (term, vote, role, votes) in enumerate(servers):
        yield put(i, (term, vote, FOLLOWER, frozenset()), [])
        if i in standers and role != LEADER and term < highest:
            asks = [("ask", i, j, term + 1) for j in range(n) if j != i]
            yield put(i, (term + 1, i, CANDIDATE, frozenset([i])), asks)
    for message in messages:
        kind, sender, i, sent_term = message[:4]
        term, vote, role, votes = servers[i]
        if sent_term > term:
            term, vote, role, votes = sent_term, None, FOLLOWER, frozenset()
        if kind == "ask":
            yes = sent_term == term and vote in (None, sender) and not behind(logs[sender], logs[i])
            if yes:
                vote = sender
            yield put(i, (term, vote, role, votes), [("vote", i, sender, term, yes)])
        else:
            if message[4] and role == CANDIDATE and sent_term == term:
                votes = votes | {sender}
                if len(votes) >= quorum:
                    role = LEADER
            yield put(i, (term, vote, role, votes), [])


def explore(logs, standers, highest):
    start = (tuple((0, None, FOLLOWER, frozenset()) for _ in logs), frozenset())
    seen, edge, leaders = {start}, [start], 0
    elected = set()
    while edge:
        following = []
        for state in edge:
            led = [(s[0], i) for i, s in enumerate(state[0]) if s[2] == LEADER]
            leaders += bool(led)
            elected |= set(led)
            assert len({term for term, _ in led}) == len(led), "two leaders in a term"
            for after in successors(state, logs, standers, highest):
                if after not in seen:
                    seen.add(after)
                    following.append(after)
        edge = following
    return {"states": len(seen), "withLeader": leaders, "elected": sorted(map(list, elected))}


CASES = [
    {"logs": [[0, 0], [0, 0], [0, 0]], "standers": [0, 1], "highest": 1},
    {"logs": [[0, 0], [0, 0], [0, 0]], "standers": [0, 1, 2], "highest": 1},
    {"logs": [[1, 2], [1, 1], [0, 0]], "standers": [0, 1, 2], "highest": 1},
    {"logs": [[2, 1], [1, 3], [1, 3]], "standers": [0, 1], "highest": 1},
    {"logs": [[0, 0], [0, 0], [0, 0]], "standers": [0], "highest": 2},
    {"logs": [[0, 0], [1, 1], [0, 0]], "standers": [0], "highest": 2},
    {"logs": [[0, 0], [0, 0], [0, 0]], "standers": [0, 1], "highest": 2},
    {"logs": [[1, 2], [1, 1], [0, 0]], "standers": [0, 1], "highest": 2},
]


def winner(n, window, spread):
    """The chance that one of n uniform timers leads by a window: the integral over where the earliest ends, in steps."""
    steps = 200_000
    room = spread - window
    width = room / steps
    return sum(n * ((spread - (k + 0.5) * width - window) / spread) ** (n - 1) / spread * width for k in range(steps))


if __name__ == "__main__":
    for case in CASES:
        logs = [tuple(log) for log in case["logs"]]
        case.update(explore(logs, case["standers"], case["highest"]))
        print(case)
    clear = [
        {"n": n, "window": window, "spread": spread, "chance": winner(n, window, spread)}
        for n, (window, spread) in product((4, 5), ((1, 10), (1, 50), (10, 150)))
    ]
    Path(__file__).with_name("vectors.json").write_text(json.dumps({"elections": CASES, "clear": clear}, indent=1) + "\n")
