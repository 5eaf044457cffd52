import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startValues } from '../../../../src/core/sim/params.ts';
import { finish, Run, runScenario } from '../../../../src/core/sim/run.ts';
import type { Model, Param, Params, Scenario, SimEvent, Values } from '../../../../src/core/sim/types.ts';

/** Any values a reader can set; numbers prefer their bounds and what is near the lower one. */
export function anyValues<P extends Params>({ params }: { readonly params: P }): fc.Arbitrary<Values<P>> {
  const any = (param: Param): fc.Arbitrary<number | string> => {
    if (param.kind === 'choice') return fc.constantFrom(...Object.keys(param.options));
    const { min, max, step } = param;
    const steps = Math.round((max - min) / step);
    const at = (n: number) => Number((min + n * step).toFixed(9));
    return fc.oneof(
      fc.constantFrom(min, max, param.default),
      fc.integer({ min: 0, max: Math.min(steps, 20) }).map(at),
      fc.integer({ min: 0, max: steps }).map(at),
    );
  };
  const record = Object.fromEntries(Object.entries(params).map(([key, param]) => [key, any(param)]));
  return fc.record(record) as unknown as fc.Arbitrary<Values<P>>;
}

/** What every simulator's model must keep, whatever it is about. */
export function keepsTheContract<P extends Params, S, E extends SimEvent, M extends string>(
  model: Model<P, S, E, M>,
  scenarios: readonly Scenario<P, M>[],
  { runs = 60, frozenAt = [0, 7, 40] }: { runs?: number; frozenAt?: readonly number[] } = {},
): void {
  const numbers = (state: S) =>
    Object.values<{ measure(s: S): number }>(model.metrics).map((m) => m.measure(state));

  test('every law holds after every event and every number is finite, whatever a reader sets', () => {
    const lawful = fc.property(anyValues(model), fc.integer({ min: 1, max: 4294967295 }), (values, seed) => {
      const run = new Run(model, values, seed);
      let latest = 0;
      do {
        for (const { name, broken } of model.invariants) {
          const fault = broken(run.state);
          if (fault !== undefined) throw new Error(`after event ${run.index} "${name}" is broken: ${fault}`);
        }
        const at = run.last?.event.at ?? 0;
        if (!Number.isInteger(at) || at < latest)
          throw new Error(`event ${run.index} is at ${at}, after ${latest}`);
        latest = at;
        if (run.index % 64 === 0 && !numbers(run.state).every(Number.isFinite))
          throw new Error('a number is not finite');
      } while (run.step());
      expect(numbers(run.state).every(Number.isFinite)).toBe(true);
      expect(run.index).toBeLessThanOrEqual(model.maxEvents);
      for (const { prediction } of scenarios) {
        const answer = prediction.answer(finish(model, values, seed).metrics);
        expect(Number.isInteger(answer) && answer >= 0).toBe(true);
      }
    });
    fc.assert(lawful, { seed: 20261122, numRuns: runs });
  });

  describe.each(scenarios)('$id', (scenario) => {
    const values = startValues(model, scenario);
    const ends = Array.from({ length: 100 }, (_, i) => finish(model, values, i + 1).metrics);

    test('its claim comes true in the share of 100 seeds that it states, and for its own seed', () => {
      const held = ends.filter((metrics) => scenario.claim.holds(metrics)).length;
      expect(held / ends.length).toBeGreaterThanOrEqual(scenario.claim.share);
      expect(scenario.claim.holds(runScenario(model, scenario).metrics)).toBe(true);
    });

    test('its claim can fail, and its question has an answer among the options for every seed', () => {
      const all = (n: number) =>
        Object.fromEntries(Object.keys(model.metrics).map((name) => [name, n])) as never;
      expect([0, 1].filter((n) => scenario.claim.holds(all(n)))).toEqual([]);
      const { options, answer } = scenario.prediction;
      for (const metrics of ends) expect(options[answer(metrics)]).toBeDefined();
    });

    test('the same seed gives the same log forwards, stepped, rewound and replayed; another seed another', () => {
      const whole = runScenario(model, scenario);
      const run = new Run(model, values, scenario.seed);
      expect(run.hash).not.toBe(whole.hash);
      while (run.step());
      expect([run.hash, run.ended]).toEqual([whole.hash, 'end']);
      for (const index of [0, 40, 7, 33, 32, 31, 1, 96]) run.seek(index);
      run.seek(Number.POSITIVE_INFINITY);
      expect(run.hash).toBe(whole.hash);
      expect(run.state).toEqual(whole.state);
    });

    test('a step leaves the state before it as it was, and says what it did in both languages', () => {
      const run = new Run(model, values, scenario.seed);
      for (const index of frozenAt) {
        run.seek(index);
        const before = run.state;
        const copy = structuredClone(before);
        run.step();
        expect(before).toEqual(copy);
      }
      const said = (event: NonNullable<typeof run.last>, locale: 'en' | 'ko') =>
        model.narrate(event.before, event.event, event.after, locale);
      run.seek(0);
      for (let i = 0; i < 300 && run.step(); i++) {
        if (!run.last) throw new Error('nothing happened');
        const lines = [said(run.last, 'en'), said(run.last, 'ko')];
        expect(lines.join()).not.toMatch(/NaN|Infinity|undefined/);
        expect(lines[0]).not.toMatch(/[가-힣]/);
        expect(lines[1]).toMatch(/[가-힣]/);
      }
    });

    test('the state can be read at its beginning, in the middle and at its end, and the table keeps its rows', () => {
      const run = new Run(model, values, scenario.seed);
      const rows: number[] = [];
      for (const index of [0, 50, Number.POSITIVE_INFINITY]) {
        run.seek(index);
        for (const locale of ['en', 'ko'] as const) {
          const table = model.table(run.state, locale);
          const text = model.describe(run.state, locale) + JSON.stringify(table);
          expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
          expect(/[가-힣]/.test(text)).toBe(locale === 'ko');
          expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
          rows.push(table.rows.length);
        }
      }
      expect(new Set(rows).size).toBe(1);
    });

    test('its texts stand in English and in Korean', () => {
      const { title, claim, prediction } = scenario;
      for (const words of [title, claim.text, prediction.question, prediction.because]) {
        expect(words.en).not.toMatch(/[가-힣]/);
        expect(words.ko).toMatch(/[가-힣]/);
      }
      expect(new Set(prediction.options.map(({ en }) => en)).size).toBe(prediction.options.length);
    });
  });

  test('it leaves out at most five things, told in both languages', () => {
    expect(model.leavesOut.length).toBeLessThanOrEqual(5);
    for (const line of model.leavesOut) expect(line.ko).toMatch(/[가-힣]/);
  });
}
