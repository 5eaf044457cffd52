import { describe, expect, test } from 'vitest';
import { extended, ownActions, shortened } from '../../../../src/core/raft/own.ts';
import { LONGEST_PLAN, PLANS, readPlan } from '../../../../src/core/raft/plan.ts';
import { LONGEST_LINK, readLink, writeLink } from '../../../../src/core/sim/link.ts';
import type { Model, Scenario, Values } from '../../../../src/core/sim/types.ts';
import { model } from '../../../../src/simulators/raft/model.ts';
import { scenarios } from '../../../../src/simulators/raft/scenarios.ts';

describe('a plan', () => {
  test('is read as it is written, in order of time', () => {
    expect(readPlan('500.25-cut-ab_10-crash-l_20-restart_30-restart-c_40-heal')).toEqual([
      { at: 10_000, verb: 'crash', targets: 'l' },
      { at: 20_000, verb: 'restart', targets: '' },
      { at: 30_000, verb: 'restart', targets: 'c' },
      { at: 40_000, verb: 'heal', targets: '' },
      { at: 500_250, verb: 'cut', targets: 'ab' },
    ]);
    expect(readPlan('calm')).toEqual([]);
    expect(readPlan('crash_5-heal')?.map(({ verb }) => verb)).toEqual(['heal', 'crash', 'restart']);
  });

  test.each([
    '',
    'x',
    '__proto__',
    'constructor',
    '10',
    '10-crash',
    '10-crash-h',
    '10-cut-a',
    '10-cut-abc',
    '10-heal-a',
    '-1-heal',
    '1e3-heal',
    '10-heal_',
    '10-HEAL',
    '10.1234-heal',
    '999999-heal',
    `calm${'_1-heal'.repeat(60)}`,
  ])('of "%s" is none', (text) => {
    expect(readPlan(text)).toBeUndefined();
  });

  test('has a name and a text that can be read, all of them', () => {
    for (const name of Object.keys(PLANS)) {
      expect(readPlan(name)?.length).toBe(
        PLANS[name as keyof typeof PLANS].split('_').filter(Boolean).length,
      );
      expect(model.params.plan.options).toHaveProperty(name);
    }
  });

  test('grows by actions at a microsecond, until a link would be too long', () => {
    expect(extended('crash', 812_345, 'cut-ab')).toBe('crash_812.345-cut-ab');
    expect(ownActions('crash_812.345-cut-ab_900-heal')).toEqual(['812.345-cut-ab', '900-heal']);
    expect(ownActions('5-heal_6-heal')).toEqual(['5-heal', '6-heal']);
    expect(['crash_5-heal', '5-heal_6-heal_7-heal', '5-heal'].map(shortened)).toEqual([
      'crash',
      '5-heal_6-heal',
      'calm',
    ]);
    let plan = 'split';
    for (
      let next: string | undefined = plan;
      next !== undefined;
      next = extended(plan, 1_234_567, 'restart-a')
    )
      plan = next;
    expect(readPlan(plan)).toBeDefined();
    expect(plan.length).toBeGreaterThan(LONGEST_PLAN - 20);
  });

  test('fits into a link beside all else that can be changed, and comes back from it', () => {
    const plan = `figure-8${'_1234.567-restart-a'.repeat(15)}`;
    const fullest = Object.entries(model.params).map(([key, param]) => {
      if (key === 'plan') return [key, plan];
      if (param.kind === 'number') return [key, param.max - param.step];
      return [key, Object.keys(param.options).sort((a, b) => b.length - a.length)[0]];
    });
    const values = Object.fromEntries(fullest) as Values;
    const all = scenarios as unknown as readonly Scenario[];
    for (const scenario of all) {
      const text = writeLink(model as unknown as Model, scenario, { values, seed: 4294967295, t: 3000 });
      expect(`#sim-raft=${text}`.length).toBeLessThanOrEqual(LONGEST_LINK);
      const { state, notices } = readLink(model as unknown as Model, all, text, all[0] as Scenario);
      expect([state.values, notices]).toEqual([values, []]);
    }
  });

  test('that a link has and nobody can read is replaced by the scenario’s, and said', () => {
    const all = scenarios as unknown as readonly Scenario[];
    const { state, notices } = readLink(
      model as unknown as Model,
      all,
      'v1;plan=10-explode-a',
      all[0] as Scenario,
    );
    expect(state.values.plan).toBe('crash');
    expect(notices).toMatchObject([{ problem: 'malformed', key: 'plan', used: 'crash' }]);
  });
});
