import { describe, expect, test } from 'vitest';
import { drawsOf, rulesOf } from '../../../../src/core/retries/plan.ts';
import { startValues } from '../../../../src/core/sim/params.ts';
import { Random } from '../../../../src/core/sim/random.ts';
import { finish, Run, runScenario } from '../../../../src/core/sim/run.ts';
import { sigmas } from '../../../../src/core/sim/stats.ts';
import { model, type State } from '../../../../src/simulators/retry-storm/model.ts';
import { scenarios } from '../../../../src/simulators/retry-storm/scenarios.ts';
import { keepsTheContract } from '../contract/model-contract.ts';

keepsTheContract(model, scenarios, { runs: 20 });

const end = (values: object, seed = 1) => finish(model, startValues(model, { values }), seed);
const state = (values: object, events: number, seed = 1): State => {
  const run = new Run(model, startValues(model, { values }), seed);
  run.seek(events);
  return run.state;
};

test('the hashes are those of every engine and every day', () => {
  const hashes = Object.fromEntries(scenarios.map((it) => [it.id, runScenario(model, it).hash]));
  expect(hashes).toMatchInlineSnapshot(`
    {
      "backoff": "0b6d8f81",
      "breaker": "7b3d643c",
      "budget": "46a497af",
      "drop": "f998d02e",
      "herd": "ebe2a9a1",
      "jitter": "7b8374d6",
      "layers": "c396e303",
      "no-retries": "6b6f94f8",
      "relief-half": "eef6cbc8",
      "relief-tenth": "280c18b6",
      "short-queue": "7a07e271",
      "storm": "397717f8",
    }
  `);
});

test('every law can be broken: a state that is not one is told apart', () => {
  const found = state({ guard: 'budget' }, 180);
  const { storm, setup } = found;
  const [first, second] = storm.queue;
  if (!first || !second) throw new Error('nobody waits');
  const bad = [
    { came: storm.came + 1 },
    { late: storm.late + 1 },
    { most: setup.rules.most + 1 },
    { tries: storm.tries + 40 },
    { dead: storm.dead + 1 },
    { leaves: undefined },
    { area: storm.area + 1 },
    { series: { ...storm.series, good: storm.series.good.with(0, 99) } },
  ];
  expect(bad).toHaveLength(model.invariants.length);
  bad.forEach((wrong, i) => {
    const { name, broken } = model.invariants[i] ?? {};
    expect(broken?.(found), name).toBeUndefined();
    expect(broken?.({ setup, storm: { ...storm, ...wrong } }), name).toBeDefined();
  });
  const swapped = [second, first, ...storm.queue.slice(2)];
  expect(model.invariants[4]?.broken({ setup, storm: { ...storm, queue: swapped } })).toBeDefined();
  const full = new Array(setup.rules.room + 2).fill(first);
  expect(model.invariants[5]?.broken({ setup, storm: { ...storm, queue: full } })).toBeDefined();
});

describe('two states at one load', () => {
  test('over 100 seeds: well without the outage, down for good after it, and well after it without retries', () => {
    const ends = Array.from({ length: 100 }, (_, i) =>
      [{ trigger: 'none' }, {}, { tries: 1 }].map((values) => end(values, i + 1).metrics.goodput),
    );
    const share = (which: number, holds: (goodput: number) => boolean) =>
      ends.filter((row) => holds(row[which] ?? 0)).length;
    expect(share(0, (goodput) => goodput >= 90)).toBeGreaterThanOrEqual(95);
    expect(share(1, (goodput) => goodput < 50)).toBeGreaterThanOrEqual(98);
    expect(share(2, (goodput) => goodput >= 90)).toBeGreaterThanOrEqual(95);
  });

  test('below a quarter of the load four tries fit, and it gets up by itself from a small outage', () => {
    const ends = Array.from({ length: 40 }, (_, i) => end({ load: 15, length: 5 }, i + 1).metrics.goodput);
    expect(ends.filter((goodput) => goodput >= 90).length).toBeGreaterThanOrEqual(36);
  });
});

describe('what a plan makes of a run', () => {
  const rules = (values: object, seed = 1) => rulesOf(startValues(model, { values }), new Random(seed));
  const within = (arrivals: readonly number[], from: number, to: number) =>
    arrivals.filter((at) => at >= from * 1e6 && at < to * 1e6).length;

  test('the load is of ten a second, three times as much in a surge, and a share of it during relief', () => {
    const counts = Array.from({ length: 60 }, (_, i) => {
      const { arrivals } = rules({ load: 50, trigger: 'surge', length: 20, relief: 40 }, i + 1);
      return [
        within(arrivals, 0, 10),
        within(arrivals, 10, 30),
        within(arrivals, 50, 70),
        within(arrivals, 70, 90),
      ];
    });
    [50, 300, 40, 100].forEach((expected, i) => {
      expect(
        sigmas(
          counts.map((row) => row[i] ?? 0),
          expected,
        ),
      ).toBeLessThan(4);
    });
    expect(within(rules({ relief: 0 }).arrivals, 50, 70)).toBe(0);
  });

  test('a herd comes at one moment, as many as the server can do in its time', () => {
    const { arrivals } = rules({ trigger: 'herd', length: 7 });
    expect(arrivals.filter((at) => at === 1e7)).toHaveLength(70);
    expect(arrivals).toEqual([...arrivals].sort((a, b) => a - b));
  });

  test('times and sizes are in the units of their labels', () => {
    expect(
      rules({ timeout: 300, wait: 250, room: 7, dead: 'dropped', tries: 3, layers: 2, length: 4 }),
    ).toMatchObject({
      timeout: 300_000,
      room: 7,
      drop: true,
      most: 9,
      backoff: { base: 250_000, cap: 8_000_000 },
      trigger: { from: 10_000_000, to: 14_000_000 },
    });
  });

  test('work is 100 ms on average, and a stream for each use keeps the others as they were', () => {
    const random = new Random(3);
    const draws = drawsOf(random);
    const works = Array.from({ length: 20_000 }, () => draws.work() / 1e5);
    expect(sigmas(works, 1)).toBeLessThan(4);
    const [a, b] = [drawsOf(new Random(8)), drawsOf(new Random(8))];
    for (let i = 0; i < 9; i++) a.work();
    const [c, d] = [drawsOf(new Random(8)), drawsOf(new Random(8))];
    for (let i = 0; i < 9; i++) c.chance();
    expect(c.jitter()).toBe(d.jitter());
    expect([a.jitter(), a.chance()]).toEqual([b.jitter(), b.chance()]);
    expect(a.jitter()).not.toBe(a.chance());
  });
});

describe('the throttle', () => {
  test('holds nearly all tries while nobody is answered, and none while all are', () => {
    const { storm } = state({ guard: 'throttle', length: 30, room: 0 }, 400);
    const outage = (name: 'wanted' | 'sent') =>
      storm.series[name].slice(22, 40).reduce((sum, n) => sum + n, 0);
    expect(outage('wanted')).toBeGreaterThan(200);
    expect(outage('sent')).toBeLessThan(outage('wanted') / 20);
    expect(end({ guard: 'throttle', trigger: 'none', load: 30 }).state.storm.held).toBe(0);
  });

  test('forgets what is older than ten seconds', () => {
    // Nobody comes from 50 s on, so at 62 s nothing is left to hold against the first request.
    const { storm } = state({ guard: 'throttle', length: 30, relief: 0, timeout: 500 }, 700);
    expect(storm.series.sent.slice(50, 70).reduce((sum, n) => sum + n, 0)).toBeLessThan(20);
    const later = end({ guard: 'throttle', length: 30, relief: 0, timeout: 500, room: 5 }).metrics.goodput;
    expect(later).toBeGreaterThan(90);
  });
});

describe('what is measured', () => {
  test('a run that nothing troubles', () => {
    const { metrics } = end({ load: 10, trigger: 'none', timeout: 5000 });
    expect(metrics).toMatchObject({ lost: 0, amplification: 1, wasted: 0, most: 1 });
    expect(metrics.answered).toBeGreaterThan(95);
  });

  test('silent seconds count from the end of the trigger, if requests came and the second is over', () => {
    const { setup, storm } = state({}, 900);
    const none = new Array<number>(90).fill(0);
    const own = {
      ...storm,
      series: { ...storm.series, came: none.with(25, 3).with(40, 2).with(12, 5), good: none.with(40, 1) },
    };
    expect(model.metrics.down.measure({ setup, storm: own })).toBe(1);
    expect(model.metrics.down.measure({ setup, storm: { ...own, now: 25_900_000 } })).toBe(0);
    expect(model.metrics.down.measure({ setup, storm: { ...own, now: 26_000_000 } })).toBe(1);
  });

  test('goodput is of the last 20 seconds and at most all, the peak of one second', () => {
    const { setup, storm } = state({}, 900);
    const none = new Array<number>(90).fill(0);
    const of = (came: number[], good: number[]) =>
      model.metrics.goodput.measure({ setup, storm: { ...storm, series: { ...storm.series, came, good } } });
    expect(of(none.with(69, 9).with(70, 4), none.with(69, 9).with(89, 1))).toBe(25);
    expect(of(none.with(70, 4), none.with(71, 5))).toBe(100);
    expect(of(none, none)).toBe(0);
    expect(model.metrics.peak.measure({ setup, storm })).toBe(Math.max(...storm.series.sent));
  });

  test('the table adds up to the run', () => {
    const { state: over, metrics } = end({});
    const { rows } = model.table(over, 'en');
    const column = (i: number) => rows.reduce((sum, row) => sum + Number(row[i]), 0);
    expect(rows).toHaveLength(9);
    expect([column(1), column(3)]).toEqual([over.storm.came, over.storm.answered]);
    expect(column(2)).toBe(over.storm.tries - over.storm.held);
    expect(metrics.amplification).toBeCloseTo(over.storm.tries / over.storm.came, 12);
    // The server stops at 10 s, so what is first in the queue at 20 s has been there for ten.
    expect(Number(rows[1]?.[4])).toBeGreaterThan(9);
  });
});

test('what is told names what a tenth of a second brought', () => {
  const run = new Run(model, startValues(model, { values: {} }), 1);
  run.seek(205);
  const said = run.last && model.narrate(run.last.before, run.last.event, run.last.after, 'en');
  expect(said).toMatch(
    /^20\.5 s: requests \d+, tries \d+; answered 0, too late \d+, given up \d+\. Queue \d+, of which nobody waits for \d+\.$/,
  );
  expect(run.last?.event).toMatchObject({ kind: 'tick', at: 20_500_000 });
});

test('the state of one request is told of one request', () => {
  const run = new Run(model, startValues(model, { values: {} }), 1);
  while (run.state.storm.came === 0) run.step();
  expect(run.state.storm.came).toBe(1);
  expect(model.describe(run.state, 'en')).toMatch(
    /, of 1 request \d were answered in time .* waiting to try again\.$/,
  );
});
