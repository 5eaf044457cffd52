import { describe, expect, test } from 'vitest';
import type { Cluster } from '../../../../src/core/raft/cluster.ts';
import { safety } from '../../../../src/core/raft/laws.ts';
import type { Server } from '../../../../src/core/raft/types.ts';
import { checked } from './checked.ts';
import { runTo } from './runs.ts';
import { upkeep } from './upkeep.ts';

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
