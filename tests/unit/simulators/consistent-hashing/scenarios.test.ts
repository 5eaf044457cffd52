import { describe, expect, test } from 'vitest';
import { startValues } from '../../../../src/core/sim/params.ts';
import { finish, runScenario } from '../../../../src/core/sim/run.ts';
import { model } from '../../../../src/simulators/consistent-hashing/model.ts';
import { scenarios } from '../../../../src/simulators/consistent-hashing/scenarios.ts';

const SEEDS = Array.from({ length: 100 }, (_, i) => i + 1);

describe.each(scenarios)('$id', (scenario) => {
  test('its claim comes true in the share of 100 seeds that it states', () => {
    const ends = SEEDS.map((seed) => finish(model, startValues(model, scenario), seed).metrics);
    const held = ends.filter((metrics) => scenario.claim.holds(metrics)).length;
    expect(held / SEEDS.length).toBeGreaterThanOrEqual(scenario.claim.share);
  });

  test('its claim can fail: a run in which nothing moved and all were even would not fulfil it', () => {
    expect(scenario.claim.holds({ moved: 0, needless: 0, heir: 0, maxToMean: 1, cv: 0 })).toBe(false);
  });

  test('its own seed fulfils the claim, and its question has an answer among the options', () => {
    const { metrics } = runScenario(model, scenario);
    expect(scenario.claim.holds(metrics)).toBe(true);
    expect(scenario.prediction.options[scenario.prediction.answer(metrics)]).toBeDefined();
  });

  test('it starts at seed 42, like every other, and from values the model has', () => {
    expect(scenario.seed).toBe(42);
    for (const [key, value] of Object.entries(scenario.values)) {
      const param = model.params[key as keyof typeof model.params];
      if (param.kind === 'choice') expect(Object.keys(param.options)).toContain(value);
      else expect(value).toBeGreaterThanOrEqual(param.min);
    }
  });
});

test('the scenarios that pages name exist: join, mod-n and one-vnode', () => {
  expect(scenarios.map(({ id }) => id)).toEqual(expect.arrayContaining(['join', 'mod-n', 'one-vnode']));
});

test('a join of an 11th node is answered with about 9 %, and mod n from 4 to 5 with about 80 %', () => {
  const answer = (id: string) => {
    const scenario = scenarios.find((one) => one.id === id);
    if (!scenario) throw new Error(`no scenario ${id}`);
    return scenario.prediction.options[scenario.prediction.answer(runScenario(model, scenario).metrics)]?.en;
  };
  expect([answer('join'), answer('mod-n'), answer('cascade')]).toEqual([
    'about 9 %',
    'about 80 %',
    'about 100 %',
  ]);
});
