import { LAST_TIME } from './day.ts';
import { LONGEST_NOTE, PACES, type Pace, VERSION } from './event.ts';
import { PHASES } from './phases.ts';

/** A timed round under way, as it is kept while the reader works; at its end it becomes one event of the log. */
export interface Draft {
  /** The round's id, and later its event's. */
  readonly id: string;
  /** The version of the grammar that wrote it. */
  readonly v: number;
  /** The practice's id. */
  readonly practice: string;
  /** When it was begun, milliseconds since 1970. */
  readonly began: number;
  readonly pace: Pace;
  /** Which of the phases is on, counted from 0. */
  readonly phase: number;
  /** Milliseconds spent in each phase until `checked`. */
  readonly spent: readonly number[];
  /** Whether the clock runs since `checked`. */
  readonly running: boolean;
  /** Wall time when `spent` was last brought up to date. */
  readonly checked: number;
  /** Time that passed and was not counted, because the clocks leave it open whether the reader was at work. */
  readonly doubt?: Doubt;
  /** One for each phase. */
  readonly notes: readonly Note[];
  /** The deepest hint opened so far, 0 to 4. */
  readonly hint: number;
  /** Whether the solution was opened before an attempt was committed. */
  readonly peeked: boolean;
  /** Whether the notes are closed: the solution is open, and then the rubric. */
  readonly committed: boolean;
  /** In percent; null until it was asked. */
  readonly confidence: number | null;
  /** 0 to 3 for each statement of the rubric; null where none was chosen yet. */
  readonly scores: readonly (number | null)[];
}

/** Time of which only the reader can say whether it counts. */
export interface Doubt {
  /** Nothing was heard for long, the wall clock went back, or it ran apart from the one that only goes forward. */
  readonly why: (typeof DOUBTS)[number];
  /** Milliseconds that wait to be counted. */
  readonly ms: number;
  /** The phase they would count for. */
  readonly phase: number;
}
export const DOUBTS = ['gap', 'back', 'drift'] as const;

/** The notes of one phase. */
export interface Note {
  readonly text: string;
  /** How often it was written; who writes over another version than the one seen must merge. */
  readonly version: number;
}

/** Reads a value of unknown origin as a draft; undefined where it is none that this version can read. */
export function readDraft(value: unknown): Draft | undefined {
  const d = value as Draft;
  const whole = (v: unknown, low: number, high: number) =>
    Number.isInteger(v) && (v as number) >= low && (v as number) <= high;
  const time = (v: unknown) => whole(v, 0, LAST_TIME);
  const text = (v: unknown, form: RegExp) => typeof v === 'string' && form.test(v);
  const good =
    typeof d === 'object' &&
    d !== null &&
    text(d.id, /^[a-z0-9]{8,32}$/) &&
    d.v === VERSION &&
    text(d.practice, /^[a-z0-9][a-z0-9-]{0,119}$/) &&
    time(d.began) &&
    PACES.includes(d.pace) &&
    whole(d.phase, 0, PHASES.length - 1) &&
    Array.isArray(d.spent) &&
    d.spent.length === PHASES.length &&
    [...d.spent].every(time) &&
    typeof d.running === 'boolean' &&
    time(d.checked) &&
    (d.doubt === undefined ||
      (DOUBTS.includes(d.doubt?.why) && time(d.doubt.ms) && whole(d.doubt.phase, 0, PHASES.length - 1))) &&
    Array.isArray(d.notes) &&
    d.notes.length === PHASES.length &&
    [...d.notes].every(
      (n) =>
        typeof n?.text === 'string' &&
        n.text.length <= LONGEST_NOTE &&
        whole(n.version, 0, Number.MAX_SAFE_INTEGER),
    ) &&
    whole(d.hint, 0, 4) &&
    typeof d.peeked === 'boolean' &&
    typeof d.committed === 'boolean' &&
    (d.confidence === null || whole(d.confidence, 0, 100)) &&
    Array.isArray(d.scores) &&
    d.scores.length <= 20 &&
    [...d.scores].every((s) => s === null || whole(s, 0, 3));
  if (!good) return undefined;
  const { id, v, practice, began, pace, phase, spent, running, checked } = d;
  const { doubt, notes, hint, peeked, committed, confidence, scores } = d;
  return {
    ...{ id, v, practice, began, pace, phase, spent, running, checked },
    ...(doubt && { doubt: { why: doubt.why, ms: doubt.ms, phase: doubt.phase } }),
    notes: notes.map(({ text, version }) => ({ text, version })),
    ...{ hint, peeked, committed, confidence, scores },
  };
}
