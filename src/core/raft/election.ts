import { lastTerm, upToDate } from './log.ts';
import { appends } from './replication.ts';
import { type Message, majority, NOBODY, quiet, type Rules, type Server, type Step } from './types.ts';

/** A server that has just been started for the first time. */
export function fresh(id: number): Server {
  const nothing = {
    role: 'follower',
    commit: 0,
    votes: [],
    next: [],
    match: [],
    heard: [],
    contact: -1,
  } as const;
  return { id, up: true, term: 0, vote: NOBODY, log: [], ...nothing };
}

/** The server after a restart: term, vote and log are on disk; what was committed it must hear again. */
export function restarted({ id, term, vote, log }: Server, rules: Rules): Server {
  return { ...fresh(id), term, vote: rules.broken === 'amnesia' ? NOBODY : vote, log };
}

/** The server as a follower of a term; its vote is open if the term is new to it. */
export function follower(server: Server, term: number): Server {
  return { ...server, role: 'follower', term, vote: term > server.term ? NOBODY : server.vote, votes: [] };
}

function asks(server: Server, rules: Rules, term: number, pre: boolean): Message[] {
  const { id, log } = server;
  const last = { lastTerm: lastTerm(log), lastIndex: log.length };
  const all = Array.from({ length: rules.servers }, (_, to) => to);
  return all.flatMap((to) => (to === id ? [] : [{ kind: 'ask', from: id, to, term, pre, ...last }]));
}

/** The election timer has ended: a candidate in the next term, or first the question whether that would help. */
export function timedOut(server: Server, rules: Rules): Step {
  if (!rules.guarded) return stand(server, rules);
  const asking: Server = { ...server, role: 'asking', votes: [server.id] };
  return { server: asking, out: asks(asking, rules, server.term + 1, true), reset: true };
}

function stand(server: Server, rules: Rules): Step {
  const { id } = server;
  const candidate: Server = { ...server, role: 'candidate', term: server.term + 1, vote: id, votes: [id] };
  return { server: candidate, out: asks(candidate, rules, candidate.term, false), reset: true };
}

/** Somebody asks for a vote. A server votes once in a term, and for nobody whose log is behind its own. */
export function asked(server: Server, ask: Extract<Message, { kind: 'ask' }>, rules: Rules): Step {
  const { id, term, log } = server;
  const fits = rules.broken === 'blind' || upToDate(log, ask.lastTerm, ask.lastIndex);
  const free = ask.pre
    ? ask.term > term
    : ask.term === term && (server.vote === NOBODY || server.vote === ask.from);
  const granted = fits && free;
  const vote = { kind: 'vote', from: id, to: ask.from, pre: ask.pre, granted } as const;
  return {
    server: granted && !ask.pre ? { ...server, vote: ask.from } : server,
    out: [{ ...vote, term: ask.pre && granted ? ask.term : term }],
    reset: granted && !ask.pre,
  };
}

/** A vote has come. A majority makes the one who asks a candidate, and the candidate a leader. */
export function voted(
  server: Server,
  vote: Extract<Message, { kind: 'vote' }>,
  now: number,
  rules: Rules,
): Step {
  const { role, term, votes } = server;
  const counts = vote.pre
    ? role === 'asking' && vote.term === term + 1
    : role === 'candidate' && vote.term === term;
  if (!vote.granted || !counts || votes.includes(vote.from)) return quiet(server);
  const more: Server = { ...server, votes: [...votes, vote.from] };
  if (more.votes.length < majority(rules.servers)) return quiet(more);
  return vote.pre ? stand(more, rules) : lead(more, now, rules);
}

function lead(server: Server, now: number, rules: Rules): Step {
  const { term, log } = server;
  const all = <T>(value: T): T[] => new Array<T>(rules.servers).fill(value);
  const leader: Server = {
    ...server,
    role: 'leader',
    next: all(log.length + 1),
    match: all(0),
    heard: all(now),
    log: rules.empty ? [...log, { term, command: 0 }] : log,
  };
  return { server: leader, out: appends(leader), reset: true };
}
