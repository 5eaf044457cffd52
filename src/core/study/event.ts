/**
 * What a reader did, as the log keeps it: never changed, only added to. Everything else about progress (which cards
 * are due, what is marked, how rounds went) is computed from these, so two logs merge as the union of two sets.
 */
export type Event = Review | Suspend | Mark | Round | Clock | Undo;

/** What every event has. */
export interface Stamp {
  /** Unique for ever: 16 letters and digits, or for a round the round's own id. */
  readonly id: string;
  /** The version of this grammar that wrote it. */
  readonly v: number;
  /** Wall time in milliseconds since 1970 when it happened. */
  readonly at: number;
  /** Minutes by which local time was ahead of UTC: 540 in Seoul. */
  readonly zone: number;
  /** Its place: wall time in milliseconds, but always above every event that its writer had seen. */
  readonly order: number;
}

/** A card was answered: 1 again, 2 hard, 3 good, 4 easy. */
export interface Review extends Stamp {
  readonly kind: 'review';
  readonly card: string;
  readonly rating: Rating;
}

/** A card was put aside, or taken up again. */
export interface Suspend extends Stamp {
  readonly kind: 'suspend';
  readonly card: string;
  readonly on: boolean;
}

/** A page was marked or unmarked; `page` is "topics/caching". */
export interface Mark extends Stamp {
  readonly kind: 'mark';
  readonly page: string;
  readonly mark: MarkName;
  readonly on: boolean;
}

/** A timed round that has come to its end; `id` is the round's own. */
export interface Round extends Stamp {
  readonly kind: 'round';
  /** The practice's id. */
  readonly practice: string;
  /** When it was begun, milliseconds since 1970. */
  readonly began: number;
  /** How much longer than planned each phase could take; 0 for untimed. */
  readonly pace: Pace;
  /** Milliseconds spent in each of the phases. */
  readonly spent: readonly number[];
  /** The reader's notes, one text for each phase. */
  readonly notes: readonly string[];
  /** The deepest hint that was opened, 0 for none to 4. */
  readonly hint: number;
  /** Whether the solution was opened before an attempt was committed. */
  readonly peeked: boolean;
  /** The share of all points that the reader expected before the rubric opened, in percent. */
  readonly confidence: number;
  /** 0 to 3 for each statement of the rubric. */
  readonly scores: readonly number[];
  /** The reader's grade of the whole, no better than the hints allow. */
  readonly grade: Rating;
}

/** The reader said that the clock is right now: what claims to be later was stamped by a clock ahead of time. */
export interface Clock extends Stamp {
  readonly kind: 'clock';
}

/** Takes an event back; the log keeps both. */
export interface Undo extends Stamp {
  readonly kind: 'undo';
  readonly of: string;
}

export type Rating = 1 | 2 | 3 | 4;
export type MarkName = 'done' | 'star';
export type Pace = 0 | 1 | 1.5 | 2;

/** The grammar that this version writes; what a newer one wrote is kept, never read and never rewritten. */
export const VERSION = 1;
export const PACES: readonly Pace[] = [1, 1.5, 2, 0];
/** Longest text of one phase's notes, in characters. */
export const LONGEST_NOTE = 20_000;
