import { describe, expect, test } from 'vitest';
import { futureOf, policyIds } from '../../../../src/core/eviction/lane.ts';
import { lruHits } from '../../../../src/core/eviction/stack.ts';
import { nextUses, traceOf, zipf } from '../../../../src/core/eviction/traces.ts';
import { startValues } from '../../../../src/core/sim/params.ts';
import { Random } from '../../../../src/core/sim/random.ts';
import { finish, Run, runScenario } from '../../../../src/core/sim/run.ts';
import { mean, sigmas } from '../../../../src/core/sim/stats.ts';
import { model, type State } from '../../../../src/simulators/cache-eviction/model.ts';
import { scenarios } from '../../../../src/simulators/cache-eviction/scenarios.ts';
import { keepsTheContract } from '../contract/model-contract.ts';
import { hitsOf } from './plays.ts';

keepsTheContract(model, scenarios, { runs: 12 });

const end = (values: object, seed = 1): State => finish(model, startValues(model, { values }), seed).state;

test('the hashes are those of every engine and every day', () => {
  const hashes = Object.fromEntries(scenarios.map((it) => [it.id, runScenario(model, it).hash]));
  expect(hashes).toMatchInlineSnapshot(`
    {
      "anomaly": "b9fe86a6",
      "edges": "aee16728",
      "loop": "0b21316d",
      "scan": "40765980",
      "shift": "17ecd1c9",
      "zipf": "185c380c",
    }
  `);
});

test('every law can be broken: a state that is not one is told apart', () => {
  const state = end({ requests: 300 });
  const { lanes } = state;
  const lane = (own: object) => ({ ...state, lanes: { ...lanes, lru: { ...lanes.lru, ...own } } });
  const bad = [
    lane({ edges: [[1, 1]] }),
    lane({ edges: [[]] }),
    lane({ hits: lanes.opt.hits + 1 }),
    lane({ columns: [1] }),
  ];
  bad.forEach((wrong, i) => {
    expect(model.invariants[i]?.broken(wrong), model.invariants[i]?.name).toBeDefined();
  });
});

test('a lane with one edge has the hits of the policy alone, and LRU those of the stack', () => {
  for (const pattern of ['zipf', 'scan', 'loop', 'shift'] as const) {
    const { setup, lanes } = end({ pattern, capacity: 20, keys: 60, requests: 600 }, 3);
    for (const id of policyIds) expect(lanes[id].hits, id).toBe(hitsOf(id, setup.requests.keys, 20));
    expect(lanes.lru.hits).toBe(lruHits(setup.requests.keys, 20).at(-1));
  }
});

describe('two tiers', () => {
  test('each edge is asked for its own requests, and the shield for what they miss', () => {
    const { setup, lanes } = end({ edges: 3, shield: 30, capacity: 8, keys: 90, requests: 800 }, 7);
    const { keys, edges } = setup.requests;
    for (const id of policyIds) {
      let hits = 0;
      for (let edge = 0; edge < 3; edge++) {
        const own = keys.map((key, i) => ({ key, i })).filter(({ i }) => edges[i] === edge);
        hits += hitsOf(
          id,
          own.map(({ key }) => key),
          8,
        );
      }
      expect(lanes[id].hits, id).toBe(hits);
      expect(lanes[id].shieldHits, id).toBeLessThanOrEqual(800 - hits);
      if (id === 'opt') {
        const { edge } = futureOf(setup.requests, 8);
        expect(edge).toEqual(nextUses(keys.map((key, i) => (edges[i] ?? 0) * 1000 + key)));
      }
    }
  });

  test('a shield as large as all objects lets each reach the origin once', () => {
    const { lanes, setup } = end({ edges: 4, shield: 200, capacity: 5, keys: 100, requests: 900 });
    const different = new Set(setup.requests.keys).size;
    for (const id of policyIds) expect(900 - lanes[id].hits - lanes[id].shieldHits, id).toBe(different);
  });

  test('without a shield every miss reaches the origin', () => {
    const { metrics } = finish(model, startValues(model, { values: { requests: 300 } }), 1);
    for (const id of policyIds) expect(metrics[`${id}.origin`] + metrics[`${id}.hits`]).toBeCloseTo(100, 9);
  });

  test('OPT in front of OPT knows when the shield is asked again', () => {
    const requests = { keys: [1, 2, 1, 2, 1, 2, 3, 1], edges: [0, 0, 0, 0, 0, 0, 0, 0] };
    const { shield } = futureOf(requests, 1);
    // With one place every request misses, so the shield is asked for all.
    expect(shield).toEqual(nextUses(requests.keys));
  });
});

describe('what is asked for', () => {
  test('ranks come as often as the law of Zipf says', () => {
    for (const alpha of [0, 0.8, 1.2]) {
      const draw = zipf(50, alpha, new Random(9).stream('x'));
      const counts = new Array<number>(50).fill(0);
      for (let i = 0; i < 40_000; i++) {
        const rank = draw();
        counts[rank] = (counts[rank] ?? 0) + 1;
      }
      const weights = counts.map((_, rank) => (rank + 1) ** -alpha);
      const sum = weights.reduce((a, b) => a + b);
      counts.forEach((n, rank) => {
        const p = (weights[rank] ?? 0) / sum;
        expect(Math.abs(n - 40_000 * p)).toBeLessThan(4 * Math.sqrt(40_000 * p * (1 - p)));
      });
    }
  });

  test('a scan takes every second hundred, for objects of its own that come once', () => {
    const trace = traceOf({ pattern: 'scan', keys: 50, alpha: 1, requests: 1000 }, new Random(1));
    for (const [i, key] of trace.entries()) expect(key >= 50).toBe(i % 200 >= 100);
    const scanned = trace.filter((key) => key >= 50);
    expect(new Set(scanned).size).toBe(500);
  });

  test('after the shift other objects are the popular ones', () => {
    const trace = traceOf({ pattern: 'shift', keys: 100, alpha: 1.2, requests: 2000 }, new Random(1));
    const first = (half: readonly number[], key: number) => half.filter((k) => k === key).length;
    expect(first(trace.slice(0, 1000), 0)).toBeGreaterThan(150);
    expect(first(trace.slice(1000), 50)).toBeGreaterThan(150);
    expect(first(trace.slice(1000), 0)).toBeLessThan(20);
  });

  test('the next use of a request is where its key comes again', () => {
    expect(nextUses([1, 2, 1, 1, 3])).toEqual([2, Infinity, 3, Infinity, Infinity]);
  });
});

describe('LRU under Zipf, 1,000 objects and room for 100', () => {
  test.each([
    [0.8, 0.377, 0.378, 0.526],
    [1, 0.576, 0.577, 0.693_05],
    [1.2, 0.757, 0.758, 0.831],
  ])(
    'at exponent %f hits %f of the requests, as Che says (%f); the best that stands still would hit %f',
    (alpha, hit, che, still) => {
      const weights = Array.from({ length: 1000 }, (_, i) => (i + 1) ** -alpha);
      const sum = weights.reduce((a, b) => a + b);
      const p = weights.map((w) => w / sum);
      expect(p.slice(0, 100).reduce((a, b) => a + b)).toBeCloseTo(still, 3);
      // Che: the time after which an object is gone solves sum of 1 - e^(-p t) = room.
      let [low, high] = [1, 1e6];
      for (let i = 0; i < 100; i++) {
        const middle = (low + high) / 2;
        if (p.reduce((a, q) => a + 1 - Math.exp(-q * middle), 0) < 100) low = middle;
        else high = middle;
      }
      const said = p.reduce((a, q) => a + q * (1 - Math.exp(-q * low)), 0);
      expect(said).toBeCloseTo(che, 2.8);
      const runs = [1, 2, 3, 4].map((seed) => {
        const trace = traceOf({ pattern: 'zipf', keys: 1000, alpha, requests: 15_000 }, new Random(seed));
        const cold = lruHits(trace.slice(0, 3000), 100).at(-1) ?? 0;
        return ((lruHits(trace, 100).at(-1) ?? 0) - cold) / 12_000;
      });
      expect(Math.abs(mean(runs) - hit)).toBeLessThan(0.01);
      expect(Math.abs(mean(runs) - said)).toBeLessThan(0.01);
    },
  );
});

test('requests are shared out evenly among the edges', () => {
  const shares = Array.from({ length: 30 }, (_, seed) => {
    const { edges } = end({ edges: 4, requests: 200, capacity: 1, keys: 2 }, seed + 1).setup.requests;
    return edges.filter((edge) => edge === 2).length;
  });
  expect(sigmas(shares, 50)).toBeLessThan(4);
});

test('what is told names the object and who had it', () => {
  const run = new Run(model, startValues(model, { values: { pattern: 'anomaly', capacity: 3 } }), 1);
  const lines: string[] = [];
  while (run.step())
    if (run.last) lines.push(model.narrate(run.last.before, run.last.event, run.last.after, 'en'));
  expect(lines[0]).toBe('Object 1 is asked for. Hits: none.');
  expect(lines[4]).toBe('Object 1 is asked for. Hits: OPT.');
  expect(lines[7]).toBe('Object 1 is asked for. Hits: all eight.');
  expect(lines.some((line) => /Hits: [A-Z0-9-]+, .*OPT\.$/.test(line) || /Hits: FIFO\.$/.test(line))).toBe(
    true,
  );
  const told = (values: object) => {
    const it = new Run(model, startValues(model, { values }), 1);
    it.seek(400);
    return it.last ? model.narrate(it.last.before, it.last.event, it.last.after, 'en') : '';
  };
  expect(told({ edges: 3 })).toMatch(/^Object \d+ is asked for at edge [123]\. Hits: /);
  expect(told({ keys: 2, requests: 500 })).toMatch(/Hits: all eight\.$/);
});
