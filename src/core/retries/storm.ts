import type { Backoff } from './backoff.ts';
import { fresh, type GuardRules, type GuardState } from './guard.ts';
import type { Trigger } from './trigger.ts';

/** One try at the server. */
export interface Try {
  readonly request: number;
  /** 1 for the first try of its request. */
  readonly number: number;
  /** When it was sent, or will be, in µs. */
  readonly at: number;
  /** How long its client waited before it, in µs. */
  readonly waited: number;
}

/** What happened in one second each. `age` is the longest that the first in the queue had been there, in µs. */
export const SERIES = ['came', 'wanted', 'sent', 'good', 'age'] as const;
export type Series = Readonly<Record<(typeof SERIES)[number], readonly number[]>>;

/** Clients that try again, and the server they ask, at one moment. Times in µs. */
export interface Storm {
  readonly now: number;
  readonly came: number;
  /** Tries at the server, the one being served first. The first `dead` of them nobody waits for any more. */
  readonly queue: readonly Try[];
  readonly dead: number;
  /** When the first in the queue leaves, and its work; undefined and 0 while the server is idle. */
  readonly leaves: number | undefined;
  readonly work: number;
  /** Tries that wait for their time, the next first. */
  readonly later: readonly Try[];
  /** Requests answered in time and given up. */
  readonly answered: number;
  readonly lost: number;
  /** Tries made in all; held by the guard, refused at the full queue, answered too late, and dropped unserved. */
  readonly tries: number;
  readonly held: number;
  readonly refused: number;
  readonly late: number;
  readonly dropped: number;
  /** Work done, and what of it was for nobody. */
  readonly done: number;
  readonly wasted: number;
  /** The integral of the length of the queue, and the time in it of those who have left it. */
  readonly area: number;
  readonly times: number;
  readonly longest: number;
  /** The most tries that one request made. */
  readonly most: number;
  readonly guard: GuardState;
  readonly series: Series;
}

/** Everything that does not change during a run. Times in µs. */
export interface Rules {
  readonly arrivals: readonly number[];
  readonly timeout: number;
  /** Places to wait, besides the one being served. */
  readonly room: number;
  /** Whether the server leaves out what nobody waits for any more. */
  readonly drop: boolean;
  /** Tries of one layer, and tries of a request through all of them. */
  readonly tries: number;
  readonly most: number;
  readonly backoff: Backoff;
  readonly guard: GuardRules;
  readonly trigger: Trigger;
}

/** Where chance comes from: the work of a try in µs, and numbers in [0, 1) for jitter and for the throttle. */
export interface Draws {
  work(): number;
  jitter(): number;
  chance(): number;
}

/** Nobody here yet; a run lasts so many seconds. */
export function calm(seconds: number): Storm {
  const none = () => new Array<number>(seconds).fill(0);
  return {
    now: 0,
    came: 0,
    queue: [],
    dead: 0,
    leaves: undefined,
    work: 0,
    later: [],
    answered: 0,
    lost: 0,
    tries: 0,
    held: 0,
    refused: 0,
    late: 0,
    dropped: 0,
    done: 0,
    wasted: 0,
    area: 0,
    times: 0,
    longest: 0,
    most: 0,
    guard: fresh,
    series: { came: none(), wanted: none(), sent: none(), good: none(), age: none() },
  };
}
