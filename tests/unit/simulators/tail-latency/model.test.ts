import { expect, test } from 'vitest';
import { startValues } from '../../../../src/core/sim/params.ts';
import { finish, Run, runScenario } from '../../../../src/core/sim/run.ts';
import { items } from '../../../../src/core/sim/trail.ts';
import { longRun, model, type State } from '../../../../src/simulators/tail-latency/model.ts';
import { scenarios } from '../../../../src/simulators/tail-latency/scenarios.ts';
import { fastest } from '../../fastest.ts';
import { keepsTheContract } from '../contract/model-contract.ts';

keepsTheContract(model, scenarios, { runs: 14 });

const valuesOf = (values: object) => startValues(model, { values });
const stateAt = (values: object, index: number, seed = 3): State => {
  const run = new Run(model, valuesOf(values), seed);
  run.seek(index);
  return run.state;
};

test('the hashes are those of every engine and every day', () => {
  const hashes = Object.fromEntries(scenarios.map((it) => [it.id, runScenario(model, it).hash]));
  expect(hashes).toMatchInlineSnapshot(`
    {
      "fan-out": "a38a1c24",
      "good-enough": "58af1fbe",
      "heavy-tail": "0f37b321",
      "hedge": "ff8ef6e9",
      "median": "7b80980e",
      "same-cause": "12b69a8e",
    }
  `);
});

test('every law can be broken: a state that is not one is told apart', () => {
  const state = stateAt({ law: 'exponential', hedge: 90, missing: 2 }, 120);
  const { page } = state;
  if (!page) throw new Error('there is no page');
  const answered = page.hedged.findIndex((time, i) => time < (page.plain[i] ?? 0));
  const early = page.plain.findIndex((time) => time <= state.setup.plan.delay);
  const other = (own: object) => ({ ...state, page: { ...page, ...own } });
  const bad: [number, State][] = [
    [0, { ...state, done: 119 }],
    [0, { ...state, hedged: { ...state.hedged, times: stateAt({}, 119).plain.times } }],
    [1, other({ plainTime: page.plainTime + 1 })],
    [1, other({ hedgedTime: page.hedgedTime - 1 })],
    [2, other({ hedged: page.hedged.with(answered, 1e12) })],
    [2, other({ hedgedTime: 1e12 })],
    [3, other({ copies: page.copies + 1 })],
    [3, other({ hedged: page.hedged.with(early, 1) })],
    [4, other({ hedged: page.hedged.with(answered, 5) })],
    [5, { ...state, plain: { ...state.plain, slow: state.plain.slow + 1 } }],
    [5, { ...state, hedged: { ...state.hedged, slow: state.hedged.slow - 1 } }],
  ];
  for (const { broken } of model.invariants) expect(broken(state)).toBeUndefined();
  bad.forEach(([which, wrong], i) => {
    expect(model.invariants[which]?.broken(wrong), `${i}: ${model.invariants[which]?.name}`).toBeDefined();
  });
});

test('each question has the answer that its own run shows', () => {
  const answers = scenarios.map((it) => {
    const { options, answer } = it.prediction;
    return options[answer(runScenario(model, it).metrics)]?.en;
  });
  expect(answers).toEqual([
    'about 63 %',
    'about 50 ms',
    'about 1 %',
    'about 65 ms',
    'about 63 %',
    'about 2 %',
  ]);
});

test('the plan is what the reader has set', () => {
  const { plan, limit } = stateAt({ hedge: 95, same: 25, missing: 4, cancel: 'run', usual: 20 }, 0).setup;
  expect(plan).toEqual({
    latency: { law: 'two', usual: 20_000 },
    delay: 20_000,
    same: 0.25,
    missing: 4,
    cancel: false,
  });
  expect(limit).toBe(1_999_999);
  expect(stateAt({ hedge: 99.5 }, 0).setup.plan.delay).toBe(1_000_000);
  expect(stateAt({ hedge: 99 }, 0).setup.plan.delay).toBe(10_000);
  expect(stateAt({}, 0).setup.plan).toMatchObject({ delay: Infinity, cancel: true });
  expect(stateAt({ law: 'pareto', hedge: 75 }, 0).setup).toMatchObject({
    plan: { delay: 10_000 },
    limit: 50_000,
  });
});

test('what is read off a run is what its pages say', () => {
  const values = { law: 'exponential', hedge: 80, fanout: 30, pages: 200, cancel: 'run' };
  const run = new Run(model, valuesOf(values), 5);
  const [plain, hedged]: [number[], number[]] = [[], []];
  let [copies, slowCalls, work, twice] = [0, 0, 0, 0];
  while (run.step()) {
    const page = run.state.page as NonNullable<State['page']>;
    plain.push(page.plainTime);
    hedged.push(page.hedgedTime);
    copies += page.copies;
    slowCalls += page.plain.filter((time) => time > run.state.setup.limit).length;
    work += page.plainWork;
    twice += page.hedgedWork;
  }
  const { metrics, state } = finish(model, valuesOf(values), 5);
  expect(items(state.plain.times)).toEqual(plain);
  expect(items(state.hedged.times)).toEqual(hedged);
  const slow = (times: number[]) => times.filter((time) => time > state.setup.limit).length / 2;
  expect([metrics.slow, metrics['hedged.slow']]).toEqual([slow(plain), slow(hedged)]);
  expect(metrics.extra).toBeCloseTo(copies / 60, 9);
  expect(metrics.calls).toBeCloseTo(slowCalls / 60, 9);
  expect(metrics.work).toBeCloseTo((100 * twice) / work, 9);
  const middle = (times: number[]) => {
    const sorted = times.toSorted((a, b) => a - b);
    return ((sorted[99] ?? 0) + (sorted[100] ?? 0)) / 2000;
  };
  expect([metrics.p50, metrics['hedged.p50']]).toEqual([middle(plain), middle(hedged)]);
  const nearTop = (times: number[]) => (times.toSorted((a, b) => b - a)[2] ?? 0) / 1000;
  expect(metrics.p99).toBeGreaterThanOrEqual(nearTop(plain));
  expect(metrics['hedged.p99']).toBeGreaterThanOrEqual(nearTop(hedged));
  expect(metrics['hedged.p99']).toBeLessThan(metrics.p99);
});

test('a run is told page by page, with what copies would do only where there are any', () => {
  const said = (values: object, index: number) => {
    const run = new Run(model, valuesOf(values), 42);
    run.seek(index);
    return run.last ? model.narrate(run.last.before, run.last.event, run.last.after, 'en') : '';
  };
  expect(said({ fanout: 1 }, 1)).toBe('Page 1: 0 slow calls, ready after 10.0 ms.');
  const lines = Array.from({ length: 60 }, (_, i) => said({ hedge: 95 }, i + 1));
  expect(
    lines.some((line) => /: 1 slow call, ready after 1,000\.0 ms\. With 1 copy: 20\.0 ms\.$/.test(line)),
  ).toBe(true);
  expect(lines.some((line) => /: 0 slow calls, .* With 0 copies: 10\.0 ms\.$/.test(line))).toBe(true);
});

test('the state says when a copy is sent, and what slow is', () => {
  expect(model.describe(stateAt({}, 10), 'en')).toMatch(
    /^10 of 200 pages of 100 calls are made; no copies\. Slow is over 1,000\.0 ms: /,
  );
  expect(model.describe(stateAt({ hedge: 95, law: 'pareto' }, 10), 'en')).toContain(
    'a copy after 22.4 ms (p95). Slow is over 50.0 ms',
  );
});

test('the formula stands in the table when the run is over, not before', () => {
  const column = (index: number) =>
    model.table(stateAt({ hedge: 95 }, index), 'en').rows.map((row) => row[2]);
  expect(column(199)).toEqual(['–', '–', '–', '–', '–', '–', '–']);
  expect(column(200)).toEqual(['63.4', '1,000.0', '1,000.0', '1.0', '20.0', '20.0', '1.00']);
  const { setup } = stateAt({ law: 'exponential' }, 0);
  expect(longRun(setup, true)).toEqual(longRun(setup, false));
});

test('the longest run a reader can set takes less than 150 ms', async () => {
  const values = { law: 'exponential', hedge: 50, same: 50, missing: 10, pages: 500 };
  const longest = () => finish(model, valuesOf(values), 5);
  expect(await fastest(longest)).toBeLessThan(150);
  expect([longest().events, longest().ended]).toEqual([500, 'end']);
});
