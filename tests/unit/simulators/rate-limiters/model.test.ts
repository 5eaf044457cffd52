import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrivals } from '../../../../src/core/limits/arrivals.ts';
import { limiterIds } from '../../../../src/core/limits/limiters.ts';
import { Random } from '../../../../src/core/sim/random.ts';
import { finish, Run } from '../../../../src/core/sim/run.ts';
import type { Values } from '../../../../src/core/sim/types.ts';
import { model, type params, type State } from '../../../../src/simulators/rate-limiters/model.ts';
import { fastest } from '../../fastest.ts';

type Settings = Values<typeof params>;

const settings: fc.Arbitrary<Settings> = fc.record({
  pattern: fc.constantFrom('boundary', 'steady', 'adversary', 'volleys', 'poisson'),
  limit: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 200 })),
  window: fc.integer({ min: 1, max: 60 }),
  burst: fc.integer({ min: 1, max: 200 }),
  load: fc.integer({ min: 1, max: 200 }),
});
const seeds = fc.integer({ min: 1, max: 4294967295 });
const start: Settings = { pattern: 'boundary', limit: 100, window: 60, burst: 20, load: 80 };
const at = (values: Partial<Settings>, events = Infinity, seed = 1) => {
  const run = new Run(model, { ...start, ...values }, seed);
  run.seek(events);
  return run;
};

test('every law holds after every event, whatever the parameters', () => {
  const lawful = fc.property(settings, seeds, (values, seed) => {
    const run = new Run(model, values, seed);
    do {
      for (const { name, broken } of model.invariants) expect(broken(run.state), name).toBeUndefined();
    } while (run.step());
  });
  fc.assert(lawful, { seed: 20261122, numRuns: 120 });
});

test.each(model.invariants.map((law) => law.name))('the law is not empty: %s', (name) => {
  const { state } = at({}, 150);
  const bad: State = {
    ...state,
    rule: { ...state.rule, limit: 1, burst: 1, gap: state.rule.gap * 2 },
    done: -1,
    lanes: {
      ...state.lanes,
      'sliding-log': state.lanes['fixed-window'],
      'sliding-counter': state.lanes['fixed-window'],
      'token-bucket': state.lanes['fixed-window'],
    },
  };
  expect(model.invariants.find((law) => law.name === name)?.broken(bad)).toMatch(
    /^request -1, most in T: fixed-window 150/,
  );
});

test('arrivals ascend from 0 on, within four windows, and never pass the cap', () => {
  const ascending = fc.property(settings, seeds, (values, seed) => {
    const { trace } = new Run(model, values, seed).state;
    expect(trace.length).toBeLessThanOrEqual(model.maxEvents);
    expect(trace.every((time, i) => Number.isInteger(time) && time >= (trace[i - 1] ?? 0))).toBe(true);
    expect(trace.at(-1) ?? 0).toBeLessThan(4e6 * values.window);
  });
  fc.assert(ascending, { seed: 20261122, numRuns: 300 });
});

test('Poisson arrivals have the mean and the variance of a Poisson count', () => {
  const counts = Array.from({ length: 400 }, (_, seed) => {
    return at({ pattern: 'poisson', load: 50 }, 0, seed + 1).state.trace.length;
  });
  const mean = counts.reduce((sum, n) => sum + n, 0) / counts.length;
  const variance = counts.reduce((sum, n) => sum + (n - mean) ** 2, 0) / (counts.length - 1);
  // 4 T at half of 100 per T: 200. Four standard errors: sqrt(200/400) of the mean, about 200 sqrt(2/400) of the variance.
  expect(Math.abs(mean - 200)).toBeLessThan(4 * Math.sqrt(200 / 400));
  expect(Math.abs(variance - 200)).toBeLessThan(4 * 200 * Math.sqrt(2 / 400));
});

test('steady arrivals keep to their slots', () => {
  const { trace } = at({ pattern: 'steady', load: 80 }, 0).state;
  expect(trace).toHaveLength(320);
  expect(trace.map((time) => Math.floor(time / 750_000))).toEqual(trace.map((_, i) => i));
});

test('volleys start 1.5 T apart, the first anywhere in the first half window, as the seed says', () => {
  const firsts = [1, 2, 3, 4].map((seed) => at({ pattern: 'volleys' }, 0, seed).state.trace);
  expect(new Set(firsts.map(([first]) => first)).size).toBe(4);
  for (const trace of firsts) {
    expect(trace).toHaveLength(150);
    expect((trace[50] ?? 0) - (trace[0] ?? 0)).toBe(90_000_000);
    expect(trace[0]).toBeLessThan(30_000_000);
  }
});

test('each pattern draws from a stream of its own, or from none', () => {
  const streams = (pattern: keyof typeof arrivals) => {
    const random = new Random(7);
    arrivals[pattern]({ limit: 10, window: 1e6, load: 80, most: 2000 }, random);
    return Object.keys(random.save());
  };
  expect(streams('steady')).toEqual(['jitter']);
  expect(streams('poisson')).toEqual(['gaps']);
  expect(streams('volleys')).toEqual(['first volley']);
  expect([...streams('boundary'), ...streams('adversary')]).toEqual([]);
});

test('the patterns that draw nothing are the same for every seed', () => {
  for (const pattern of ['boundary', 'adversary'] as const) {
    expect(at({ pattern }, 0, 1).state.trace).toEqual(at({ pattern }, 0, 99).state.trace);
  }
});

test('going back and forth comes to the same state as going once', () => {
  const once = at({ pattern: 'poisson' }, 120);
  const back = at({ pattern: 'poisson' }, 300);
  back.seek(120);
  expect(back.state).toEqual(once.state);
  expect(back.hash).toBe(once.hash);
});

test('a step does not change the state before it', () => {
  const run = at({}, 110);
  const frozen = structuredClone(run.state);
  const before = run.state;
  run.step();
  expect(before).toEqual(frozen);
});

test('the heaviest run a reader can set ends at its end or its cap within 300 ms', async () => {
  const heaviest = () =>
    finish(model, { pattern: 'poisson', limit: 200, window: 1, burst: 200, load: 200 }, 5);
  expect(await fastest(heaviest)).toBeLessThan(300);
  const { events, metrics } = heaviest();
  expect(events).toBeGreaterThan(1400);
  expect(Object.values(metrics).every(Number.isFinite)).toBe(true);
});

test('each event is told in one line that names who admitted it and when the leaky bucket lets it out', () => {
  const told = (events: number, locale: 'en' | 'ko') => {
    const { last } = at({}, events);
    return last ? model.narrate(last.before, last.event, last.after, locale) : '';
  };
  expect(told(1, 'en')).toBe('59.999 s: request 1 arrives. Admitted by: all six.');
  expect(told(2, 'en')).toBe(
    '59.999 s: request 2 arrives. Admitted by: all six. It leaves the leaky bucket at 60.599 s.',
  );
  expect(told(101, 'en')).toBe('60.000 s: request 101 arrives. Admitted by: Fixed window.');
  expect(told(2, 'ko')).toBe(
    '59.999 s: 2번째 요청이 도착했습니다. 허용: 여섯 모두. 누출 버킷에서는 60.599 s에 나갑니다.',
  );
  const { last } = at({ limit: 1, pattern: 'poisson', load: 200, burst: 1 }, 2);
  expect(last && model.narrate(last.before, last.event, last.after, 'en')).toMatch(/Admitted by: none\.$/);
});

test('the table says what each limiter did, remembers and holds now', () => {
  const { caption, columns, rows } = model.table(at({}).state, 'en');
  expect(caption).toBe('Six limiters on the same requests: L = 100, T = 60 s');
  expect(columns.map((column) => column.label)).toContain('Most in any T');
  expect(rows).toEqual([
    ['Fixed window', 200, 0, 200, '0.0', 2, '100 of 100 in this window'],
    ['Sliding log', 100, 100, 100, '0.0', 100, '100 of 100 in the last T'],
    ['Sliding counter', 100, 100, 100, '0.0', 3, 'estimate 100 × 1.00 + 0 = 100.0'],
    ['Token bucket', 20, 180, 20, '0.0', 2, '0.00 of 20 tokens'],
    ['GCRA', 20, 180, 20, '0.0', 1, 'TAT 11.998 s ahead, tolerance 11.400 s'],
    ['Leaky bucket (queue)', 20, 180, 20, '11.4', 20, '20 of 20 places taken'],
  ]);
});

test('the words for a state that has seen nothing yet hold no NaN', () => {
  const { rows } = model.table(at({}, 0).state, 'en');
  expect(rows.map((row) => row.at(-1))).toEqual([
    '0 of 100 in this window',
    '0 of 100 in the last T',
    'estimate 0 × 1.00 + 0 = 0.0',
    '20.00 of 20 tokens',
    'TAT 0.000 s ahead, tolerance 11.400 s',
    '0 of 20 places taken',
  ]);
});

test('the readings follow the clock: windows turn, logs empty, buckets refill', () => {
  const { state } = at({ pattern: 'volleys' }, 51);
  const texts = limiterIds.map((id) => model.table(state, 'en').rows[limiterIds.indexOf(id)]?.at(-1));
  expect(texts[0]).toBe('1 of 100 in this window');
  expect(texts[1]).toBe('1 of 100 in the last T');
  expect(texts[2]).toMatch(/^estimate 50 × 0\.\d\d \+ 1 = /);
  expect(texts[3]).toBe('19.00 of 20 tokens');
  expect(texts[4]).toBe('TAT 0.600 s ahead, tolerance 11.400 s');
  expect(texts[5]).toBe('1 of 20 places taken');
});

test('the description reads the table out, in both languages', () => {
  const { state } = at({}, 150);
  expect(model.describe(state, 'en')).toContain(
    'At 60.000 s, 150 of 200 requests have arrived. Fixed window: Admitted 150, Denied 0, Most in any T 150, Longest wait 0.0 s, Numbers kept 2, State now 50 of 100 in this window. Sliding log:',
  );
  expect(model.describe(state, 'ko')).toContain('요청 200개 중 150개가 도착했습니다.');
  expect(model.describe(state, 'ko')).toContain('토큰 버킷: 허용 20, 거부 130');
});
