import { describe, expect, test } from 'vitest';
import { type Outage, usable } from '../../../../src/core/reliability/fleet.ts';
import { startValues } from '../../../../src/core/sim/params.ts';
import { finish, Run, runScenario } from '../../../../src/core/sim/run.ts';
import { added, items, noTrail } from '../../../../src/core/sim/trail.ts';
import { model, type State } from '../../../../src/simulators/availability/model.ts';
import { scenarios } from '../../../../src/simulators/availability/scenarios.ts';
import { keepsTheContract } from '../contract/model-contract.ts';

/** 30 days in µs. */
const MONTH = 30 * 86_400e6;

keepsTheContract(model, scenarios, { runs: 40, frozenAt: [0, 1, 4] });

const run = (values: object, seed = 1) => finish(model, startValues(model, { values }), seed).state;

test('the hashes are those of every engine and every day', () => {
  const hashes = Object.fromEntries(scenarios.map((it) => [it.id, runScenario(model, it).hash]));
  expect(hashes).toMatchInlineSnapshot(`
    {
      "bursts": "2742277d",
      "lucky": "fe1eb6ea",
      "parallel": "e853618d",
      "quorum": "483b72fa",
      "series": "9df108c0",
      "shared-cause": "6a8fe49e",
      "slow-repair": "3886992a",
      "twelve": "9cebbced",
    }
  `);
});

/** µs in which fewer parts than needed were up, counted afresh from the outages of the parts. */
function recount({ setup, fleet }: State): number {
  const all = fleet.parts.map((part) => [
    ...items(part.outages),
    ...(part.up ? [] : [[part.since, fleet.now] as Outage]),
  ]);
  const moments = [...new Set([0, fleet.now, ...all.flat(2)])].sort((a, b) => a - b);
  let down = 0;
  moments.slice(1).forEach((to, i) => {
    const from = moments[i] ?? 0;
    const failed = all.map((outages) => outages.some(([start, stop]) => start <= from && to <= stop));
    const up = failed[0] ? 0 : failed.slice(1).filter((is) => !is).length;
    if (up < setup.design.needed) down += to - from;
  });
  return down;
}

test('time down is what the outages of the parts come to, counted afresh', () => {
  for (const [parts, needed, shared] of [
    [1, 1, 0],
    [3, 3, 0],
    [3, 2, 20],
    [5, 1, 50],
    [4, 2, 100],
  ] as const) {
    const state = run({ parts, needed, shared, part: '90', repair: 1440, days: 120 }, 7);
    expect(recount(state)).toBe(state.fleet.down);
  }
});

test('the burn rate is that of the worst 30 days, the outage that goes on included', () => {
  const down = run({ parts: 1, needed: 1, part: '90', repair: 1440, target: '99' }, 3);
  const before = new Run(
    model,
    startValues(model, { values: { parts: 1, needed: 1, part: '90', repair: 1440, target: '99' } }),
    3,
  );
  before.seek(1);
  const { since = 0 } = before.state.fleet;
  expect(model.metrics.burn.measure(before.state)).toBe(0);
  const later: State = { ...before.state, fleet: { ...before.state.fleet, now: since + 0.72 * 3600e6 } };
  expect(model.metrics.burn.measure(later)).toBeCloseTo(0.1, 9);
  expect(model.metrics.burn.measure(down)).toBeGreaterThan(model.metrics.budget.measure(down) / 100);
});

describe('under the same seed, exactly', () => {
  const base = { part: '90', repair: 600, days: 60 };

  test('the same failures happen whatever is needed, and needing one part more is never better', () => {
    for (let needed = 1; needed < 6; needed++) {
      const [fewer, more] = [
        run({ ...base, parts: 6, needed }, 3),
        run({ ...base, parts: 6, needed: needed + 1 }, 3),
      ];
      expect(fewer.fleet.parts).toEqual(more.fleet.parts);
      expect(fewer.fleet.down).toBeLessThanOrEqual(more.fleet.down);
    }
  });

  test('one part more shifts nobody else, helps where one is enough and hurts where all are needed', () => {
    for (let parts = 1; parts < 8; parts++) {
      const [any, anyMore] = [
        run({ ...base, parts, needed: 1 }),
        run({ ...base, parts: parts + 1, needed: 1 }),
      ];
      const [all, allMore] = [
        run({ ...base, parts, needed: 12 }),
        run({ ...base, parts: parts + 1, needed: 12 }),
      ];
      expect(anyMore.fleet.parts.slice(0, parts + 1)).toEqual(any.fleet.parts);
      expect(anyMore.fleet.down).toBeLessThanOrEqual(any.fleet.down);
      expect(allMore.fleet.down).toBeGreaterThanOrEqual(all.fleet.down);
    }
  });

  test('a stricter target changes nothing but the budget', () => {
    const [loose, strict] = [run({ ...base, target: '99' }), run({ ...base, target: '99.9' })];
    expect(loose.fleet).toEqual(strict.fleet);
    expect(loose.setup.budget).toBeCloseTo(10 * strict.setup.budget, 0);
  });
});

test('an outage counts from its beginning', () => {
  const it = new Run(model, startValues(model, { values: { parts: 1 } }), 5);
  it.step();
  expect([it.state.fleet.outages.length, model.metrics.outages.measure(it.state)]).toEqual([0, 1]);
  it.step();
  expect([it.state.fleet.outages.length, model.metrics.outages.measure(it.state)]).toEqual([1, 1]);
});

test('every law can be broken: a state that is not one is told apart', () => {
  const it = new Run(model, startValues(model, { values: { part: '90', repair: 1440 } }), 5);
  while (it.state.fleet.since === undefined || it.state.fleet.outages.length < 2) it.step();
  const { fleet } = it.state;
  const bad = [
    { ...fleet, since: undefined },
    { ...fleet, down: fleet.down + 1 },
    { ...fleet, parts: fleet.parts.map((part) => ({ ...part, next: 1 })) },
    { ...fleet, outages: added(added<Outage>(noTrail, [0, MONTH]), [0, MONTH]) },
  ];
  bad.forEach((wrong, i) => {
    expect(
      model.invariants[i]?.broken({ ...it.state, fleet: wrong }),
      model.invariants[i]?.name,
    ).toBeDefined();
  });
  expect(usable(fleet)).toBeLessThan(3);
});

test('a run is told failure by failure, and the shared cause by its name', () => {
  const it = new Run(
    model,
    startValues(model, { values: { parts: 2, needed: 1, part: '90', repair: 600, shared: 50 } }),
    4,
  );
  const lines: string[] = [];
  while (it.index < 60 && it.step()) {
    const { before, event, after } = it.last as NonNullable<typeof it.last>;
    lines.push(model.narrate(before, event, after, 'en'));
  }
  const told = (pattern: RegExp) =>
    expect(
      lines.some((line) => pattern.test(line)),
      String(pattern),
    ).toBe(true);
  told(/^Day \d+\.\d: part [12] fails\. The system stays up\.$/);
  told(/^Day \d+\.\d: the shared cause fails\. The system goes down\.$/);
  told(/^Day \d+\.\d: the shared cause is repaired\. The system is back after [\d.]+ (min|h|d|s)\.$/);
});

test('where failures are many the run stops at its cap, and every number is of the time that has passed', () => {
  const { ended, events, metrics } = finish(
    model,
    startValues(model, { values: { parts: 12, part: '90', repair: 1 } }),
    1,
  );
  expect([ended, events]).toEqual(['limit', model.maxEvents]);
  expect(metrics.up).toBeGreaterThan(50);
});

test('a run that stops at its cap has its formula and what was measured in the table, not a moment sooner', () => {
  const it = new Run(model, startValues(model, { values: { parts: 12, part: '90', repair: 1 } }), 1);
  const cells = () => model.table(it.state, 'en').rows.flatMap((row) => row.slice(2));
  it.seek(model.maxEvents - 1);
  expect(new Set(cells())).toEqual(new Set(['–']));
  it.step();
  expect(cells()).not.toContain('–');
});

test('one outage is one outage', () => {
  const it = new Run(model, startValues(model, { values: {} }), 1);
  expect(model.describe(it.state, 'en')).toContain('0 outages of 0 s in all');
  it.step();
  expect(model.describe(it.state, 'en')).toContain(', 1 outage of 0 s in all');
  it.seek(4);
  expect(model.describe(it.state, 'en')).toContain(', 2 outages of ');
});
