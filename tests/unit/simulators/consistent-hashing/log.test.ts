import { describe, expect, test } from 'vitest';
import { startValues } from '../../../../src/core/sim/params.ts';
import { finish, Run, runScenario } from '../../../../src/core/sim/run.ts';
import { model } from '../../../../src/simulators/consistent-hashing/model.ts';
import { scenarios } from '../../../../src/simulators/consistent-hashing/scenarios.ts';

describe.each(scenarios)('the event log of $id', (scenario) => {
  const values = startValues(model, scenario);
  const whole = runScenario(model, scenario);

  test('has the same hash whether it is run at once, stepped, rewound or replayed', () => {
    const run = new Run(model, values, scenario.seed);
    while (run.step());
    expect(run.hash).toBe(whole.hash);
    for (const index of [0, 40, 7, 33, 32, 31, 1]) run.seek(index);
    run.seek(1000);
    expect(run.hash).toBe(whole.hash);
    expect(run.state).toEqual(whole.state);
    expect(new Run(model, values, scenario.seed).hash).not.toBe(whole.hash);
  });

  test('has another hash for another seed', () => {
    expect(finish(model, values, scenario.seed + 1).hash).not.toBe(whole.hash);
  });
});

test('the hashes are those of every engine and every day', () => {
  const hashes = Object.fromEntries(
    scenarios.map((scenario) => [scenario.id, runScenario(model, scenario).hash]),
  );
  expect(hashes).toMatchInlineSnapshot(`
    {
      "cascade": "0cbde82b",
      "join": "e8554edb",
      "jump": "89b8365c",
      "leave": "b2a47d93",
      "mod-n": "d9996cca",
      "one-vnode": "b42cfe5f",
      "rendezvous": "d00380c5",
      "weak-hash": "25a4201b",
      "weights": "316232f0",
    }
  `);
});
