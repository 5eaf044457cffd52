import { log } from '../sim/detmath.ts';
import type { Random } from '../sim/random.ts';
import { added, noTrail, type Trail } from '../sim/trail.ts';
import { type Design, ownUp, sharedUp } from './formula.ts';

/** When something was down: from and to in µs. */
export type Outage = readonly [from: number, to: number];

/** One part, or the cause that all share. Times in µs. */
export interface Part {
  readonly up: boolean;
  /** When it changes next; `NEVER` if it does not. */
  readonly next: number;
  /** When it went down last. */
  readonly since: number;
  readonly outages: Trail<Outage>;
}

/** Later than any run lasts. */
export const NEVER = Number.MAX_SAFE_INTEGER;

/** A system at one moment. Part 0 is the shared cause; the parts are 1 to n. */
export interface Fleet {
  readonly now: number;
  readonly parts: readonly Part[];
  /** The outages of the whole system that are over, and since when it is down now. */
  readonly outages: Trail<Outage>;
  readonly since: number | undefined;
  /** µs down, the outage that goes on included. */
  readonly down: number;
  /** The longest outage in µs, the one that goes on included. */
  readonly longest: number;
}

/** How long a state with this mean lasts, in µs; each part has a stream of its own, so that one more shifts nobody's luck. */
function lasts(mean: number, part: number, random: Random): number {
  const unit = -log(1 - random.stream(`part ${part}`).float());
  return mean === Number.POSITIVE_INFINITY ? NEVER : Math.max(1, Math.round(unit * mean));
}

/** Everything up. */
export function allUp(design: Design, random: Random): Fleet {
  const parts = Array.from({ length: design.parts + 1 }, (_, i): Part => {
    const mean = i === 0 ? sharedUp(design) : ownUp(design);
    return { up: true, next: lasts(mean, i, random), since: 0, outages: noTrail };
  });
  return { now: 0, parts, outages: noTrail, since: undefined, down: 0, longest: 0 };
}

/** How many parts can be used: none while the shared cause is down. */
export function usable({ parts: [cause, ...parts] }: Fleet): number {
  return cause?.up ? parts.filter(({ up }) => up).length : 0;
}

/** The part that changes next. */
export function nextToChange({ parts }: Fleet): number {
  let first = 0;
  parts.forEach(({ next }, i) => {
    if (next < (parts[first]?.next ?? NEVER)) first = i;
  });
  return first;
}

/** The fleet with the time up to `at` accounted for. */
export function passTo(fleet: Fleet, at: number): Fleet {
  if (fleet.since === undefined) return { ...fleet, now: at };
  const longest = Math.max(fleet.longest, at - fleet.since);
  return { ...fleet, now: at, down: fleet.down + at - fleet.now, longest };
}

/** A part fails, or is back, at the moment that was drawn for it. */
export function flip(before: Fleet, index: number, design: Design, random: Random): Fleet {
  const part = before.parts[index];
  if (!part) throw new Error(`there is no part ${index}`);
  const fleet = passTo(before, part.next);
  const mean = part.up ? design.down : index === 0 ? sharedUp(design) : ownUp(design);
  const now = fleet.now;
  const next = now + lasts(mean, index, random);
  const flipped: Part = part.up
    ? { ...part, up: false, next, since: now }
    : { ...part, up: true, next, outages: added(part.outages, [part.since, now]) };
  const after = { ...fleet, parts: fleet.parts.map((other, i) => (i === index ? flipped : other)) };
  const up = usable(after) >= design.needed;
  if (up && after.since !== undefined) {
    return { ...after, since: undefined, outages: added(after.outages, [after.since, now]) };
  }
  return up || after.since !== undefined ? after : { ...after, since: now };
}
