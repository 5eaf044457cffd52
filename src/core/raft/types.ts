/** One place of a log. */
export interface Entry {
  /** Of the leader that took it. */
  readonly term: number;
  /** The number of the client's write; 0 for the empty entry of a new leader. */
  readonly command: number;
}

/** `asking` is a follower whose timer has ended and who asks, without a new term, whether it would be elected. */
export type Role = 'follower' | 'asking' | 'candidate' | 'leader';

/** Who has not voted in its term. */
export const NOBODY = -1;

/** One server. Times are in integer microseconds, log indexes begin at 1, and 0 is the place before the log. */
export interface Server {
  readonly id: number;
  readonly up: boolean;
  // On disk: survives a crash.
  readonly term: number;
  readonly vote: number;
  readonly log: readonly Entry[];
  // In memory.
  readonly role: Role;
  /** The index of the last entry known to be committed; all up to it are applied. */
  readonly commit: number;
  /** Who gave it a vote in this election, itself included. */
  readonly votes: readonly number[];
  /** A leader's, by server: the next entry to send, and the last one known to be stored there. */
  readonly next: readonly number[];
  readonly match: readonly number[];
  /** A leader's, by server: when it last answered. */
  readonly heard: readonly number[];
  /** When it last heard of a leader of its term; -1: not since it started. */
  readonly contact: number;
}

/** What one server says to another. */
export type Message = { readonly from: number; readonly to: number; readonly term: number } & (
  | { readonly kind: 'ask'; readonly pre: boolean; readonly lastTerm: number; readonly lastIndex: number }
  | { readonly kind: 'vote'; readonly pre: boolean; readonly granted: boolean }
  | {
      readonly kind: 'append';
      readonly prevTerm: number;
      readonly prevIndex: number;
      readonly entries: readonly Entry[];
      readonly commit: number;
    }
  /** `index`: the last place that agrees with the leader's log if `ok`, else one to try behind. */
  | { readonly kind: 'stored'; readonly ok: boolean; readonly index: number }
);

/** What all servers of a group go by. */
export interface Rules {
  readonly servers: number;
  /** The least election timeout in µs; a random part comes on top of it. */
  readonly timeout: number;
  /** Whether a new leader begins with an empty entry. */
  readonly empty: boolean;
  /** Pre-vote, and check-quorum: a leader that no majority answers resigns. */
  readonly guarded: boolean;
  /**
   * `raft`, or Raft with one rule broken: `counting` commits any entry on a majority, `blind` votes without a look at
   * the logs, `amnesia` forgets the vote in a crash.
   */
  readonly broken: 'raft' | 'counting' | 'blind' | 'amnesia';
}

/** What a server did: itself afterwards, and what it sends. */
export interface Step {
  readonly server: Server;
  readonly out: readonly Message[];
  /** Its election timer starts anew. */
  readonly reset: boolean;
}

/** A step that sends nothing and leaves the timer alone. */
export const quiet = (server: Server): Step => ({ server, out: [], reset: false });

/** More than half of all servers, those that are down included. */
export const majority = (servers: number): number => Math.floor(servers / 2) + 1;
