"""Test vectors for the retry storm, from a clock that is moved one microsecond at a time.

Every client, try and server is an object of its own here; nothing is shared with the TypeScript. `cases` are told every ten
microseconds; `counts` are totals over every trace of four requests with gaps 0 to 2 and work 1 to 3.
Run `python3 vectors.py > vectors.json` after a change.
"""

import itertools
import json
import random
from fractions import Fraction


class Try:
    def __init__(self, client, at):
        self.client, self.at, self.alive, self.progress, self.work = client, at, True, Fraction(0), None


class Client:
    def __init__(self):
        self.tries, self.wait, self.state, self.current = 0, 0, "new", None


class World:
    def __init__(self, rules, arrivals, works, units):
        self.rules, self.arrivals = rules, list(arrivals)
        self.works, self.units = itertools.cycle(works), itertools.cycle(units)
        self.clients, self.line, self.sleeping = [], [], []
        self.n = dict(answered=0, lost=0, tries=0, held=0, refused=0, late=0, dropped=0)
        self.tokens, self.outcomes, self.open_until, self.probe = Fraction(10), [], None, None

    # guards
    def held(self, client, now):
        if self.rules["guard"] != "breaker" or self.open_until is None:
            return False
        if now >= self.open_until and self.probe is None:
            self.probe = client
            return False
        return True

    def outcome(self, client, good, now):
        if self.rules["guard"] != "breaker":
            return
        if self.open_until is not None:
            if client is self.probe:
                self.probe, self.outcomes = None, []
                self.open_until = None if good else now + self.rules["pause"]
            return
        self.outcomes = (self.outcomes + [good])[-self.rules["size"]:]
        if len(self.outcomes) == self.rules["size"] and self.outcomes.count(False) * 2 >= self.rules["size"]:
            self.open_until, self.outcomes = now + self.rules["pause"], []

    # clients
    def wait(self, client):
        base, cap, kind = self.rules["base"], self.rules["cap"], self.rules["backoff"]
        unit, n, made = next(self.units), self.rules["tries"], client.tries
        while made % n == 0:
            made //= n
        step = made % n - 1
        whole = min(cap, base * 2**step)
        if kind == "fixed":
            return base
        if kind == "exponential":
            return whole
        if kind == "full":
            return int(unit * whole)
        if kind == "equal":
            return int(Fraction(whole, 2) + unit * Fraction(whole, 2))
        high = 3 * base if step == 0 else 3 * client.wait
        return min(cap, int(base + unit * (high - base)))

    def send(self, client, now):
        held = self.held(client, now)
        client.tries += 1
        self.n["tries"] += 1
        if held:
            self.n["held"] += 1
            self.failed(client, now)
        elif len(self.line) > self.rules["room"]:
            self.n["refused"] += 1
            self.outcome(client, False, now)
            self.failed(client, now)
        else:
            client.current, client.state = Try(client, now), "waiting"
            self.line.append(client.current)
            if len(self.line) == 1:
                self.take()

    def failed(self, client, now):
        may = client.tries < self.rules["tries"] ** self.rules["layers"]
        if may and self.rules["guard"] == "budget":
            may = self.tokens >= 1
            self.tokens -= 1 if may else 0
        if not may:
            client.state = "lost"
            self.n["lost"] += 1
            return
        client.wait = self.wait(client)
        client.state = "sleeping"
        self.sleeping.append((now + client.wait, len(self.sleeping), client))

    # server
    def take(self):
        if self.rules["drop"]:
            while self.line and not self.line[0].alive:
                self.line.pop(0)
                self.n["dropped"] += 1
        if self.line:
            self.line[0].work = next(self.works)

    def something(self, now):
        """Does one thing that is due; false if there is none."""
        first = self.line[0] if self.line else None
        if first and first.progress >= first.work:
            self.line.pop(0)
            if first.alive:
                self.n["answered"] += 1
                first.client.state = "answered"
                self.outcome(first.client, True, now)
            else:
                self.n["late"] += 1
            self.take()
            return True
        for one in self.line:
            if one.alive and one.at + self.rules["timeout"] <= now:
                one.alive = False
                self.outcome(one.client, False, now)
                self.failed(one.client, now)
                return True
        due = sorted((at, i) for i, (at, _, _) in enumerate(self.sleeping) if at <= now)
        if due:
            _, _, client = self.sleeping.pop(due[0][1])
            self.send(client, now)
            return True
        if self.arrivals and self.arrivals[0] <= now:
            self.arrivals.pop(0)
            self.tokens = min(Fraction(10), self.tokens + Fraction(self.rules["budget"], 100))
            client = Client()
            self.clients.append(client)
            self.send(client, now)
            return True
        return False

    def tick(self, now):
        """Time goes from now - 1 to now."""
        speed = Fraction(1)
        if self.rules["from"] <= now - 1 < self.rules["to"]:
            speed = {"stop": Fraction(0), "slow": Fraction(1, 2)}.get(self.rules["trigger"], Fraction(1))
        if self.line:
            self.line[0].progress += speed
        while self.something(now):
            pass

    def told(self):
        dead = sum(1 for one in self.line if not one.alive)
        return [*self.n.values(), len(self.line), dead, len(self.sleeping)]


def run(rules, arrivals, works, units, end, every):
    world, told = World(rules, arrivals, works, units), []
    while world.something(0):
        pass
    for now in range(1, end + 1):
        world.tick(now)
        if now % every == 0:
            told.append(world.told())
    return told


def cases():
    rng = random.Random(20261122)
    for _ in range(90):
        rules = {
            "timeout": rng.choice([3, 6, 10]),
            "room": rng.choice([0, 1, 3, 8, 50]),
            "drop": rng.random() < 0.3,
            "tries": rng.choice([1, 2, 3, 4]),
            "layers": rng.choice([1, 1, 1, 2, 3]),
            "backoff": rng.choice(["fixed", "exponential", "full", "equal", "decorrelated"]),
            "base": rng.choice([0, 1, 4, 7]),
            "cap": rng.choice([10, 25]),
            "guard": rng.choice(["none", "none", "budget", "breaker"]),
            "budget": rng.choice([0, 10, 35]),
            "size": rng.choice([2, 4, 5]),
            "pause": rng.choice([5, 12]),
            "trigger": rng.choice(["none", "stop", "slow"]),
            "from": 20,
            "to": rng.choice([25, 41, 50]),
        }
        at, arrivals = 0, []
        for _ in range(45):
            at += rng.choice([0, 1, 1, 2, 3, 5])
            arrivals.append(at)
        works = [rng.choice([1, 1, 2, 3, 5]) for _ in range(31)]
        units = [rng.randrange(16) for _ in range(17)]
        told = run(rules, arrivals, works, [Fraction(u, 16) for u in units], 200, 10)
        yield {"rules": rules, "arrivals": arrivals, "works": works, "units": units, "told": told}


SETTINGS = [(2, 0, 1, False), (2, 9, 2, False), (3, 1, 2, False), (3, 9, 3, False), (4, 9, 3, True), (3, 1, 3, True)]


def counts():
    for timeout, room, tries, drop in SETTINGS:
        rules = {"timeout": timeout, "room": room, "drop": drop, "tries": tries, "layers": 1, "backoff": "fixed", "base": 1,
                 "cap": 1, "guard": "none", "budget": 0, "size": 2, "pause": 1, "trigger": "none", "from": 0, "to": 0}
        totals = [0] * 10
        for gaps in itertools.product(range(3), repeat=3):
            arrivals = [0, *itertools.accumulate(gaps)]
            for works in itertools.product((1, 2, 3), repeat=4):
                (told,) = run(rules, arrivals, works, [Fraction(0)], 12, 12)
                totals = [a + b for a, b in zip(totals, told)]
        yield {"timeout": timeout, "room": room, "tries": tries, "drop": drop, "totals": totals}


if __name__ == "__main__":
    print(json.dumps({"cases": list(cases()), "counts": list(counts())}, separators=(",", ":")))
