import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { emptyLane, send, sendAll } from '../../../../src/core/balancing/lane.ts';
import { drawRequests, MOST_CHOICES } from '../../../../src/core/balancing/requests.ts';
import { chooseServer, type RuleId } from '../../../../src/core/balancing/rules.ts';
import { roundRobin, supermarket } from '../../../../src/core/balancing/theory.ts';
import { Random } from '../../../../src/core/sim/random.ts';
import { mean, sigmas } from '../../../../src/core/sim/stats.ts';
import { play, pool } from './plays.ts';

interface Expected {
  readonly rule: RuleId;
  readonly servers: number;
  readonly choices: number;
  readonly load: number;
  readonly count: number;
  readonly times: number;
}
const { means }: { means: Expected[] } = JSON.parse(
  readFileSync(new URL('./vectors.json', import.meta.url), 'utf8'),
);

const drawn = (servers: number, load: number, count: number, seed: number) =>
  drawRequests({ count, servers, load, mean: 1e6, law: 'exponential' }, new Random(seed));

describe('the formulas have the known values', () => {
  test.each([
    [0.9, 10, 2.6141, 2.0279],
    [0.99, 100, 5.432, 3.8578],
  ])('supermarket at load %f: one choice %f, two %f, three %f', (load, one, two, three) => {
    expect(supermarket(load, 1)).toBeCloseTo(one, 9);
    expect(supermarket(load, 2)).toBeCloseTo(two, 4);
    expect(supermarket(load, 3)).toBeCloseTo(three, 4);
  });

  test('without load a request takes its service time, and with all the load there is no long run', () => {
    expect([supermarket(0, 2), roundRobin(0, 5)]).toEqual([1, 1]);
    expect([supermarket(1, 1), supermarket(1, 2), supermarket(1.2, 3), roundRobin(1, 2)]).toEqual(
      new Array(4).fill(undefined),
    );
  });

  test('round robin over one server is M/M/1, over two is the root of its quadratic, over many comes to D/M/1', () => {
    expect(roundRobin(0.8, 1)).toBeCloseTo(5, 9);
    // s (2 r + 1 - s)^2 = 4 r^2 has the root 1; divided by it, s^2 - (4 r + 1) s + 4 r^2 = 0.
    const r = 0.8;
    const s = (4 * r + 1 - Math.sqrt((4 * r + 1) ** 2 - 16 * r * r)) / 2;
    expect(roundRobin(r, 2)).toBeCloseTo(1 / (1 - s), 9);
    // D/M/1: s = e^(-(1 - s) / r).
    let root = 0;
    for (let i = 0; i < 1000; i++) root = Math.exp(-(1 - root) / r);
    expect(roundRobin(r, 100_000)).toBeCloseTo(1 / (1 - root), 3);
  });
});

test.each(means)(
  'runs of $count that start empty have the exact mean of a chain: $rule, $servers servers, best of $choices, load $load',
  ({ rule, servers, choices, load, count, times }) => {
    const sums = Array.from({ length: 600 }, (_, i) => {
      const lane = sendAll(drawn(servers, load, count, i + 1), servers, pool({ rule, choices }));
      return lane.timeSum / 1e6;
    });
    expect(sigmas(sums, times)).toBeLessThan(4);
  },
);

describe('long runs come to the formula', () => {
  /** Mean time of the requests after the first so many, in service times. */
  function long(
    rule: RuleId,
    choices: number,
    servers: number,
    load: number,
    seed: number,
    [warm, count]: number[],
  ) {
    const requests = drawn(servers, load, (warm ?? 0) + (count ?? 0), seed);
    let lane = emptyLane(servers);
    let sum = 0;
    requests.arrivals.forEach((at, i) => {
      lane = send(lane, requests, i, pool({ rule, choices }));
      if (i >= (warm ?? 0)) sum += (lane.servers[lane.latest]?.at(-1)?.leaves ?? 0) - at;
    });
    return sum / (count ?? 1) / 1e6;
  }

  test.each([
    ['random', 4, 0.7, 1 / 0.3],
    ['round-robin', 4, 0.8, roundRobin(0.8, 4)],
    ['round-robin', 10, 0.9, roundRobin(0.9, 10)],
  ] as const)('%s over %i servers at load %f takes %f service times', (rule, servers, load, time) => {
    const runs = Array.from({ length: 8 }, (_, i) => long(rule, 1, servers, load, i + 1, [2000, 10_000]));
    expect(sigmas(runs, time ?? 0)).toBeLessThan(4);
  });

  test.each([
    [0.9, 2, 2.6141],
    [0.9, 3, 2.0279],
  ])('500 servers at load %f with %i choices take %f service times, within 3 %', (load, choices, time) => {
    const runs = [3, 4].map((seed) => long('choices', choices, 500, load, seed, [10_000, 14_000]));
    expect(Math.abs(mean(runs) / time - 1)).toBeLessThan(0.03);
  });
});

describe('n balls into n bins: the mean of the fullest', () => {
  /** Nobody leaves, so the balancer only counts what it sent. */
  function fullest(n: number, choices: number, seed: number): number {
    const [picks, ties] = [new Random(seed).stream('picks'), [0]];
    const seen = new Array<number>(n).fill(0);
    for (let i = 0; i < n; i++) {
      const first = picks.below(n);
      const second = (first + 1 + picks.below(n - 1)) % n;
      const server = chooseServer('choices', { picks: [[first, second]], ties }, 0, seen, choices);
      seen[server] = (seen[server] ?? 0) + 1;
    }
    return Math.max(...seen);
  }

  test.each([
    [1000, 1, 5.4, 100],
    [1000, 2, 3.0, 100],
    [10_000, 1, 6.5, 40],
    [10_000, 2, 3.0, 40],
    [100_000, 1, 7.9, 14],
    [100_000, 2, 3.7, 8],
  ])('%i balls, %i choices: %f', (n, choices, expected, runs) => {
    const most = mean(Array.from({ length: runs }, (_, i) => fullest(n, choices, i + 1)));
    expect(Math.abs(most - expected)).toBeLessThan(n === 100_000 ? 0.5 : 0.3);
  });
});

describe('the luck of the requests is fair', () => {
  const n = 7;
  const { picks, ties } = drawn(n, 0.5, 14_000, 9);

  test('every ordered pair of different servers is drawn as often as any other', () => {
    const pairs = new Map<string, number>();
    for (const [a, b] of picks) pairs.set(`${a},${b}`, (pairs.get(`${a},${b}`) ?? 0) + 1);
    expect(pairs.size).toBe(n * (n - 1));
    const expected = picks.length / pairs.size;
    const chi = [...pairs.values()].reduce((sum, k) => sum + (k - expected) ** 2 / expected, 0);
    // Chi-squared with 41 degrees of freedom: mean 41, standard deviation 9.06.
    expect(Math.abs(chi - 41)).toBeLessThan(4 * 9.06);
    expect(picks.every((some) => new Set(some).size === MOST_CHOICES)).toBe(true);
  });

  test('a pool smaller than what is drawn is drawn whole', () => {
    for (const some of drawn(3, 0.5, 50, 1).picks) expect(some.toSorted()).toEqual([0, 1, 2]);
  });

  test('equals are taken equally often', () => {
    const counts = new Array<number>(n).fill(0);
    const seen = [3, 1, 1, 2, 1, 1, 1];
    ties.forEach((_, i) => {
      const server = chooseServer('least', { picks, ties }, i, seen, 2);
      counts[server] = (counts[server] ?? 0) + 1;
    });
    expect([counts[0], counts[3]]).toEqual([0, 0]);
    const p = 1 / 5;
    const sd = Math.sqrt(ties.length * p * (1 - p));
    for (const server of [1, 2, 4, 5, 6])
      expect(Math.abs((counts[server] ?? 0) - ties.length * p)).toBeLessThan(4 * sd);
  });

  test('the rule of random sends every server its share, and the best of two at most twice that to any', () => {
    const requests = drawn(n, 0.9, 14_000, 3);
    for (const [rule, share] of [
      ['random', 1],
      ['choices', 2],
    ] as const) {
      const { took } = play(requests, n, pool({ rule, odd: 1e-6 }));
      const p = share / n;
      const first = took.filter((server) => server === 0).length / took.length;
      expect(first).toBeLessThan(p + 4 * Math.sqrt((p * (1 - p)) / took.length));
      if (rule === 'random') expect(first).toBeGreaterThan(p - 4 * Math.sqrt((p * (1 - p)) / took.length));
    }
  });
});
