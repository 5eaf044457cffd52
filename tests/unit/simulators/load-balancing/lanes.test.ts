import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  emptyAt,
  emptyLane,
  inFlight,
  longest,
  send,
  sendAll,
  until,
} from '../../../../src/core/balancing/lane.ts';
import { drawRequests, type Offered, type Requests } from '../../../../src/core/balancing/requests.ts';
import { type RuleId, ruleIds } from '../../../../src/core/balancing/rules.ts';
import { standInLine } from '../../../../src/core/queueing/line.ts';
import { Random } from '../../../../src/core/sim/random.ts';
import { items } from '../../../../src/core/sim/trail.ts';
import { byDefinition, play, pool } from './plays.ts';

interface Case extends Requests {
  readonly servers: number;
  readonly choices: number;
  readonly stale: number;
  readonly odd: number;
  readonly rules: Record<RuleId, ReturnType<typeof play>>;
}
const { cases }: { cases: Case[] } = JSON.parse(
  readFileSync(new URL('./vectors.json', import.meta.url), 'utf8'),
);

test.each(cases.map((one, i) => ({ i, ...one })))(
  'case $i: every rule sends where, and lets leave when, a clock of one microsecond does',
  ({ servers, choices, stale, odd, rules, ...requests }) => {
    for (const rule of ruleIds)
      expect(play(requests, servers, { rule, choices, stale, odd }), rule).toEqual(rules[rule]);
  },
);

test('engine and definition agree on every trace of four requests to two servers: gaps, work, luck and age', () => {
  let traces = 0;
  for (let code = 0; code < 27 * 16 * 16; code++) {
    const digit = (place: number) => Math.floor(code / 3 ** place) % 3;
    const bit = (place: number) => (Math.floor(code / 27) >> place) & 1;
    const arrivals = [0, digit(0), digit(0) + digit(1), digit(0) + digit(1) + digit(2)];
    const at = [0, 1, 2, 3];
    const requests = {
      arrivals,
      services: at.map((i) => 1 + 2 * bit(i)),
      picks: at.map((i) => (bit(4 + i) ? [1, 0] : [0, 1])),
      ties: at.map((i) => bit(4 + i) / 2),
    };
    for (const rule of ['choices', 'least'] as const) {
      for (const stale of [0, 1, 2, 3]) {
        const how = pool({ rule, stale });
        if (String(play(requests, 2, how).took) !== String(byDefinition(requests, 2, how).took))
          expect([requests, how]).toBe('alike');
      }
    }
    traces += 1;
  }
  expect(traces).toBe(6912);
});

const offered: Offered = { count: 2000, servers: 10, load: 0.9, mean: 10_000, law: 'exponential' };
const drawn = (own: Partial<Offered>, seed = 5) => drawRequests({ ...offered, ...own }, new Random(seed));
const timesOf = (requests: Requests, servers: number, own: Parameters<typeof pool>[0]) =>
  play(requests, servers, pool(own)).leaves.map((leaves, i) => leaves - (requests.arrivals[i] ?? 0));

describe('rules that must be equal are', () => {
  test('with one server all four are one queue, request for request', () => {
    const requests = drawn({ servers: 1 });
    const { times } = standInLine(requests, 1, Number.POSITIVE_INFINITY);
    for (const rule of ruleIds) expect(timesOf(requests, 1, { rule }), rule).toEqual(times);
  });

  test('where all requests cost the same, taking turns is one queue for all servers, request for request', () => {
    for (const [servers, load] of [
      [2, 0.8],
      [10, 0.95],
      [7, 1.3],
    ] as const) {
      const requests = drawn({ servers, load, law: 'constant' });
      const { times } = standInLine(requests, servers, Number.POSITIVE_INFINITY);
      expect(timesOf(requests, servers, { rule: 'round-robin' })).toEqual(times);
    }
  });

  test('the best of one is random, and the best of all finds a server with the fewest', () => {
    const requests = drawn({ servers: 5 });
    const one = play(requests, 5, pool({ rule: 'choices', choices: 1 }));
    expect(one).toEqual(play(requests, 5, pool({ rule: 'random' })));
    let lane = emptyLane(5);
    for (let i = 0; i < 500; i++) {
      lane = send(lane, requests, i, pool({ rule: 'choices', choices: 5 }));
      expect(lane.seen[lane.latest]).toBe(Math.min(...lane.seen));
    }
  });

  test('numbers refreshed more often than requests come are as good as fresh ones', () => {
    const requests = drawn({ count: 300, mean: 1000 });
    const spread = { ...requests, arrivals: requests.arrivals.map((at, i) => at + 2 * i) };
    for (const rule of ['choices', 'least'] as const)
      expect(play(spread, 10, pool({ rule, stale: 1 }))).toEqual(play(spread, 10, pool({ rule })));
  });
});

describe('under the same random numbers', () => {
  test('all times seven times as long make all times in the system seven times as long', () => {
    const requests = drawn({ count: 600 });
    const slow = {
      ...requests,
      arrivals: requests.arrivals.map((t) => 7 * t),
      services: requests.services.map((t) => 7 * t),
    };
    for (const rule of ruleIds) {
      const seven = timesOf(requests, 10, { rule, stale: 9000 }).map((time) => 7 * time);
      expect(timesOf(slow, 10, { rule, stale: 63_000 }), rule).toEqual(seven);
    }
  });

  test('servers under other names change nothing', () => {
    const requests = drawn({ count: 600 });
    const renamed = { ...requests, picks: requests.picks.map((some) => some.map((server) => 9 - server)) };
    const { took, leaves } = play(requests, 10, pool({ rule: 'choices' }));
    const other = play(renamed, 10, pool({ rule: 'choices' }));
    expect(other.took).toEqual(took.map((server) => 9 - server));
    expect(other.leaves).toEqual(leaves);
  });

  test('more load makes the mean longer under every rule', () => {
    for (const rule of ruleIds) {
      const means = [0.3, 0.6, 0.8, 0.95, 1.2].map(
        (load) => sendAll(drawn({ load }), 10, pool({ rule })).timeSum,
      );
      expect(means, rule).toEqual(means.toSorted((a, b) => a - b));
    }
  });

  test('looks at fewer or more servers share arrivals, work and luck', () => {
    const [few, many] = [drawn({ servers: 10 }), drawn({ servers: 10, load: 0.45 })];
    expect(many.services).toEqual(few.services);
    expect(many.picks).toEqual(few.picks);
  });
});

describe('round robin', () => {
  test('gives each of n servers floor or ceiling of its share, in turn', () => {
    const { sent } = sendAll(drawn({ count: 1003 }), 10, pool({ rule: 'round-robin' }));
    expect(sent).toEqual([101, 101, 101, 100, 100, 100, 100, 100, 100, 100]);
  });
});

test('what the engine adds up is what the definition says of each request', () => {
  const requests = drawn({ count: 400, servers: 4 });
  for (const rule of ruleIds) {
    const how = pool({ rule, odd: 3 });
    const lane = sendAll(requests, 4, how);
    const { took, leaves } = byDefinition(requests, 4, how);
    const times = leaves.map((at, i) => at - (requests.arrivals[i] ?? 0));
    expect(items(lane.times).toSorted((a, b) => a - b)).toEqual(times.toSorted((a, b) => a - b));
    expect(lane.timeSum).toBe(times.reduce((sum, time) => sum + time, 0));
    expect(lane.presence).toBe(lane.timeSum);
    expect(lane.now).toBe(Math.max(...leaves));
    const here = took.map(
      (s, i) =>
        took.filter((t, j) => t === s && j <= i && (leaves[j] ?? 0) > (requests.arrivals[i] ?? 0)).length,
    );
    const peaks = [0, 1, 2, 3].map((s) => Math.max(...here.filter((_, i) => took[i] === s)));
    expect(lane.peaks).toEqual(peaks);
    expect(longest(lane)).toBe(Math.max(...peaks));
    expect(inFlight(lane)).toEqual([0, 0, 0, 0]);
  }
});

test('a lane knows when its last request leaves, and is not changed by looking further', () => {
  const requests = { arrivals: [5, 5], services: [10, 30], picks: [[0], [1]], ties: [0, 0] };
  const lane = send(send(emptyLane(2), requests, 0, pool({})), requests, 1, pool({}));
  expect([emptyAt(lane), emptyAt(emptyLane(2))]).toEqual([35, 0]);
  expect(inFlight(until(lane, requests, 15))).toEqual([0, 1]);
  expect(inFlight(until(lane, requests, 14))).toEqual([1, 1]);
  expect(inFlight(lane)).toEqual([1, 1]);
});

test('the first server alone is slower or quicker, and never takes less than a microsecond', () => {
  const requests = { arrivals: [0, 0, 0], services: [10, 10, 10], picks: [[0], [1], [0]], ties: [0, 0, 0] };
  const leaves = (odd: number) => play(requests, 2, pool({ rule: 'random', odd })).leaves;
  expect(leaves(10)).toEqual([100, 10, 200]);
  expect(leaves(0.02)).toEqual([1, 10, 2]);
});
