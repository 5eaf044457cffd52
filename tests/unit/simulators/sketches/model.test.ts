import { describe, expect, test } from 'vitest';
import { startValues } from '../../../../src/core/sim/params.ts';
import { finish, Run, runScenario } from '../../../../src/core/sim/run.ts';
import { sigmas } from '../../../../src/core/sim/stats.ts';
import { items } from '../../../../src/core/sim/trail.ts';
import { falsePositiveRate, mayHave } from '../../../../src/core/sketches/bloom.ts';
import { distinctIn } from '../../../../src/core/sketches/hyperloglog.ts';
import { probesOf } from '../../../../src/core/sketches/trio.ts';
import { countedBy, model, type State } from '../../../../src/simulators/sketches/model.ts';
import { scenarios } from '../../../../src/simulators/sketches/scenarios.ts';
import { keepsTheContract } from '../contract/model-contract.ts';

keepsTheContract(model, scenarios, { runs: 8 });

const end = (values: object, seed = 1) => finish(model, startValues(model, { values }), seed);
const after = (values: object, events: number, seed = 1): Run<typeof model.params, State, never, never> => {
  const run = new Run(model, startValues(model, { values }), seed);
  run.seek(events);
  return run as never;
};

test('the hashes are those of every engine and every day', () => {
  const hashes = Object.fromEntries(scenarios.map((it) => [it.id, runScenario(model, it).hash]));
  expect(hashes).toMatchInlineSnapshot(`
    {
      "counts": "86995378",
      "different": "c5d3c681",
      "merge": "90a41a24",
      "one-row": "5935411b",
      "planned": "a811761a",
      "repeats": "98406fa4",
      "twice": "93c816af",
    }
  `);
});

test('every law can be broken: a state that is not one is told apart', () => {
  const { state } = end({ servers: 3, items: 200 });
  const { all, parts, counts } = state;
  const bad: State[] = [
    { ...state, all: { ...all, bits: new Uint8Array(all.bits.length) } },
    {
      ...state,
      all: {
        ...all,
        rows: all.rows.with(
          1,
          (all.rows[1] ?? new Uint32Array()).map((n) => n + 1),
        ),
      },
    },
    { ...state, all: { ...all, registers: new Uint8Array(all.registers.length) } },
    { ...state, parts: parts.slice(1) },
    { ...state, counts: counts.with(0, 999) },
  ];
  expect(bad).toHaveLength(model.invariants.length);
  bad.forEach((wrong, i) => {
    const { name, broken } = model.invariants[i] ?? {};
    expect(broken?.(state), name).toBeUndefined();
    expect(broken?.(wrong), name).toBeDefined();
  });
  expect(
    model.invariants[2]?.broken({ ...state, all: { ...all, registers: all.registers.with(0, 40) } }),
  ).toBeDefined();
  expect(model.invariants[3]?.broken({ ...state, parts: [] })).toBeDefined();
  expect(model.invariants[4]?.broken({ ...state, distinct: state.distinct + 1 })).toBeDefined();
});

test('no key of a run is told to be absent at its end', () => {
  for (const values of [{}, { stream: 'different', items: 2000, bits: 64 }, { servers: 4, probes: 12 }]) {
    const { setup, all } = end(values, 5).state;
    for (const key of setup.keys)
      expect(mayHave(all.bits, probesOf(key, setup.values, setup.seeds))).toBe(true);
  }
});

describe('what is measured', () => {
  test('absent keys that pass, over many runs, are the share of the formula', () => {
    for (const [values, theory] of [
      [{ stream: 'different', items: 100 }, 100 * falsePositiveRate(1000, 7, 100)],
      [{ stream: 'different', items: 200, probes: 3 }, 100 * falsePositiveRate(1000, 3, 200)],
    ] as const) {
      const runs = Array.from({ length: 30 }, (_, i) => end(values, i + 1).metrics);
      const wrong = runs.map((metrics) => metrics['bloom.wrong']);
      // The formula is a little low, by less than a twentieth of itself here.
      expect(sigmas(wrong, theory * 1.015)).toBeLessThan(4);
      expect(runs[0]?.['bloom.theory']).toBeCloseTo(theory, 9);
    }
  });

  test('the counts of Count-Min by key, their mean, their worst, and who is beyond the bound', () => {
    const { state, metrics } = end({ width: 10, depth: 1, keys: 80, items: 400 });
    const counted = countedBy(state);
    const over = counted.map(({ truth, told }) => told - truth);
    expect(counted.reduce((sum, { truth }) => sum + truth, 0)).toBe(400);
    expect(metrics['cm.over']).toBeCloseTo(over.reduce((a, b) => a + b) / over.length, 9);
    expect(metrics['cm.worst']).toBe(Math.max(...over));
    expect(metrics['cm.low']).toBe(0);
    const most = (Math.E * 400) / 10;
    expect(metrics['cm.beyond']).toBeCloseTo((100 * over.filter((n) => n > most).length) / over.length, 9);
    const [top] = counted;
    expect(metrics['cm.top']).toBeCloseTo(
      (100 * ((top?.told ?? 0) - (top?.truth ?? 0))) / (top?.truth ?? 1),
      9,
    );
    const low = {
      ...state,
      counts: state.counts.map((n) => n * 50),
      all: { ...state.all, rows: [...state.all.rows] },
    };
    expect(model.metrics['cm.low'].measure(low)).toBeGreaterThan(0);
  });

  test('different keys, the error of their estimate, and the sum of the servers', () => {
    const { state, metrics } = end({ servers: 4, keys: 100, alpha: 0.5 });
    const estimate = distinctIn(state.all.registers);
    expect(metrics.distinct).toBe(new Set(state.setup.keys).size);
    expect(metrics['hll.estimate']).toBe(estimate);
    expect(metrics['hll.error']).toBeCloseTo(
      (100 * Math.abs(estimate - metrics.distinct)) / metrics.distinct,
      9,
    );
    const sum = state.parts.reduce((total, part) => total + distinctIn(part.registers), 0);
    expect(metrics['hll.summed']).toBeCloseTo(100 * (sum / metrics.distinct - 1), 9);
    const one = end({ items: 300 });
    expect(Math.abs(one.metrics['hll.summed'])).toBeCloseTo(one.metrics['hll.error'], 9);
    expect(one.state.parts).toEqual([]);
  });

  test('the fill counts the bits set', () => {
    const { state, metrics } = end({ bits: 200, items: 50 });
    expect(metrics['bloom.fill']).toBeCloseTo([...state.all.bits].filter((bit) => bit === 1).length / 2, 9);
  });
});

test('the curves have a point for every fiftieth of the run, the last of them its end', () => {
  for (const count of [50, 250, 2000]) {
    const { state, metrics } = end({ items: count });
    const points = items(state.points);
    expect(points.map((point) => point.items)).toEqual(
      Array.from({ length: 50 }, (_, i) => Math.ceil(((i + 1) * count) / 50)),
    );
    expect(points.at(-1)).toEqual({
      items: count,
      distinct: metrics.distinct,
      wrong: metrics['bloom.wrong'],
      estimate: metrics['hll.estimate'],
    });
  }
});

test('every server gets its share of the items, and none of another', () => {
  const shares = Array.from({ length: 40 }, (_, i) => {
    const { servers } = after({ servers: 4, items: 200 }, 0, i + 1).state.setup;
    return servers.filter((server) => server === 2).length;
  });
  expect(sigmas(shares, 50)).toBeLessThan(4);
  const { setup, parts } = end({ servers: 3, items: 300 }).state;
  parts.forEach((part, server) => {
    const own = setup.servers.filter((other) => other === server).length;
    expect(part.rows[0]?.reduce((sum, n) => sum + n, 0)).toBe(own);
  });
});

test('keys that are all different are, and popular ones come more often', () => {
  expect(end({ stream: 'different', items: 600 }).metrics.distinct).toBe(600);
  const { counts } = end({ items: 2000, keys: 100 }).state;
  expect(counts[0]).toBeGreaterThan(4 * (counts[9] ?? 0));
});

test('the table says what to expect and what memory it takes', () => {
  const { state } = end({ stream: 'different', items: 100 });
  const { rows } = model.table(state, 'en');
  expect(rows.map((row) => row.at(-1))).toEqual([125, '–', '–', 660, 48, 800]);
  expect(rows[0]?.[3]).toBe('0.82 %');
  expect([rows[1]?.[3], rows[2]?.[3]]).toEqual([7, '959']);
  expect(rows[3]?.[3]).toBe('up to +4.9, but for 5.0 %');
  expect(rows[4]?.[3]).toBe('± 13.0 %');
});

test('what is told says what each sketch made of the key', () => {
  const said = (values: object, events: number) => {
    const { last } = after(values, events) as never as {
      last: { before: State; event: never; after: State };
    };
    return model.narrate(last.before, last.event, last.after, 'en');
  };
  expect(said({ stream: 'different' }, 1)).toMatch(
    /^Key 0, the first time\. Bloom: 0 of 7 bits set, so new\. Count-Min: 1, in truth 1\. HyperLogLog: register \d+ rises to \d+\.$/,
  );
  expect(said({ keys: 2, items: 100 }, 90)).toMatch(
    /^Key [01]\. Bloom: 7 of 7 bits set, so seen before\. Count-Min: \d+, in truth \d+\. HyperLogLog: register \d+ stays\.$/,
  );
  expect(said({ stream: 'different', bits: 64, items: 400 }, 380)).toContain('seen before, wrongly');
});
