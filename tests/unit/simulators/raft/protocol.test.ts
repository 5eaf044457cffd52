import { describe, expect, test } from 'vitest';
import { fresh, restarted, timedOut } from '../../../../src/core/raft/election.ts';
import { merged, upToDate } from '../../../../src/core/raft/log.ts';
import { beat, propose } from '../../../../src/core/raft/replication.ts';
import { receive } from '../../../../src/core/raft/server.ts';
import {
  type Entry,
  type Message,
  majority,
  NOBODY,
  type Rules,
  type Server,
} from '../../../../src/core/raft/types.ts';

const rules = (own: Partial<Rules> = {}): Rules => {
  return { servers: 5, timeout: 1000, empty: false, guarded: false, broken: 'raft', ...own };
};
const entries = (...terms: number[]): Entry[] => terms.map((term, i) => ({ term, command: i + 1 }));
const server = (own: Partial<Server>): Server => ({ ...fresh(0), ...own });
const leader = (own: Partial<Server>): Server =>
  server({
    role: 'leader',
    term: 4,
    vote: 0,
    next: [1, 1, 1, 1, 1],
    match: [0, 0, 0, 0, 0],
    heard: [0, 0, 0, 0, 0],
    ...own,
  });
const ask = (own: object): Message => {
  return { kind: 'ask', from: 1, to: 0, term: 5, pre: false, lastTerm: 0, lastIndex: 0, ...own } as Message;
};
const append = (own: object): Message => {
  const empty = { prevTerm: 0, prevIndex: 0, entries: [], commit: 0 };
  return { kind: 'append', from: 1, to: 0, term: 5, ...empty, ...own } as Message;
};
const stored = (own: object): Message =>
  ({ kind: 'stored', from: 1, to: 0, term: 4, ok: true, index: 0, ...own }) as Message;
const vote = (own: object): Message =>
  ({ kind: 'vote', from: 1, to: 0, term: 1, pre: false, granted: true, ...own }) as Message;

test('a majority is more than half of all', () => {
  expect([3, 4, 5, 6, 7].map(majority)).toEqual([2, 3, 3, 4, 4]);
});

describe('a log', () => {
  test('is up to date with a later last term, or with the same term and at least the same length', () => {
    const log = entries(1, 1, 2);
    const cases = [
      [3, 1, true],
      [2, 3, true],
      [2, 4, true],
      [2, 2, false],
      [1, 9, false],
      [0, 0, false],
    ] as const;
    for (const [term, index, fits] of cases)
      expect(upToDate(log, term, index), `${term}/${index}`).toBe(fits);
    expect(upToDate([], 0, 0)).toBe(true);
  });

  test('is cut at the first entry that differs and only there, so that a late message removes nothing', () => {
    const log = entries(1, 1, 2, 2);
    expect(merged(log, 1, entries(1, 1).slice(1))).toBe(log);
    expect(merged(log, 4, [])).toBe(log);
    expect(merged(log, 2, [{ term: 3, command: 9 }])).toEqual([...entries(1, 1), { term: 3, command: 9 }]);
    const longer = merged(log, 3, [log[3] as Entry, { term: 2, command: 9 }]);
    expect(longer).toEqual([...log, { term: 2, command: 9 }]);
    expect(merged([], 0, entries(1))).toEqual(entries(1));
  });
});

describe('an election', () => {
  test('begins in the next term, with the own vote, and asks all others with the end of the own log', () => {
    const { server: after, out, reset } = timedOut(server({ id: 2, term: 3, log: entries(1, 2) }), rules());
    expect(after).toMatchObject({ role: 'candidate', term: 4, vote: 2, votes: [2] });
    expect(out.map(({ to }) => to)).toEqual([0, 1, 3, 4]);
    expect(out[0]).toMatchObject({ kind: 'ask', from: 2, term: 4, pre: false, lastTerm: 2, lastIndex: 2 });
    expect(reset).toBe(true);
  });

  test('has one vote of each server in a term, also when asked again by the same one', () => {
    const first = receive(server({ term: 5 }), ask({}), 0, rules());
    expect(first).toMatchObject({
      server: { vote: 1 },
      out: [{ granted: true, to: 1, term: 5 }],
      reset: true,
    });
    expect(receive(first.server, ask({ from: 2 }), 0, rules())).toMatchObject({
      server: { vote: 1 },
      out: [{ granted: false }],
      reset: false,
    });
    expect(receive(first.server, ask({}), 0, rules()).out).toMatchObject([{ granted: true }]);
  });

  test('opens the vote in a newer term, and refuses an older one while telling the newer', () => {
    const voted = server({ term: 5, vote: 2 });
    expect(receive(voted, ask({ term: 6 }), 0, rules()).server).toMatchObject({ term: 6, vote: 1 });
    const old = receive(voted, ask({ term: 4, from: 2 }), 0, rules());
    expect(old).toMatchObject({ server: { term: 5, vote: 2 }, out: [{ granted: false, term: 5 }] });
  });

  test('goes to nobody whose log is behind: the term is taken, the vote stays open', () => {
    const ahead = server({ term: 1, log: entries(1, 1) });
    expect(receive(ahead, ask({ lastTerm: 1, lastIndex: 1 }), 0, rules())).toMatchObject({
      server: { term: 5, vote: NOBODY },
      out: [{ granted: false, term: 5 }],
      reset: false,
    });
    const blind = receive(ahead, ask({ lastTerm: 1, lastIndex: 1 }), 0, rules({ broken: 'blind' }));
    expect(blind.out).toMatchObject([{ granted: true }]);
  });

  test('is won by a majority, each voter counted once, and only in the candidate’s own term', () => {
    const candidate = timedOut(server({ log: entries(1, 1, 1) }), rules()).server;
    const one = receive(candidate, vote({}), 0, rules()).server;
    expect(receive(one, vote({}), 0, rules()).server.role).toBe('candidate');
    expect(receive(one, vote({ from: 2, granted: false }), 0, rules()).server.role).toBe('candidate');
    expect(receive(one, vote({ from: 2, term: 0 }), 0, rules()).server.role).toBe('candidate');
    const won = receive(one, vote({ from: 2 }), 77, rules({ empty: true }));
    expect(won.server).toMatchObject({ role: 'leader', next: [4, 4, 4, 4, 4], match: [0, 0, 0, 0, 0] });
    expect(won.server.heard).toEqual([77, 77, 77, 77, 77]);
    expect(won.server.log.at(-1)).toEqual({ term: 1, command: 0 });
    expect(won.out).toHaveLength(4);
    expect(won.out[0]).toMatchObject({ prevIndex: 3, prevTerm: 1, entries: [{ term: 1, command: 0 }] });
    expect(receive(one, vote({ from: 2 }), 77, rules()).server.log).toHaveLength(3);
  });

  test('is over for a candidate or leader who meets a higher term, and a leader takes its timer up again', () => {
    const candidate = timedOut(server({}), rules()).server;
    expect(receive(candidate, append({ term: 1 }), 0, rules()).server.role).toBe('follower');
    const met = receive(leader({}), stored({ term: 6, ok: false }), 0, rules());
    expect(met).toMatchObject({ server: { role: 'follower', term: 6, vote: NOBODY }, out: [], reset: true });
    expect(receive(candidate, vote({ term: 3, granted: false }), 0, rules())).toMatchObject({
      server: { role: 'follower', term: 3 },
      reset: false,
    });
  });
});

describe('a restart', () => {
  const crashed = leader({ up: false, log: entries(1, 4), commit: 2, contact: 9, votes: [0, 1, 2] });

  test('leaves term, vote and log, and forgets the commit index and all else', () => {
    expect(restarted(crashed, rules())).toEqual({ ...fresh(0), term: 4, vote: 0, log: crashed.log });
  });

  test('forgets the vote too where that rule is broken', () => {
    expect(restarted(crashed, rules({ broken: 'amnesia' })).vote).toBe(NOBODY);
  });
});

describe('replication', () => {
  test('sends to each follower what it is not known to have, and the place before', () => {
    const { server: after, out } = propose(
      leader({ log: entries(1, 4), next: [1, 3, 2, 1, 3], commit: 1 }),
      7,
    );
    expect(after.log).toHaveLength(3);
    expect(out.map((message) => message.kind === 'append' && message.entries.length)).toEqual([1, 2, 3, 1]);
    expect(out[1]).toMatchObject({ to: 2, prevIndex: 1, prevTerm: 1, commit: 1 });
  });

  test('is refused without the entry before, and says from where to try', () => {
    const short = server({ term: 5, log: entries(1) });
    expect(receive(short, append({ prevIndex: 3, prevTerm: 2 }), 8, rules())).toMatchObject({
      server: { contact: 8, log: short.log },
      out: [{ ok: false, index: 1 }],
      reset: true,
    });
    const other = server({ term: 5, log: entries(1, 2, 2) });
    expect(receive(other, append({ prevIndex: 3, prevTerm: 3 }), 0, rules()).out).toMatchObject([
      { ok: false, index: 2 },
    ]);
  });

  test('from a term that is over is refused, and neither log nor timer is touched', () => {
    const step = receive(server({ term: 6, log: entries(1) }), append({ entries: entries(5) }), 0, rules());
    expect(step).toMatchObject({ server: { log: entries(1) }, out: [{ ok: false, term: 6 }], reset: false });
  });

  test('moves the commit index to what the leader has committed, but not beyond what it has sent, and never back', () => {
    const log = entries(1, 1, 1, 1);
    const commitOf = (own: object, commit = 0) =>
      receive(server({ term: 5, log, commit }), append(own), 0, rules()).server.commit;
    expect(commitOf({ prevIndex: 1, prevTerm: 1, entries: [log[1]], commit: 4 })).toBe(2);
    expect(commitOf({ prevIndex: 4, prevTerm: 1, commit: 3 })).toBe(3);
    expect(commitOf({ prevIndex: 1, prevTerm: 1, commit: 1 }, 3)).toBe(3);
  });

  test('steps back after a refusal, never behind what is known to be stored, and tries again at once', () => {
    const ahead = leader({ log: entries(1, 1, 4, 4), next: [1, 5, 1, 1, 1], match: [0, 1, 0, 0, 0] });
    const back = receive(ahead, stored({ ok: false, index: 2 }), 9, rules());
    expect(back).toMatchObject({
      server: { next: [1, 3, 1, 1, 1], heard: [0, 9, 0, 0, 0] },
      out: [{ to: 1, prevIndex: 2 }],
    });
    expect(receive(ahead, stored({ ok: false, index: 0 }), 0, rules()).server.next[1]).toBe(2);
  });

  test('commits with a majority of copies of an entry of the own term, the older ones along with it', () => {
    const half = leader({ log: entries(2, 2, 4), match: [0, 3, 0, 0, 0], next: [1, 4, 1, 1, 1] });
    expect(receive(half, stored({ from: 2, index: 2 }), 0, rules()).server.commit).toBe(0);
    expect(receive(half, stored({ from: 2, index: 3 }), 0, rules()).server).toMatchObject({
      commit: 3,
      match: [0, 3, 3, 0, 0],
      next: [1, 4, 4, 1, 1],
    });
  });

  test('does not commit an entry of an older term by counting copies', () => {
    const old = leader({ log: entries(2), match: [0, 1, 0, 0, 0] });
    expect(receive(old, stored({ from: 2, index: 1 }), 0, rules()).server.commit).toBe(0);
    expect(receive(old, stored({ from: 2, index: 1 }), 0, rules({ broken: 'counting' })).server.commit).toBe(
      1,
    );
  });

  test('takes a late answer for what it is: nothing known is unlearned, no answer of another term counts', () => {
    const known = leader({ log: entries(4, 4), match: [0, 2, 0, 0, 0], next: [1, 3, 1, 1, 1], commit: 0 });
    expect(receive(known, stored({ index: 1 }), 0, rules()).server).toMatchObject({ match: [0, 2, 0, 0, 0] });
    expect(receive(known, stored({ from: 2, index: 2, term: 3 }), 0, rules()).server).toBe(known);
  });
});

describe('pre-vote and check-quorum', () => {
  const guarded = rules({ guarded: true });

  test('a server asks before it stands, in no new term, and stands with a majority', () => {
    const asking = timedOut(server({ term: 3, vote: 2 }), guarded);
    expect(asking.server).toMatchObject({ role: 'asking', term: 3, vote: 2, votes: [0] });
    expect(asking.out[0]).toMatchObject({ pre: true, term: 4 });
    const one = receive(asking.server, vote({ pre: true, term: 4 }), 0, guarded);
    expect(one.server).toMatchObject({ role: 'asking', term: 3 });
    const two = receive(one.server, vote({ pre: true, term: 4, from: 2 }), 0, guarded);
    expect(two.server).toMatchObject({ role: 'candidate', term: 4, vote: 0, votes: [0] });
    expect(two.out[0]).toMatchObject({ kind: 'ask', pre: false, term: 4 });
  });

  test('the answer changes neither term nor vote, and is yes only for a newer term and a log that is not behind', () => {
    const before = server({ term: 4, vote: 3, log: entries(4) });
    const reply = (own: object) => receive(before, ask({ pre: true, ...own }), 0, guarded);
    const yes = reply({ term: 5, lastTerm: 4, lastIndex: 1 });
    expect(yes).toMatchObject({ out: [{ kind: 'vote', pre: true, granted: true, term: 5 }], reset: false });
    expect(yes.server).toBe(before);
    expect(reply({ term: 5 }).out).toMatchObject([{ granted: false, term: 4 }]);
    expect(reply({ term: 4, lastTerm: 4, lastIndex: 1 }).out).toMatchObject([{ granted: false, term: 4 }]);
  });

  test('who has heard of a leader within the timeout, or leads, answers nobody who asks', () => {
    const near = server({ contact: 500 });
    expect(receive(near, ask({}), 1499, guarded)).toMatchObject({ server: { term: 0 }, out: [] });
    expect(receive(near, ask({}), 1500, guarded).out).toHaveLength(1);
    expect(receive(near, ask({}), 600, rules()).out).toHaveLength(1);
    expect(receive(leader({}), ask({}), 5000, guarded).out).toEqual([]);
    expect(receive(server({ contact: 0 }), ask({}), 10, guarded).out).toEqual([]);
  });

  test('a leader that no majority has answered for a timeout resigns; without the guard it stays', () => {
    const heard = [0, 500, 501, 0, 0];
    expect(beat(leader({ heard }), 1500, guarded)).toMatchObject({
      server: { role: 'follower', term: 4 },
      out: [],
      reset: true,
    });
    expect(beat(leader({ heard }), 1499, guarded).out).toHaveLength(4);
    expect(beat(leader({ heard }), 9999, rules()).out).toHaveLength(4);
  });
});
