import { describe, expect, test } from 'vitest';
import type { Cluster } from '../../../../src/core/raft/cluster.ts';
import { safety } from '../../../../src/core/raft/laws.ts';
import { extended, ownActions, shortened } from '../../../../src/core/raft/own.ts';
import { LONGEST_PLAN, PLANS, readPlan } from '../../../../src/core/raft/plan.ts';
import type { Server } from '../../../../src/core/raft/types.ts';
import { LONGEST_LINK, readLink, writeLink } from '../../../../src/core/sim/link.ts';
import { startValues } from '../../../../src/core/sim/params.ts';
import { finish, Run, runScenario } from '../../../../src/core/sim/run.ts';
import { items } from '../../../../src/core/sim/trail.ts';
import type { Model, Scenario, Values } from '../../../../src/core/sim/types.ts';
import { model } from '../../../../src/simulators/raft/model.ts';
import { scenarios } from '../../../../src/simulators/raft/scenarios.ts';
import { keepsTheContract } from '../contract/model-contract.ts';
import { checked } from './checked.ts';
import { upkeep } from './upkeep.ts';

keepsTheContract(checked, scenarios, { runs: 10, frozenAt: [0, 40, 130] });

const start = (values: object) => startValues(model, { values });
const named = (id: string) => scenarios.find((one) => one.id === id) as (typeof scenarios)[number];
const runTo = (
  values: object,
  seed: number,
  ms: number,
): Run<typeof model.params, { cluster: Cluster }, never, never> => {
  const run = new Run(model, start(values), seed);
  for (let next = model.next(run.state); next && next.at <= ms * 1000; next = model.next(run.state))
    run.step();
  return run as never;
};
const terms = ({ log }: Server) => log.map(({ term }) => term).join('');

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

describe('figure 8 of the paper', () => {
  const at = (ms: number, seed = 1, rule = 'raft') =>
    runTo({ ...named('figure-8').values, rule }, seed, ms).state.cluster;
  const who = ({ servers }: Cluster) =>
    servers.map(
      (it) =>
        `${it.up ? { leader: 'L', follower: '', candidate: 'c', asking: 'a' }[it.role] : 'x'}${terms(it)}`,
    );

  test('goes step by step as it is drawn there', () => {
    const steps = [190, 390, 690, 890, 1490].map((ms) => who(at(ms)).join(' '));
    expect(steps).toEqual([
      'L2 2   ', // (a) A leads term 2 and has given the entry to B alone
      'x2 2   L3', // (b) A is down, E leads term 3 with an entry of its own
      'L2 2 2  x3', // (c) E is down, A leads term 4 and has copied the entry to a majority
      'x2 3 3 3 L3', // (d) A is down, E leads term 5 and has replaced it everywhere else
      '35 35 35 35 L35',
    ]);
    expect(at(690).servers.map(({ term }) => term)).toEqual([4, 4, 4, 3, 3]);
  });

  test('commits nothing of term 2 by counting, in 100 seeds', () => {
    for (let seed = 1; seed <= 100; seed++) {
      expect(at(690, seed).truth).toEqual([]);
      expect(at(1490, seed).truth.map(({ term, by }) => [term, by])).toEqual([
        [3, 5],
        [5, 5],
      ]);
    }
  });

  test('with the rule broken it commits the entry of term 2 in term 4, and another at its place in term 5', () => {
    const broken = at(690, 1, 'counting');
    expect(broken.truth).toEqual([{ term: 2, command: 1, by: 4 }]);
    expect(at(1490, 1, 'counting').lost).toEqual([0]);
  });

  test('is undone by a fork: one write of term 4 on the majority before A dies, and E can win no more', () => {
    const plan = extended('figure-8', 600_000, 'write-a') ?? '';
    const cluster = runTo({ ...named('figure-8').values, plan }, 1, 1490).state.cluster;
    expect(cluster.truth.map(({ term, by }) => [term, by])).toEqual([
      [2, 4],
      [4, 4],
    ]);
    expect(cluster.won.some(({ term }) => term > 4)).toBe(false);
    expect(terms(cluster.servers[4] as Server)).toBe('3');
  });
});

describe('what happens to the servers', () => {
  test('who leads by then is crashed, and all that are down come back', () => {
    const before = runTo({ writes: 8 }, 3, 799).state.cluster;
    const lead = before.servers.findIndex(({ role }) => role === 'leader');
    const down = runTo({ writes: 8 }, 3, 801).state.cluster.servers[lead] as Server;
    expect([down.up, down.log.length]).toEqual([false, before.servers[lead]?.log.length]);
    const back = runTo({ writes: 8 }, 3, 1400).state.cluster;
    expect(back.servers[lead]).toMatchObject({ up: true, role: 'follower', commit: 0, votes: [] });
    expect(back.servers.every(({ up }) => up)).toBe(true);
    const { servers } = finish(model, start({ writes: 8 }), 3).state.cluster;
    expect(servers.find(({ role }) => role === 'leader')?.id).not.toBe(lead);
  });

  test('nothing passes a cut: what is sent or arrives meanwhile is lost, until it is healed', () => {
    const cut = runTo({ plan: 'calm_500-split-ab_900-heal' }, 2, 890).state.cluster;
    expect(cut.walls.map((bits) => bits.toString(2))).toEqual(['11100', '11100', '11', '11', '11']);
    const late = items(cut.flights).filter(({ sent }) => sent > 500_000);
    const across = ({ message }: (typeof late)[number]) => message.from < 2 !== message.to < 2;
    expect(late.filter(across).every(({ lost }) => lost)).toBe(true);
    expect(late.some((flight) => !across(flight) && !flight.lost)).toBe(true);
    expect(runTo({ plan: 'calm_500-split-ab_900-heal' }, 2, 901).state.cluster.walls).toEqual([
      0, 0, 0, 0, 0,
    ]);
    // What was on its way across when the cut came is lost too.
    const slow = { plan: 'calm_500-split-ab', delay: 40, timeout: 1000, writes: 0 };
    const run = runTo({ ...slow, plan: 'calm_10-stand-c_500-split-ab' }, 2, 500);
    const { dropped, flights } = run.state.cluster;
    const flying = items(flights).filter((flight) => flight.at > 500_000 && across(flight)).length;
    expect(flying).toBeGreaterThan(0);
    while ((model.next(run.state as never)?.at ?? 0) < 560_000) run.step();
    const sent = items(run.state.cluster.flights).filter(
      (flight) => flight.sent > 500_000 && flight.lost,
    ).length;
    expect(run.state.cluster.dropped - dropped).toBe(flying + sent);
  });

  test('one link is cut both ways, and the others are left', () => {
    expect(runTo({ plan: 'calm_10-cut-ac' }, 2, 11).state.cluster.walls).toEqual([4, 0, 1, 0, 0]);
    expect(runTo({ plan: 'calm_10-cut-ac_11-cut-ab' }, 2, 12).state.cluster.walls).toEqual([6, 1, 1, 0, 0]);
  });

  test('an action without an object does nothing: a leader that is not there, a server that does not exist', () => {
    const plan =
      'calm_1-crash-l_2-crash-g_3-cut-lg_4-restart-a_5-crash-a_6-stand-a_7-write-b_8-crash-a_9-split-n';
    const { servers, walls, answered, writes } = runTo({ plan, writes: 0 }, 1, 20).state.cluster;
    expect(servers.map(({ up }) => up)).toEqual([false, true, true, true, true]);
    expect(servers.every(({ term }) => term === 0)).toBe(true);
    expect(walls).toEqual([0, 0, 0, 0, 0]);
    expect([answered, writes]).toEqual([0, [7000]]);
  });

  test('the next one after the last server is the first', () => {
    const plan = 'calm_10-stand-e_60-cut-ln_70-crash-n';
    const cluster = runTo({ plan, timeout: 5000 }, 1, 80).state.cluster;
    expect(cluster.walls).toEqual([16, 0, 0, 0, 1]);
    expect(cluster.servers[0]?.up).toBe(false);
  });

  test('messages take their time, with the spread that is set, and the set share is lost', () => {
    const { cluster } = finish(model, start({ plan: 'calm', length: 4000, loss: 20, servers: 3 }), 5).state;
    const all = items(cluster.flights);
    const times = all.map(({ sent, at }) => at - sent);
    expect([Math.min(...times) >= 5000, Math.max(...times) <= 15000, Math.max(...times) > 14500]).toEqual([
      true,
      true,
      true,
    ]);
    const lost = all.filter((flight) => flight.lost).length / all.length;
    expect(Math.abs(lost - 0.2)).toBeLessThan(4 * Math.sqrt((0.2 * 0.8) / all.length));
  });

  test('clients write at the set rate, are answered by the leader that took the write, and refused without one', () => {
    const { cluster } = finish(model, start({ plan: 'calm', writes: 10, length: 1500 }), 4).state;
    expect(cluster.writes).toEqual(Array.from({ length: 15 }, (_, i) => (i + 1) * 100_000));
    const led = items(cluster.marks).find(({ what }) => what === 'leader')?.at ?? 0;
    const early = cluster.writes.filter((at) => at < led).length;
    expect(early).toBeGreaterThan(0);
    // The last may still be on its way at the end.
    expect([15 - early, 14 - early]).toContain(cluster.answered);
    // A round trip of twice 5 to 15 ms, to the second quickest of four.
    expect(cluster.waited / cluster.answered / 1000).toBeGreaterThan(10);
    expect(cluster.waited / cluster.answered / 1000).toBeLessThan(30);
    expect(finish(model, start({ writes: 0 }), 1).state.cluster.writes).toEqual([]);
  });

  test('a heartbeat goes out at its interval, and a run ends at its length', () => {
    const { cluster } = finish(
      model,
      start({ plan: 'calm', writes: 0, heartbeat: 40, length: 1000 }),
      1,
    ).state;
    const beats = items(cluster.flights).filter(
      ({ message }) => message.kind === 'append' && message.to === 4,
    );
    const from = beats.map(({ sent }) => sent);
    expect(new Set(from.slice(1).map((sent, i) => sent - (from[i] ?? 0)))).toEqual(new Set([40_000]));
    expect(cluster.now).toBeLessThanOrEqual(1_000_000);
    expect(cluster.now).toBeGreaterThan(950_000);
  });

  test('the time without a leader is counted from the loss of the majority to the next leader, open gaps included', () => {
    const cluster = runTo({ plan: 'calm_600-split-l' }, 1, 1400).state.cluster;
    const second = items(cluster.marks).find(({ what, at }) => what === 'leader' && at > 600_000);
    expect(cluster.longest).toBe((second?.at ?? 0) - 600_000);
    const dead = finish(
      model,
      start({ plan: 'calm_600-crash-l_601-crash-n_700-crash-a_701-crash-b_702-crash-c', length: 1000 }),
      1,
    );
    const { now, since } = dead.state.cluster;
    expect(dead.metrics.gap).toBe((now - since) / 1000);
    expect(since).toBe(600_000);
  });
});

describe('what is told of an event', () => {
  const lines = (values: object, locale: 'en' | 'ko' = 'en') => {
    const run = new Run(model, start(values), 1);
    const all: string[] = [];
    while (run.step()) {
      if (run.last) all.push(model.narrate(run.last.before, run.last.event, run.last.after, locale));
    }
    return all.map((line) => line.replace(/^\d+\.\d ms: /, ''));
  };
  const staged = lines(named('figure-8').values);

  test('is what changed: who stands, votes, leads, stores, commits, erases, crashes and comes back', () => {
    for (const line of [
      'planned: stand A; A stands in term 2.',
      'planned: split AB.',
      'planned: write A; A stores up to 1.',
      'planned: crash A; A crashes.',
      'planned: heal.',
      'planned: restart E; E restarts.',
      'E → C vote request; C votes for E.',
      'A → C entries; C stores up to 1.',
      'E → B entries; B erases 1; B stores up to 1.',
      'timer of E.',
      'E → A lost.',
    ])
      expect(staged).toContain(line);
    expect(staged.filter((line) => line.includes(' steps down')).length).toBe(1);
    expect(staged.some((line) => /^[B-D] → E stored; E commits up to 2\.$/.test(line))).toBe(true);
    expect(lines(named('figure-8').values, 'ko')).toContain('계획: crash A; A 죽음.');
    const taken = lines({}).filter((line) => line.startsWith("a client's write; ")).length;
    const { committed } = finish(model, start({}), 1).metrics;
    // The last may still be on its way at the end.
    expect([committed, committed + 1]).toContain(taken);
  });

  test('names every vote, also one for the same server in another term', () => {
    const { cluster } = finish(model, start(named('figure-8').values), 1).state;
    const given = items(cluster.flights).filter(({ message }) => message.kind === 'vote' && message.granted);
    expect(staged.filter((line) => line.includes(' votes for '))).toHaveLength(given.length);
    expect(given.length).toBeGreaterThan(10);
  });

  test('tells pre-votes from votes', () => {
    const all = lines({ guard: 'yes', plan: 'calm' });
    expect(all.filter((line) => line.endsWith('asks whether to stand.')).length).toBeGreaterThan(0);
    expect(all.filter((line) => / vote; [A-E] stands in term 1\.$/.test(line)).length).toBeGreaterThan(0);
  });
});

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

describe('every law can be broken: a state that is not one is told apart', () => {
  const base = runTo({ plan: 'calm' }, 1, 900).state.cluster;
  const lead = base.servers.findIndex(({ role }) => role === 'leader');
  const other = (lead + 1) % 5;
  const with_ = (id: number, own: Partial<Server>, also: Partial<Cluster> = {}): Cluster => {
    const server = { ...(base.servers[id] as Server), ...own };
    return { ...base, was: base.servers, servers: base.servers.with(id, server), ...also };
  };
  const log = (base.servers[lead] as Server).log;
  const strange = { term: 1, command: 99 };
  const [won] = base.won;
  const cases: Record<string, Cluster> = {
    'One leader a term at most': { ...base, won: [...base.won, { term: won?.term ?? 0, id: 9 }] },
    'A leader only appends': with_(lead, { log: log.slice(0, -1) }),
    'Logs match': with_(other, { log: [...log.slice(0, 2), strange, ...log.slice(3)] }),
    'Leaders hold all that is committed': with_(lead, { term: 9, log: log.slice(0, 1) }),
    'All apply the same': with_(other, { log: log.with(0, strange) }),
    'a leader counts copies of entries of its own term only': with_(
      lead,
      { term: 2, commit: log.length },
      {
        was: base.servers.with(lead, { ...(base.servers[lead] as Server), commit: 0 }),
      },
    ),
    'what is newly committed stands on a majority of the disks': {
      ...base,
      truth: [...base.truth, ...[1, 2, 3, 4].map((command) => ({ term: 1, command: 90 + command, by: 1 }))],
    },
    'a leader has the votes of a majority': with_(other, { role: 'leader', term: 1 }),
    'terms, votes within a term and commit indexes never go back': with_(other, { commit: 0 }),
    'a restarted server has its term, vote and log, and forgot its commit index': with_(
      other,
      {},
      {
        was: base.servers.with(other, { ...(base.servers[other] as Server), up: false }),
      },
    ),
  };

  test.each([...safety, ...upkeep])('$name.en', ({ name, fault }) => {
    expect(fault(base), 'holds of the sound state').toBeFalsy();
    const wrong = cases[name.en];
    expect(wrong && fault(wrong)).toBeTruthy();
  });

  test('also when committed entries differ, a vote changes, or a term goes back', () => {
    const back = upkeep[3].fault;
    const voted = base.servers[other] as Server;
    expect(back(with_(other, { vote: voted.vote + 1 }))).toBeTruthy();
    expect(back(with_(other, { term: 0 }))).toBeTruthy();
    expect(safety[4].fault({ ...base, lost: [3] })).toContain('index 4');
    const started = with_(
      other,
      { commit: 0, log: [...voted.log] },
      {
        was: base.servers.with(other, { ...voted, up: false }),
      },
    );
    expect(upkeep[4].fault(started)).toBeTruthy();
  });

  test('a message that vanished is missed, and broken rules are let off', () => {
    const laws = (rule: string, cluster: Cluster) => {
      const state = { ...runTo({ rule }, 1, 10).state, cluster } as never;
      return checked.invariants.map(({ broken }) => broken(state) !== undefined);
    };
    expect(laws('raft', { ...base, sent: base.sent + 1 })[0]).toBe(true);
    const twice = { ...base, lost: [1] };
    expect([laws('raft', twice), laws('counting', twice)].map((all) => all.includes(true))).toEqual([
      true,
      false,
    ]);
  });
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
