import { empty, peek, type Queue } from '../sim/queue.ts';
import type { Random } from '../sim/random.ts';
import { noTrail, type Trail } from '../sim/trail.ts';
import { fresh } from './election.ts';
import type { Action } from './plan.ts';
import { type Entry, type Message, majority, type Rules, type Server } from './types.ts';

/** What a run goes by. Times are in integer microseconds. */
export interface Setup {
  readonly rules: Rules;
  readonly plan: readonly Action[];
  /** Of the election timers: at most so much on top of the least timeout. */
  readonly spread: number;
  readonly heartbeat: number;
  /** Of a message, one way: the mean, and how far from it at most. */
  readonly delay: number;
  readonly jitter: number;
  /** The chance that a message gets lost, 0 to 1. */
  readonly loss: number;
  /** Between two writes of clients; 0: there are none. */
  readonly interval: number;
  /** Nothing happens after this. */
  readonly end: number;
}

/** A message on its way. */
export interface Flight {
  readonly sent: number;
  readonly at: number;
  readonly message: Message;
  readonly lost: boolean;
}

/** What became of a server, or of the links (server -1). */
export interface Mark {
  readonly at: number;
  readonly server: number;
  readonly what: Server['role'] | 'down' | 'cut' | 'heal';
  readonly term: number;
}

export type ClusterEvent =
  | {
      readonly kind: 'message';
      readonly at: number;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'timer'; readonly at: number; readonly server: number }
  | { readonly kind: 'client'; readonly at: number }
  | { readonly kind: 'plan'; readonly at: number; readonly verb: Action['verb']; readonly targets: string };

/** All servers, what is between them, and what an observer who sees everything has written down. */
export interface Cluster {
  readonly now: number;
  readonly servers: readonly Server[];
  /** The servers before the last event. */
  readonly was: readonly Server[];
  /** By server: when its election timer ends or, of a leader, the next heartbeat is due. */
  readonly timers: readonly number[];
  readonly network: Queue<Flight>;
  /** By server: bit j is set if nothing passes between it and j. */
  readonly walls: readonly number[];
  /** Actions of the plan that are done. */
  readonly done: number;
  readonly nextWrite: number;
  readonly sent: number;
  readonly delivered: number;
  readonly dropped: number;
  /** When each write was sent, by its number less one. */
  readonly writes: readonly number[];
  readonly answered: number;
  /** The times from write to answer, summed. */
  readonly waited: number;
  /** What was committed at each place when it was first committed there, and in which term. */
  readonly truth: readonly (Entry & { readonly by: number })[];
  /** Places at which some server has committed something else since. */
  readonly lost: readonly number[];
  /** Writes that were cut out of a log. */
  readonly cut: readonly number[];
  readonly won: readonly { readonly term: number; readonly id: number }[];
  /** Since when no leader reaches a majority; -1: one does, or none ever led. The longest such time that is over. */
  readonly since: number;
  readonly longest: number;
  readonly flights: Trail<Flight>;
  readonly marks: Trail<Mark>;
}

/** All servers just started: followers of term 0 with empty logs. */
export function opened(setup: Setup, random: Random): Cluster {
  const servers = Array.from({ length: setup.rules.servers }, (_, id) => fresh(id));
  const counts = {
    sent: 0,
    delivered: 0,
    dropped: 0,
    answered: 0,
    waited: 0,
    longest: 0,
    done: 0,
  };
  const lists = { writes: [], truth: [], lost: [], cut: [], won: [], flights: noTrail, marks: noTrail };
  return {
    now: 0,
    servers,
    was: servers,
    timers: servers.map(({ id }) => electionTimer(0, id, setup, random)),
    network: empty(),
    walls: servers.map(() => 0),
    nextWrite: setup.interval || Number.MAX_SAFE_INTEGER,
    since: -1,
    ...counts,
    ...lists,
  };
}

/** When an election timer that begins now ends. */
export function electionTimer(now: number, id: number, setup: Setup, random: Random): number {
  return now + setup.rules.timeout + random.stream(`timer ${id}`).below(setup.spread + 1);
}

/** What happens next. At the same moment messages go first, and the plan last: its actions find all else done. */
export function upcoming(
  { network, timers, nextWrite, done }: Cluster,
  { plan, end }: Setup,
): ClusterEvent | undefined {
  const flight = peek(network);
  const due = Math.min(...timers);
  const action = plan[done];
  const at = Math.min(flight?.at ?? Infinity, due, nextWrite, action?.at ?? Infinity);
  if (at > end) return undefined;
  if (flight?.at === at) {
    const { from, to } = flight.message;
    return { kind: 'message', at, from, to };
  }
  if (due === at) return { kind: 'timer', at, server: timers.indexOf(due) };
  if (nextWrite === at || !action) return { kind: 'client', at };
  return { kind: 'plan', at, verb: action.verb, targets: action.targets };
}

/** Whether nothing passes between two servers. */
export function walled({ walls }: Pick<Cluster, 'walls'>, from: number, to: number): boolean {
  return (((walls[from] ?? 0) >> to) & 1) === 1;
}

/** Whether a server leads and reaches a majority of all servers, itself included. */
export function inCharge(cluster: Cluster, { id, up, role }: Server): boolean {
  if (!up || role !== 'leader') return false;
  const near = cluster.servers.filter((other) => other.up && !walled(cluster, id, other.id));
  return near.length >= majority(cluster.servers.length);
}

/** The leader of the highest term. */
export function leading(servers: readonly Server[]): Server | undefined {
  const leaders = servers.filter(({ up, role }) => up && role === 'leader');
  return leaders.sort((a, b) => b.term - a.term)[0];
}
