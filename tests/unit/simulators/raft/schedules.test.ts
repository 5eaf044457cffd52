import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extended } from '../../../../src/core/raft/own.ts';
import { readPlan } from '../../../../src/core/raft/plan.ts';
import type { Rules } from '../../../../src/core/raft/types.ts';
import { startValues } from '../../../../src/core/sim/params.ts';
import { Run } from '../../../../src/core/sim/run.ts';
import { model } from '../../../../src/simulators/raft/model.ts';
import { Bag, type OneLog, schedules } from './bag.ts';
import { checked } from './checked.ts';

const rulesOf = (servers: number, empty: boolean, guarded: boolean): Rules => {
  return { servers, timeout: 1000, empty, guarded, broken: 'raft' };
};

describe('whatever order messages come in, however often, and whoever crashes', () => {
  test.each([
    [3, false, false],
    [3, true, true],
    [5, true, false],
  ])(
    '%i servers (empty entry %s, pre-vote %s) are one log that only grows, and every law holds',
    (n, empty, guarded) => {
      let most = 0;
      const kept = fc.property(schedules(250), (commands) => {
        const real = new Bag(rulesOf(n, empty, guarded));
        const one: OneLog = { agreed: [] };
        fc.modelRun(() => ({ model: one, real }), commands);
        most = Math.max(most, one.agreed.length);
      });
      fc.assert(kept, { seed: 20261122, numRuns: 120 });
      // The schedules get somewhere.
      expect(most).toBeGreaterThan(2);
    },
  );
});

describe('whatever a reader does to the servers', () => {
  const letter = fc.constantFrom(...'abcdegln');
  const verb = fc.oneof(
    letter.map((l) => `crash-${l}`),
    letter.map((l) => `stand-${l}`),
    letter.map((l) => `write-${l}`),
    fc.tuple(letter, letter).map(([a, b]) => `cut-${a}${b}`),
    fc.tuple(letter, letter).map(([a, b]) => `split-${a}${b}`),
    fc.constantFrom('restart', 'restart-a', 'restart-b', 'heal'),
  );
  const deeds = fc.array(fc.tuple(fc.integer({ min: 1, max: 1_500_000 }), verb), { maxLength: 12 });

  test('every law holds after every event', () => {
    const kept = fc.property(
      deeds,
      fc.integer({ min: 1, max: 1e6 }),
      fc.nat({ max: 30 }),
      (list, seed, loss) => {
        const plan = list.reduce((text, [at, what]) => extended(text, at, what) ?? text, 'calm');
        expect(readPlan(plan)?.length).toBeGreaterThanOrEqual(Math.min(list.length, 12));
        const run = new Run(
          model,
          startValues(model, { values: { plan, loss, length: 1500, writes: 30 } }),
          seed,
        );
        do {
          for (const { name, broken } of checked.invariants) {
            const fault = broken(run.state);
            if (fault !== undefined)
              throw new Error(`after event ${run.index} "${name}" is broken: ${fault}`);
          }
        } while (run.step());
      },
    );
    fc.assert(kept, { seed: 20261122, numRuns: 60 });
  });
});

describe('a fork', () => {
  const start = { loss: 5 };

  test('keeps the run as it was up to the event it was made at, to the last bit, and then differs', () => {
    const forks = fc.property(
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 1, max: 1e6 }),
      (index, seed) => {
        const base = new Run(model, startValues(model, { values: start }), seed);
        base.seek(index);
        const { now } = base.state.cluster;
        const plan = extended('crash', now, 'write-a') ?? '';
        const fork = new Run(model, startValues(model, { values: { ...start, plan } }), seed);
        fork.seek(base.index);
        expect({ ...fork.state, setup: 0, values: 0 }).toEqual({ ...base.state, setup: 0, values: 0 });
        // What is due in this microsecond comes first, then the action.
        do expect(fork.step()).toBe(true);
        while (fork.last?.event.kind !== 'plan');
        expect(fork.last.event).toMatchObject({ at: now, verb: 'write', targets: 'a' });
      },
    );
    fc.assert(forks, { seed: 20261122, numRuns: 40 });
  });

  test('rewound and replayed it has the same log', () => {
    const values = startValues(model, { values: { plan: 'crash_812.345-cut-ab_900-stand-d_1000-write-l' } });
    const run = new Run(model, values, 9);
    while (run.step());
    const { hash } = run;
    for (const index of [0, 200, 65, 300]) run.seek(index);
    run.seek(Number.POSITIVE_INFINITY);
    expect(run.hash).toBe(hash);
  });
});
