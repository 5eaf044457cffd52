import { merged, termAt } from './log.ts';
import { type Message, majority, quiet, type Rules, type Server, type Step } from './types.ts';

function append(leader: Server, to: number): Message {
  const { id, term, log, commit } = leader;
  const prevIndex = (leader.next[to] ?? 1) - 1;
  const prevTerm = termAt(log, prevIndex) ?? 0;
  return { kind: 'append', from: id, to, term, prevIndex, prevTerm, entries: log.slice(prevIndex), commit };
}

/** What a leader sends to all others: to each the entries it is not known to have. */
export function appends(leader: Server): Message[] {
  return leader.next.flatMap((_, to) => (to === leader.id ? [] : [append(leader, to)]));
}

/** The leader takes a client's write. */
export function propose(server: Server, command: number): Step {
  const leader = { ...server, log: [...server.log, { term: server.term, command }] };
  return { server: leader, out: appends(leader), reset: false };
}

/** The leader's heartbeat. A guarded leader that no majority has answered for an election timeout resigns instead. */
export function beat(server: Server, now: number, rules: Rules): Step {
  const near = server.heard.filter((at, i) => i === server.id || now - at < rules.timeout);
  if (rules.guarded && near.length < majority(rules.servers))
    return { server: { ...server, role: 'follower' }, out: [], reset: true };
  return { server, out: appends(server), reset: false };
}

/** Entries have come from the leader of this term: stored if the one before them is there, refused if not. */
export function appended(server: Server, message: Extract<Message, { kind: 'append' }>, now: number): Step {
  const { id, term } = server;
  const reply = (ok: boolean, index: number): Message[] => [
    { kind: 'stored', from: id, to: message.from, term, ok, index },
  ];
  if (message.term < term) return { server, out: reply(false, 0), reset: false };
  // Two leaders in a term: only where votes were forgotten.
  if (server.role === 'leader') return quiet(server);
  const follower: Server = { ...server, role: 'follower', votes: [], contact: now };
  const { prevIndex, entries } = message;
  if (termAt(server.log, prevIndex) !== message.prevTerm) {
    return { server: follower, out: reply(false, Math.min(server.log.length, prevIndex - 1)), reset: true };
  }
  const last = prevIndex + entries.length;
  const stored: Server = {
    ...follower,
    log: merged(server.log, prevIndex, entries),
    commit: Math.max(server.commit, Math.min(message.commit, last)),
  };
  return { server: stored, out: reply(true, last), reset: true };
}

/** A follower has answered: the leader sends from further back, or counts who has what. */
export function stored(
  server: Server,
  message: Extract<Message, { kind: 'stored' }>,
  now: number,
  rules: Rules,
): Step {
  const { from, ok, index } = message;
  if (server.role !== 'leader' || message.term < server.term) return quiet(server);
  const heard = server.heard.with(from, now);
  const known = server.match[from] ?? 0;
  if (!ok) {
    const next = Math.max(known + 1, Math.min((server.next[from] ?? 1) - 1, index + 1));
    const back: Server = { ...server, heard, next: server.next.with(from, next) };
    return { server: back, out: [append(back, from)], reset: false };
  }
  const match = server.match.with(from, Math.max(known, index));
  const next = server.next.with(from, Math.max(known, index) + 1);
  const leader: Server = { ...server, heard, match, next };
  return quiet({ ...leader, commit: committed(leader, rules) });
}

/** The last entry that is committed: on a majority, and of the leader's own term; those before it come along. */
function committed({ id, term, log, match, commit }: Server, rules: Rules): number {
  const stored = match.map((index, i) => (i === id ? log.length : index)).sort((a, b) => b - a);
  const most = stored[majority(rules.servers) - 1] ?? 0;
  if (most <= commit) return commit;
  return termAt(log, most) === term || rules.broken === 'counting' ? most : commit;
}
