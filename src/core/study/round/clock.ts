import { LAST_TIME } from '../day.ts';
import type { Doubt, Draft } from '../draft.ts';

/** One instant, as the two clocks of a page tell it: both in milliseconds. */
export interface Instant {
  /** Since 1970. It can be set, and goes on while the machine sleeps. */
  readonly wall: number;
  /** Since some start of this page's. It only goes forward; whether it goes on in sleep differs between systems. */
  readonly mono: number;
}

/** When a round was last brought up to date; `mono` is unknown to a page that was not there. */
export interface Anchor {
  readonly wall: number;
  readonly mono?: number | undefined;
}

/** Longer than this nobody is silent who is there: pages hear of the clock at least once a minute, even in the back. */
export const LONGEST_GAP = 120_000;
/** How far two clocks may run apart before the reader is told. */
export const DRIFT = 2_000;

/**
 * What has passed since an instant: the milliseconds that surely count, and those of which only the reader can say.
 *
 * With both clocks known, the one that only goes forward counts, and what the wall clock is ahead of it is in doubt:
 * the machine slept, or its clock was set. Over a reload only the wall clock is known. Of a clock that was set back
 * the doubt is less than nothing: by so much too much may have been in doubt before.
 */
export function passed(since: Anchor, now: Instant): { sure: number; doubt?: Omit<Doubt, 'phase'> } {
  const wall = whole(now.wall - since.wall);
  if (since.mono === undefined) {
    if (wall < 0) return { sure: 0, doubt: { why: 'back', ms: wall } };
    return wall > LONGEST_GAP ? { sure: 0, doubt: { why: 'gap', ms: wall } } : { sure: wall };
  }
  const mono = Math.max(0, whole(now.mono - since.mono));
  const ahead = wall - mono;
  if (mono > LONGEST_GAP) return { sure: 0, doubt: { why: 'gap', ms: Math.max(mono, wall) } };
  // A clock that was set back while this page counted takes nothing away.
  if (ahead < -DRIFT) return { sure: mono, doubt: { why: 'back', ms: ahead } };
  if (ahead > LONGEST_GAP) return { sure: mono, doubt: { why: 'gap', ms: ahead } };
  if (ahead > DRIFT) return { sure: mono, doubt: { why: 'drift', ms: ahead } };
  return { sure: mono };
}

/**
 * A round brought up to date: what surely passed is added to its phase, what is in doubt waits for the reader. A
 * round whose page was away for long comes back paused.
 */
export function advance(draft: Draft, mono: number | undefined, now: Instant): Draft {
  const checked = atLeastNothing(now.wall);
  if (!draft.running) return draft;
  const { sure, doubt } = passed({ wall: draft.checked, mono }, now);
  const spent = addTo(draft.spent, draft.phase, sure);
  if (!doubt) return { ...draft, spent, checked };
  const running = !(doubt.why === 'gap' && mono === undefined);
  return { ...draft, spent, checked, running, doubt: both(draft.doubt, { ...doubt, phase: draft.phase }) };
}

/** Two doubts at once are asked about as one. What is left when the clock was set back is still the first. */
function both(first: Doubt | undefined, then: Doubt): Doubt {
  const ms = atLeastNothing((first?.ms ?? 0) + then.ms);
  if (then.why !== 'back') return { ...then, ms };
  return first && ms > DRIFT ? { ...first, ms } : { ...then, ms: 0 };
}

/** The clock runs from now on, or stands. Bring the round up to date first. */
export const run = (draft: Draft, running: boolean, now: Instant): Draft => ({
  ...draft,
  running,
  checked: atLeastNothing(now.wall),
});

/** The reader has said whether the time in doubt counts. */
export function settle({ doubt, ...draft }: Draft, counts: boolean): Draft {
  if (!doubt) return draft;
  return counts ? { ...draft, spent: addTo(draft.spent, doubt.phase, doubt.ms) } : draft;
}

/**
 * What this page's own clock said when the round was last brought up to date: known where this page did it, and where
 * another page did it just now; undefined otherwise.
 */
export function monoAt(checked: number, known: Anchor | undefined, now: Instant): number | undefined {
  if (known?.mono !== undefined && known.wall === checked) return known.mono;
  const ago = now.wall - checked;
  return ago >= 0 && ago <= DRIFT ? now.mono - ago : undefined;
}

const addTo = (spent: readonly number[], phase: number, ms: number): number[] =>
  spent.map((s, i) => (i === phase ? atLeastNothing(s + ms) : s));
const whole = (ms: number) => (Number.isFinite(ms) ? Math.round(ms) : 0);
const atLeastNothing = (ms: number) => Math.min(LAST_TIME, Math.max(0, whole(ms)));
