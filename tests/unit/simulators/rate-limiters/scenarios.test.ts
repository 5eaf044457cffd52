import { expect, test } from 'vitest';
import { limiterIds } from '../../../../src/core/limits/limiters.ts';
import { startValues } from '../../../../src/core/sim/params.ts';
import { finish, Run } from '../../../../src/core/sim/run.ts';
import { model } from '../../../../src/simulators/rate-limiters/model.ts';
import { scenarios } from '../../../../src/simulators/rate-limiters/scenarios.ts';

const SEEDS = Array.from({ length: 120 }, (_, i) => i + 1);
const end = (id: string, seed = 1) => {
  const scenario = scenarios.find((one) => one.id === id);
  if (!scenario) throw new Error(`no scenario ${id}`);
  return finish(model, startValues(model, scenario), seed);
};

test.each(scenarios)('the claim of $id comes true in the share of 120 seeds that it states', (scenario) => {
  const held = SEEDS.filter((seed) => scenario.claim.holds(end(scenario.id, seed).metrics));
  expect(held.length / SEEDS.length).toBeGreaterThanOrEqual(scenario.claim.share);
});

test.each(scenarios)('a claim of $id would fail if the limiters did nothing', (scenario) => {
  const none = Object.fromEntries(Object.keys(model.metrics).map((name) => [name, 1])) as never;
  expect(scenario.claim.holds(none)).toBe(false);
});

test.each([
  ['boundary-burst', [200, 100, 100, 20, 20, 20]],
  ['adversarial-counter', [198, 100, 198, 118, 118, 100]],
  ['burst-then-idle', [50, 50, 50, 20, 20, 20]],
] as const)('in %s the most that the six let through in any 60 s is known', (id, expected) => {
  const { metrics } = end(id);
  expect(limiterIds.map((limiter) => metrics[`${limiter}.maxInWindow`])).toEqual(expected);
});

test('in boundary-burst the fixed window lets 2L through within 2 ms, for every limit', () => {
  for (let limit = 1; limit <= 200; limit++) {
    const { state } = finish(model, { pattern: 'boundary', limit, window: 1, burst: 1, load: 80 }, 1);
    const { passes, most } = state.lanes['fixed-window'];
    expect(most).toBe(2 * limit);
    expect(((passes.at(-1) ?? 0) - (passes[0] ?? 0)) / limit).toBe((2 * limit - 1) * 10);
  }
});

test('the adversary gets all of 2L - 2 requests past the sliding counter in one T, for every limit and window', () => {
  for (let limit = 2; limit <= 200; limit++) {
    for (const window of [1, 7, 60]) {
      const { metrics } = finish(model, { pattern: 'adversary', limit, window, burst: 20, load: 80 }, 1);
      expect(metrics['sliding-counter.maxInWindow']).toBe(2 * limit - 2);
      expect(metrics['sliding-counter.denied']).toBe(0);
      expect(metrics['sliding-log.maxInWindow']).toBe(limit);
    }
  }
});

test.each([
  ['boundary-burst', 0],
  ['steady', 0],
  ['adversarial-counter', 3],
  ['burst-then-idle', 2],
  ['poisson-overload', 2],
] as const)('the right prediction of %s is option %i', (id, index) => {
  const scenario = scenarios.find((one) => one.id === id);
  expect(scenario?.prediction.answer(end(id).metrics)).toBe(index);
});

test('a prediction has an answer among its options whatever a reader sets', () => {
  for (const scenario of scenarios) {
    for (const [limit, burst, load] of [
      [1, 1, 10],
      [1, 200, 200],
      [200, 1, 200],
      [50, 200, 100],
    ] as const) {
      const values = { ...startValues(model, scenario), limit, burst, load, window: 1 };
      const answer = scenario.prediction.answer(finish(model, values, 3).metrics);
      expect(scenario.prediction.options[answer], `${scenario.id} ${limit} ${burst} ${load}`).toBeDefined();
    }
  }
});

test('steady traffic above the limit is denied by both kinds, and the prediction says so', () => {
  const scenario = scenarios[1];
  const values = { ...startValues(model, scenario), load: 200 };
  expect(scenario.prediction.answer(finish(model, values, 1).metrics)).toBe(3);
});

test('every text stands in English and in Korean', () => {
  for (const { title, claim, prediction } of scenarios) {
    for (const words of [title, claim.text, prediction.question, prediction.because, ...prediction.options]) {
      expect(words.en).toMatch(/^[\x20-\x7e]+$/);
      expect(words.ko).toMatch(/[가-힣]/);
    }
  }
});

test('the same seed gives the same log, and these are the hashes that every browser must find', () => {
  const hashes = Object.fromEntries(scenarios.map(({ id }) => [id, end(id, 42).hash]));
  expect(hashes).toEqual({
    'boundary-burst': '25420d23',
    steady: '358d54af',
    'adversarial-counter': '19d91b86',
    'burst-then-idle': 'ff1c9653',
    'poisson-overload': '8c9dbfa4',
  });
  const run = new Run(model, startValues(model, scenarios[4]), 42);
  while (run.step());
  expect(run.hash).toBe(hashes['poisson-overload']);
});
