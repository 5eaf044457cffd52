import { LAST_TIME } from './day.ts';
import { type Event, LONGEST_NOTE, PACES, type Stamp, VERSION } from './event.ts';
import { LAST_ORDER } from './log.ts';
import { PHASES } from './phases.ts';

/** An event, or why it is none: written by a newer version of the site, or broken. */
export type Read = { readonly event: Event } | { readonly fault: 'newer' | 'broken' };

type Test = (value: unknown) => boolean;
const ID = /^[a-z0-9]{8,32}$/;
const NAME = /^[a-z0-9][a-z0-9-]{0,119}$/;
const PAGE = /^(topics|practices|systems)\/[a-z0-9][a-z0-9-]{0,119}$/;

const whole =
  (low: number, high: number): Test =>
  (v) =>
    Number.isInteger(v) && (v as number) >= low && (v as number) <= high;
const word =
  (form: RegExp): Test =>
  (v) =>
    typeof v === 'string' && form.test(v);
const truth: Test = (v) => typeof v === 'boolean';
const list =
  (each: Test, low: number, high = low): Test =>
  (v) =>
    // Spread: a list with holes has nothing there, and `every` passes over it.
    Array.isArray(v) && v.length >= low && v.length <= high && [...v].every(each);

const STAMP: Readonly<Record<keyof Stamp, Test>> = {
  id: word(ID),
  v: whole(1, VERSION),
  at: whole(0, LAST_TIME),
  zone: whole(-1440, 1440),
  order: whole(0, LAST_ORDER),
};
const rating = whole(1, 4);

/** For each kind what every one of its fields must be. */
const KINDS: Readonly<Record<Event['kind'], Readonly<Record<string, Test>>>> = {
  review: { card: word(NAME), rating },
  suspend: { card: word(NAME), on: truth },
  mark: { page: word(PAGE), mark: word(/^(done|star)$/), on: truth },
  round: {
    practice: word(NAME),
    began: whole(0, LAST_TIME),
    pace: (v) => PACES.some((p) => p === v),
    spent: list(whole(0, LAST_TIME), PHASES.length),
    notes: list((v) => typeof v === 'string' && v.length <= LONGEST_NOTE, PHASES.length),
    hint: whole(0, 4),
    peeked: truth,
    confidence: whole(0, 100),
    scores: list(whole(0, 3), 1, 20),
    grade: rating,
  },
  clock: {},
  undo: { of: word(ID) },
};

/** Whether a record, an event or a draft, was written by a newer version of the site. */
export function isNewer(value: unknown): boolean {
  const v = typeof value === 'object' && value !== null && (value as Stamp).v;
  return typeof v === 'number' && v > VERSION;
}

/** Reads a value of unknown origin as an event: only fields of the grammar are taken over, each checked. */
export function readEvent(value: unknown): Read {
  if (typeof value !== 'object' || value === null) return { fault: 'broken' };
  const given = value as Record<string, unknown>;
  // A newer version may know other kinds and fields: nothing can be said of them.
  if (isNewer(value)) return { fault: 'newer' };
  const { kind } = given;
  // Of its own: a kind called `constructor` is none.
  if (typeof kind !== 'string' || !Object.hasOwn(KINDS, kind)) return { fault: 'broken' };
  const fields = KINDS[kind as Event['kind']];
  const tests = { ...STAMP, ...fields };
  const event: Record<string, unknown> = { kind };
  for (const [name, test] of Object.entries(tests)) {
    if (!Object.hasOwn(given, name) || !test(given[name])) return { fault: 'broken' };
    event[name] = given[name];
  }
  return { event: event as unknown as Event };
}
