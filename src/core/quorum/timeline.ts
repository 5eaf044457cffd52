import { items } from '../sim/trail.ts';
import type { QuorumEvent } from './events.ts';
import type { State } from './setup.ts';

/** From one time to another, in µs. */
export type Span = readonly [from: number, to: number];

/** The last writes and what happened meanwhile, as the picture draws it. Times in µs. */
export interface Lanes {
  readonly from: number;
  readonly until: number;
  /** When the next writes begin, unless the one before takes too long. */
  readonly planned: readonly number[];
  readonly writes: { readonly saved: readonly Span[]; readonly failed: readonly Span[] };
  /** Of each copy: when it had the newest saved version, when it was behind, and when its answer to a read was taken. */
  readonly copies: readonly {
    readonly current: readonly Span[];
    readonly behind: readonly Span[];
    readonly asked: readonly number[];
  }[];
  readonly reads: Readonly<Record<'fresh' | 'stale' | 'back', readonly number[]>>;
}

/** Writes that the picture has room for. */
const SHOWN = 6;

const startOf = (events: readonly QuorumEvent[], version: number) =>
  events.find((event) => event.kind === 'write' && event.version === version)?.at;

/** What the lanes show: the last six writes that have begun. */
export function lanesOf({ setup, register }: State): Lanes {
  const events = items(register.log);
  const first = Math.max(1, register.begun - SHOWN + 1);
  const from = startOf(events, first) ?? 0;
  const until = Math.max(register.now, from + SHOWN * setup.design.every);
  const writes = { saved: [] as Span[], failed: [] as Span[] };
  const reads = { fresh: [] as number[], stale: [] as number[], back: [] as number[] };
  const copies = register.copies.map(() => {
    return {
      version: 0,
      since: from,
      isCurrent: true,
      current: [] as Span[],
      behind: [] as Span[],
      asked: [] as number[],
    };
  });
  let [saved, writing] = [0, -1];
  const turn = (at: number) => {
    for (const copy of copies) {
      const now = copy.version >= saved;
      if (now === copy.isCurrent) continue;
      if (at > from) (copy.isCurrent ? copy.current : copy.behind).push([copy.since, at]);
      Object.assign(copy, { isCurrent: now, since: Math.max(from, at) });
    }
  };
  for (const event of events) {
    if (event.kind === 'write') writing = event.at;
    if (event.kind === 'saved' || event.kind === 'failed') {
      if (event.at >= from) writes[event.kind].push([Math.max(from, event.since), event.at]);
      if (event.kind === 'saved') saved = event.version;
      writing = -1;
      turn(event.at);
    }
    if (event.kind === 'store') {
      const copy = copies[event.copy];
      if (copy) copy.version = Math.max(copy.version, event.version);
      turn(event.at);
    }
    if (event.kind === 'answer' && event.since >= from) {
      const { version, floor, seen } = event;
      reads[version < floor ? 'stale' : version < seen ? 'back' : 'fresh'].push(event.since);
      for (const copy of event.from) copies[copy]?.asked.push(event.since);
    }
  }
  const { now } = register;
  for (const copy of copies) (copy.isCurrent ? copy.current : copy.behind).push([copy.since, now]);
  if (writing >= 0) writes.saved.push([writing, now]);
  const { begun } = register;
  const left = Math.min(SHOWN - (begun - first + 1), setup.values.writes - begun);
  const last = begun === 0 ? -setup.design.every : (startOf(events, begun) ?? 0);
  const planned = Array.from({ length: left }, (_, i) => last + (i + 1) * setup.design.every);
  return { from, until, planned, writes, copies, reads };
}

/** Columns of the chart of the whole run. */
export const COLUMNS = 100;

/** How many versions the slowest copy was behind, and the stalest read, at most, in each part of the time up to `end`. */
export function lagOf({ register }: State, end: number): { slowest: number[]; reads: number[] } {
  const column = (at: number) => Math.min(COLUMNS - 1, Math.floor((at / end) * COLUMNS));
  const slowest = new Array<number>(column(register.now) + 1).fill(0);
  const reads = new Array<number>(COLUMNS).fill(0);
  const copies = register.copies.map(() => 0);
  let [saved, lag, at] = [0, 0, 0];
  const fill = (until: number) => {
    for (; at <= until; at++) slowest[at] = Math.max(slowest[at] ?? 0, lag);
    at = until;
  };
  for (const event of items(register.log)) {
    if (event.kind === 'answer') {
      const place = column(event.since);
      reads[place] = Math.max(reads[place] ?? 0, event.floor - event.version);
      continue;
    }
    if (event.kind === 'saved') saved = event.version;
    else if (event.kind === 'store') copies[event.copy] = Math.max(copies[event.copy] ?? 0, event.version);
    else continue;
    fill(column(event.at));
    lag = Math.max(0, saved - Math.min(...copies));
    fill(column(event.at));
  }
  fill(column(register.now));
  return { slowest, reads };
}
