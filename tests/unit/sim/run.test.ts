import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startValues } from '../../../src/core/sim/params.ts';
import { finish, Run, runScenario, SNAPSHOT_EVERY } from '../../../src/core/sim/run.ts';
import { scenarios, toy } from './toy.ts';

const values = startValues(toy, scenarios[0]);

describe('a run', () => {
  test('goes forwards, stepped or at once, to the same state and the same hash', () => {
    const stepped = new Run(toy, values, 42);
    while (stepped.step());
    const whole = finish(toy, values, 42);
    expect(stepped.state).toEqual(whole.state);
    expect(stepped.hash).toBe(whole.hash);
    expect([stepped.index, stepped.ended]).toEqual([100, 'end']);
  });

  test('is where it was after any walk back and forth, its hash, its last event and its draws included', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(120), { minLength: 1, maxLength: 12 }), (jumps) => {
        const run = new Run(toy, values, 9);
        for (const jump of jumps) run.seek(jump);
        const straight = new Run(toy, values, 9);
        straight.seek(jumps.at(-1) ?? 0);
        expect([run.index, run.hash, run.state, run.last]).toEqual([
          straight.index,
          straight.hash,
          straight.state,
          straight.last,
        ]);
        while (run.step());
        expect(run.hash).toBe(finish(toy, values, 9).hash);
      }),
      { seed: 4, numRuns: 100 },
    );
  });

  test('knows nothing that happened at its beginning, and stays there when asked to go before it', () => {
    const run = new Run(toy, values, 1);
    run.seek(SNAPSHOT_EVERY + 1);
    run.seek(-5);
    expect([run.index, run.last, run.ended]).toEqual([0, undefined, undefined]);
  });

  test('stops at the cap of its model and says so', () => {
    const run = new Run(toy, { ...values, steps: 500 }, 1);
    run.seek(Number.POSITIVE_INFINITY);
    expect([run.index, run.ended, run.step()]).toEqual([300, 'limit', false]);
    expect(finish(toy, { ...values, steps: 500 }, 1)).toMatchObject({ events: 300, ended: 'limit' });
  });

  test('has another hash for another seed, for another value, and after another number of events', () => {
    const hashes = [
      finish(toy, values, 1).hash,
      finish(toy, values, 2).hash,
      finish(toy, { ...values, drift: 0.5 }, 1).hash,
      new Run(toy, values, 1).hash,
    ];
    expect(new Set(hashes).size).toBe(4);
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{8}$/);
  });
});

test('a scenario is run from its own values and seed, and brings its table', () => {
  const result = runScenario(toy, scenarios[1]);
  expect(result.events).toBe(50);
  expect(result.metrics.place).toBeGreaterThan(40);
  expect(result.table.rows).toEqual([[50, result.state.place]]);
});
