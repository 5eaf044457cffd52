import { expect, test } from 'vitest';
import { finish, runScenario } from '../../../../src/core/sim/run.ts';
import { model } from '../../../../src/simulators/raft/model.ts';
import { scenarios } from '../../../../src/simulators/raft/scenarios.ts';
import { keepsTheContract } from '../contract/model-contract.ts';
import { checked } from './checked.ts';
import { named, start } from './runs.ts';

keepsTheContract(checked, scenarios, { runs: 10, frozenAt: [0, 40, 130] });

test('the hashes are those of every engine and every day', () => {
  const hashes = Object.fromEntries(scenarios.map((it) => [it.id, runScenario(model, it).hash]));
  expect(hashes).toMatchInlineSnapshot(`
    {
      "amnesia": "ec720d2e",
      "counting": "fad837c9",
      "crash": "48eb4a66",
      "figure-8": "d4dfc2b3",
      "guarded": "e4fa2c56",
      "link": "b5990398",
      "split": "adc05c50",
      "storm": "7043b53f",
      "votes": "0b807117",
    }
  `);
});

test('with votes cast blindly some of 60 storms lose what was committed; with Raft’s rules none', () => {
  const lostBy = (rule: string) =>
    Array.from(
      { length: 60 },
      (_, i) => finish(model, start({ ...named('storm').values, rule }), i + 1).metrics.lost,
    );
  expect(lostBy('blind').filter((lost) => lost > 0).length).toBeGreaterThan(5);
  expect(Math.max(...lostBy('raft'))).toBe(0);
});

test('two votes in a term need a vote on disk: the same schedule, with it and without', () => {
  const { values } = named('amnesia');
  expect(finish(model, start(values), 1).state.cluster.won.map(({ term, id }) => [term, id])).toEqual([
    [1, 0],
    [1, 2],
  ]);
  const sound = finish(model, start({ ...values, rule: 'raft' }), 1);
  expect(sound.state.cluster.won).toEqual([{ term: 1, id: 0 }]);
  expect(sound.metrics).toMatchObject({ lost: 0, committed: 1 });
});
