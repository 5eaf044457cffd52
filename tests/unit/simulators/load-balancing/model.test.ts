import { expect, test } from 'vitest';
import { sendAll } from '../../../../src/core/balancing/lane.ts';
import { ruleIds } from '../../../../src/core/balancing/rules.ts';
import { startValues } from '../../../../src/core/sim/params.ts';
import { finish, Run, runScenario } from '../../../../src/core/sim/run.ts';
import {
  byChoices,
  longRun,
  meanMs,
  model,
  type State,
} from '../../../../src/simulators/load-balancing/model.ts';
import { scenarios } from '../../../../src/simulators/load-balancing/scenarios.ts';
import { fastest } from '../../fastest.ts';
import { keepsTheContract } from '../contract/model-contract.ts';

keepsTheContract(model, scenarios, { runs: 16 });

const valuesOf = (values: object) => startValues(model, { values });
const end = (values: object, seed = 1): State => finish(model, valuesOf(values), seed).state;

test('the hashes are those of every engine and every day', () => {
  const hashes = Object.fromEntries(scenarios.map((it) => [it.id, runScenario(model, it).hash]));
  expect(hashes).toMatchInlineSnapshot(`
    {
      "alike": "107a542f",
      "failing": "f19d4c12",
      "slow": "c9379714",
      "stale": "2aba18bf",
      "two-choices": "0c27d021",
    }
  `);
});

test('every law can be broken: a state that is not one is told apart', () => {
  const run = new Run(model, valuesOf({ stale: 20 }), 3);
  run.seek(300);
  const { state } = run;
  const broken = (id: (typeof ruleIds)[number], own: object) => ({
    ...state,
    lanes: { ...state.lanes, [id]: { ...state.lanes[id], ...own } },
  });
  const { random, least, choices } = state.lanes;
  const server = random.servers.findIndex((jobs) => jobs.length > 1);
  const jobs = random.servers[server] ?? [];
  const queue = (own: typeof jobs) => broken('random', { servers: random.servers.with(server, own) });
  const [head, next] = jobs as [(typeof jobs)[number], (typeof jobs)[number]];
  const late = { ...head, leaves: head.leaves + 1e9 };
  const bad: [number, State][] = [
    [0, broken('random', { sent: random.sent.with(0, 0) })],
    [0, queue([])],
    [1, broken('choices', { presence: choices.presence + 1 })],
    [2, queue(jobs.toReversed())],
    [2, queue([late])],
    [2, queue([head, { ...next, leaves: next.leaves + 5 }])],
    [2, queue([{ request: 1, leaves: random.now }])],
    [3, broken('least', { seenAt: least.seenAt + 1 })],
    [
      4,
      broken('round-robin', { sent: state.lanes['round-robin'].sent.toReversed().with(9, 31).with(0, 29) }),
    ],
    [5, broken('least', { seen: least.seen.with(least.latest, 99) })],
    [5, broken('choices', { latest: state.setup.requests.picks[299]?.[4] })],
    [5, broken('random', { latest: state.setup.requests.picks[299]?.[1] })],
    [5, broken('round-robin', { latest: 0 })],
  ];
  for (const { broken: fault } of model.invariants) expect(fault(state)).toBeUndefined();
  bad.forEach(([which, wrong], i) => {
    expect(model.invariants[which]?.broken(wrong), `${i}: ${model.invariants[which]?.name}`).toBeDefined();
  });
});

test('each question has the answer that its own run shows', () => {
  const answers = scenarios.map((it) => {
    const { options, answer } = it.prediction;
    return options[answer(runScenario(model, it).metrics)]?.en;
  });
  expect(answers).toEqual(['about 45 %', 'round robin', 'least of all', 'about 4 %', 'about 30 %']);
});

test('a run is told request by request, and its end', () => {
  const run = new Run(model, valuesOf({ servers: 2, requests: 100, law: 'constant' }), 1);
  run.step();
  const said = () => (run.last ? model.narrate(run.last.before, run.last.event, run.last.after, 'en') : '');
  expect(said()).toMatch(
    /^0\.\d{3} s: request 1\. Random: server [12] \(0 ahead\), Round robin: server 1 \(0 ahead\), Best of 2: server [12] \(0 ahead\), Least of all: server [12] \(0 ahead\)\.$/,
  );
  run.seek(60);
  expect(said()).toMatch(/\([1-9]\d* ahead\)/);
  run.seek(Number.POSITIVE_INFINITY);
  expect(run.index).toBe(101);
  expect(said()).toMatch(/^\d\.\d{3} s: the last request has left, and all servers are idle\.$/);
});

test('the lanes of the model are the engine with the values of the reader', () => {
  const { setup, lanes } = end({ servers: 6, choices: 3, stale: 7, odd: 'slow', load: 40 }, 4);
  for (const id of ruleIds) {
    expect(setup.pools[id]).toEqual({ rule: id, choices: 3, stale: 7000, odd: 10 });
    expect(lanes[id].times).toEqual(sendAll(setup.requests, 6, setup.pools[id]).times);
  }
  const micros = setup.requests.services.reduce((a, b) => a + b) / 1000;
  expect(micros).toBeGreaterThan(8500);
  expect(micros).toBeLessThan(11_500);
  const failing = end({ odd: 'failing' }).setup.pools.least;
  expect(failing.odd).toBe(0.02);
});

test('what is read off a lane: mean, p99, longest and the share of the first server', () => {
  const { metrics, state } = finish(model, valuesOf({ servers: 4, requests: 400, odd: 'slow', load: 50 }), 2);
  const { sent, peaks, times } = state.lanes.random;
  const all = [...times.blocks.flat(), ...times.open].toSorted((a, b) => a - b);
  expect(metrics['random.first']).toBeCloseTo((sent[0] ?? 0) / 4, 9);
  expect(metrics['random.longest']).toBe(Math.max(...peaks));
  expect(metrics['random.time']).toBeCloseTo(all.reduce((a, b) => a + b) / 400_000, 9);
  expect(metrics['random.p99']).toBeGreaterThan((all[394] ?? 0) / 1000);
  expect(metrics['random.p99']).toBeLessThan((all[397] ?? 0) / 1000);
});

test('the value of looking at more is that of the same requests, from one server to all', () => {
  const state = end({});
  const points = byChoices(state);
  expect(points.map(([n]) => n)).toEqual([1, 2, 3, 5, 10]);
  const ms = points.map(([, value]) => value);
  const { requests, pools } = state.setup;
  const by = (choices: number) => meanMs(sendAll(requests, 10, { ...pools.choices, choices }));
  expect(ms).toEqual([by(1), by(2), by(3), by(5), meanMs(state.lanes.least)]);
  expect(ms).toEqual(ms.toSorted((a, b) => b - a));
  expect(byChoices(end({ servers: 2 })).map(([n]) => n)).toEqual([1, 2]);
  expect(byChoices(end({ servers: 1 })).map(([n]) => n)).toEqual([1]);
});

test('a formula is given where it holds, and unstable is said where there is no long run', () => {
  const of = (values: object) => {
    const it = valuesOf(values);
    return ruleIds.map((id) => {
      const found = longRun(it, id);
      return typeof found === 'object' ? `${found.how} ${found.time.toFixed(3)}` : (found ?? 'none');
    });
  };
  expect(of({})).toEqual(['= 10.000', '= 5.660', '≈ 2.614', '≥ 1.669']);
  expect(of({ choices: 1 })).toEqual(['= 10.000', '= 5.660', '= 10.000', '≥ 1.669']);
  expect(of({ servers: 1 })).toEqual(['= 10.000', '= 10.000', '= 10.000', '= 10.000']);
  expect(of({ stale: 5 })).toEqual(['= 10.000', '= 5.660', 'none', '≥ 1.669']);
  expect(of({ law: 'constant' })).toEqual(['= 5.500', 'none', 'none', 'none']);
  expect(of({ law: 'spiky', load: 50 })).toEqual(['= 3.500', 'none', 'none', 'none']);
  expect(of({ load: 100 })).toEqual(['unstable', 'unstable', 'unstable', 'unstable']);
  expect(of({ servers: 4, load: 60, odd: 'slow' })).toEqual(['unstable', 'unstable', 'none', 'none']);
  expect(of({ servers: 4, load: 78, odd: 'slow' })).toEqual(['unstable', 'unstable', 'unstable', 'unstable']);
  expect(of({ servers: 4, load: 77, odd: 'slow' })).toEqual(['unstable', 'unstable', 'none', 'none']);
  expect(of({ load: 9, odd: 'slow' })).toEqual(['none', 'none', 'none', 'none']);
  expect(of({ load: 110, odd: 'failing' })).toEqual(['unstable', 'unstable', 'none', 'none']);
});

test('the table says nothing of the long run before the run is over', () => {
  const run = new Run(model, valuesOf({}), 42);
  run.seek(1000);
  expect(model.table(run.state, 'en').rows.map((row) => row[5])).toEqual(['–', '–', '–', '–']);
  run.step();
  expect(model.table(run.state, 'en').rows.map((row) => row[5])).toEqual([
    '100.0',
    '56.6',
    '≈ 26.1',
    '≥ 16.7',
  ]);
  expect(model.table(run.state, 'en').rows.map((row) => row[0])).toEqual([
    'Random',
    'Round robin',
    'Best of 2',
    'Least of all',
  ]);
});

test('the longest run a reader can set takes less than 150 ms', async () => {
  const longest = () => finish(model, valuesOf({ load: 120, servers: 50, requests: 2000, stale: 500 }), 5);
  expect(await fastest(longest)).toBeLessThan(150);
  expect([longest().events, longest().ended]).toEqual([2001, 'end']);
});
