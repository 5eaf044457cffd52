import { expect, test } from 'vitest';
import { startValues } from '../../../../src/core/sim/params.ts';
import { finish, Run, runScenario } from '../../../../src/core/sim/run.ts';
import { model } from '../../../../src/simulators/queue-knee/model.ts';
import { scenarios } from '../../../../src/simulators/queue-knee/scenarios.ts';
import { fastest } from '../../fastest.ts';
import { keepsTheContract } from '../contract/model-contract.ts';

keepsTheContract(model, scenarios, { runs: 18 });

test('the hashes are those of every engine and every day', () => {
  const hashes = Object.fromEntries(scenarios.map((it) => [it.id, runScenario(model, it).hash]));
  expect(hashes).toMatchInlineSnapshot(`
    {
      "constant": "64eb45e9",
      "eighty": "8888ed89",
      "full": "07710957",
      "ninety-five": "edc5ba73",
      "no-chance": "34909b4e",
      "overload": "f8dd370f",
      "spiky": "8f315209",
      "ten-servers": "fb342dc3",
    }
  `);
});

test('every law can be broken: a state that is not one is told apart', () => {
  const run = new Run(model, startValues(model, { values: { load: 120, room: 9 } }), 3);
  run.seek(300);
  const { setup, office } = run.state;
  const bad = [
    { ...office, arrived: office.arrived + 1 },
    { ...office, presence: office.presence + 1 },
    { ...office, work: office.work + 1 },
    { ...office, servers: [undefined] },
    { ...office, waiting: office.waiting.toReversed() },
    { ...office, waiting: Array.from({ length: 10 }, (_, i) => 10_000 + i) },
  ];
  expect(office.waiting.length).toBeGreaterThan(1);
  bad.forEach((wrong, i) => {
    expect(model.invariants[i]?.broken({ setup, office: wrong }), model.invariants[i]?.name).toBeDefined();
  });
});

test('a run is told request by request: served at once, in the queue, refused, gone', () => {
  const run = new Run(
    model,
    startValues(model, { values: { load: 150, room: 1, law: 'constant', gaps: 'constant' } }),
    1,
  );
  const lines: string[] = [];
  while (run.index < 9 && run.step()) {
    const { before, event, after } = run.last as NonNullable<typeof run.last>;
    lines.push(model.narrate(before, event, after, 'en'));
  }
  expect(lines).toEqual([
    '0.007 s: request 1 arrives and is served at once.',
    '0.013 s: request 2 arrives and waits as number 1 in the queue.',
    '0.017 s: a request leaves after 10.0 ms; 0 waiting.',
    '0.020 s: request 3 arrives and waits as number 1 in the queue.',
    '0.027 s: a request leaves after 13.3 ms; 0 waiting.',
    '0.027 s: request 4 arrives and waits as number 1 in the queue.',
    '0.033 s: request 5 arrives and is refused: no place to wait is left.',
    '0.037 s: a request leaves after 16.7 ms; 0 waiting.',
    '0.040 s: request 6 arrives and waits as number 1 in the queue.',
  ]);
});

test('where there is no long run it says unstable, and never a negative or endless wait', () => {
  const said = (values: object) => {
    const run = new Run(model, startValues(model, { values }), 1);
    run.seek(Number.POSITIVE_INFINITY);
    return model.describe(run.state, 'en');
  };
  expect(said({ load: 100, requests: 100 })).toContain('Unstable');
  expect(said({ load: 150, servers: 20, requests: 100 })).toContain('Unstable');
  expect(said({ load: 100, law: 'constant', gaps: 'constant', requests: 100 })).toContain(
    'the formula says 10.0 ms',
  );
  expect(said({ load: 90, gaps: 'spiky', requests: 100 })).toContain('No exact formula');
  expect(said({ requests: 100 })).toContain('In the long run the formula says 50.0 ms.');
  expect(said({ load: 120, room: 9, requests: 100 })).toContain('and 19.3 % refused');
});

test('the description says nothing of the long run, nor the table of other loads, before the run is over', () => {
  const run = new Run(model, startValues(model, scenarios[0] as never), 42);
  run.seek(200);
  expect(model.describe(run.state, 'en')).toMatch(
    /^At [\d.]+ s, \d+ of 2000 requests have arrived: .* refused\.$/,
  );
  expect(model.table(run.state, 'en').rows[3]).toEqual(['40 %', '–', '–']);
  run.seek(Number.POSITIVE_INFINITY);
  expect(model.table(run.state, 'en').rows[4]).toEqual(['50 %', expect.stringMatching(/^\d+\.\d$/), '20.0']);
});

test('the longest run a reader can set takes less than 150 ms', async () => {
  const longest = () => finish(model, startValues(model, { values: { load: 150, servers: 20 } }), 5);
  expect(await fastest(longest)).toBeLessThan(150);
  const { events, ended } = longest();
  expect([events, ended]).toEqual([4000, 'end']);
});
