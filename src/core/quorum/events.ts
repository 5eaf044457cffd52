import type { Queue } from '../sim/queue.ts';
import type { Trail } from '../sim/trail.ts';
import type { SimEvent } from '../sim/types.ts';

/** One thing that happens to the datum. Versions count writes from 1; 0 is what all copies hold at the beginning. */
export type QuorumEvent = SimEvent &
  (
    | { readonly kind: 'write'; readonly version: number }
    | { readonly kind: 'store'; readonly copy: number; readonly version: number }
    | { readonly kind: 'saved' | 'failed'; readonly version: number; readonly since: number }
    | { readonly kind: 'ask'; readonly read: number }
    | Answer
    | { readonly kind: 'silent'; readonly since: number }
    | { readonly kind: 'cut' | 'heal' }
  );

/** A read that ends with a value. */
export interface Answer extends SimEvent {
  readonly kind: 'answer';
  readonly version: number;
  /** When it began. */
  readonly since: number;
  /** The newest version that a writer had been told of when it began, and how long ago, in µs. */
  readonly floor: number;
  readonly age: number;
  /** The newest version that any read had returned when it began. */
  readonly seen: number;
  /** The copies whose answers it took. */
  readonly from: readonly number[];
}

/** Versions behind are counted singly up to here. */
export const FAR_BEHIND = 10;
/** The time from one write to the next is cut into so many ages. */
export const AGES = 16;

/** A datum on its copies, at one moment, and what became of all reads and writes. Times in µs. */
export interface Register {
  readonly now: number;
  readonly queue: Queue<QuorumEvent>;
  /** The version each copy holds. */
  readonly copies: readonly number[];
  /** Writes begun: the newest version there is. */
  readonly begun: number;
  /** The newest version whose writer was told that it is saved, and when that was. */
  readonly saved: number;
  readonly savedAt: number;
  readonly saves: number;
  /** Versions whose writer was told that they failed. */
  readonly failed: readonly number[];
  /** The newest version that a read returned. */
  readonly seen: number;
  readonly asked: number;
  readonly silent: number;
  /** Reads by how many versions they were behind: 0, 1, ... FAR_BEHIND or more. */
  readonly behind: readonly number[];
  readonly most: number;
  /** Reads that returned an older version than a read that had ended before they began. */
  readonly back: number;
  /** Reads that returned a version whose writer had been told that it failed. */
  readonly ghosts: number;
  /** Reads, and those of them that were stale, by the age of the newest saved write: AGES parts, the last open. */
  readonly byAge: readonly number[];
  readonly staleByAge: readonly number[];
  readonly readTime: number;
  readonly writeTime: number;
  /** Every event so far. */
  readonly log: Trail<QuorumEvent>;
}
