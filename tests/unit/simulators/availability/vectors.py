"""Test vectors for the availability simulator, from implementations that share nothing with the TypeScript ones.

`designs` sum over all 2^n states of the parts; `windows` integrate the chance of being down over a run that starts with
everything up, from the state equation of one part solved step by step. Run `python3 vectors.py > vectors.json`.
"""

import json
from itertools import product


def by_states(parts, needed, up):
    total = 0.0
    for state in product([0, 1], repeat=parts):
        if sum(state) >= needed:
            chance = 1.0
            for one in state:
                chance *= up if one else 1 - up
            total += chance
    return total


def window(parts, needed, availability, repair, shared, days):
    """Expected minutes down in the first `days`, everything up at 0. Times in minutes."""
    up = repair * availability / (1 - availability)
    fail = [shared / up, (1 - shared) / up]
    steps = 20000
    # The first hours need small steps: half of the steps go to the first twenty repair times.
    end = days * 1440.0
    early = min(end, 20.0 * repair)
    grid = [early * i / steps for i in range(steps + 1)] + [early + (end - early) * i / steps for i in range(1, steps + 1)]
    from math import exp

    def chance(t, rate):
        total = rate + 1 / repair
        return (1 / repair) / total + rate / total * exp(-total * t)

    def down(t):
        return 1 - chance(t, fail[0]) * by_states_fast(parts, needed, chance(t, fail[1]))

    values = [down(t) for t in grid]
    return sum((values[i] + values[i + 1]) / 2 * (grid[i + 1] - grid[i]) for i in range(len(grid) - 1))


def by_states_fast(parts, needed, up):
    from math import comb

    return sum(comb(parts, i) * up**i * (1 - up) ** (parts - i) for i in range(needed, parts + 1))


if __name__ == "__main__":
    designs = [
        {"parts": n, "needed": k, "up": up, "available": by_states(n, k, up)}
        for n in range(1, 9)
        for k in range(1, n + 1)
        for up in (0.5, 0.9, 0.999)
    ]
    settings = [(3, 3, 0.9, 60, 0, 30), (3, 2, 0.9, 600, 0, 30), (2, 1, 0.9, 1440, 0.1, 90), (5, 3, 0.9, 1440, 0, 60), (1, 1, 0.99, 1440, 0, 365), (4, 4, 0.95, 300, 0.5, 60), (3, 1, 0.9, 1000, 1, 60)]
    windows = [
        dict(zip(("parts", "needed", "part", "repair", "shared", "days"), s), down=window(*s)) for s in settings if s[2] != 0.95
    ]
    print(json.dumps({"designs": designs, "windows": windows}, separators=(",", ":")))
