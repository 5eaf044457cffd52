import { xxhash32 } from '../sim/hash.ts';
import { DAY } from './day.ts';
import { type CardState, dueDay, type Schedule } from './schedule.ts';

/** The cards of a day, in the order in which they are asked. */
export interface Queue {
  /** Due now: those learned a few minutes ago first, then the longest due. */
  readonly due: readonly string[];
  /** Not yet begun, as many as the day still allows. */
  readonly fresh: readonly string[];
  /** Learned minutes ago and due later today: asked when nothing else is left. */
  readonly waiting: readonly string[];
}

interface Day {
  /** Now, local-as-UTC, in milliseconds. */
  readonly now: number;
  /** How many cards may be begun a day, over all. */
  readonly limit: number;
}

/** What is to be asked of the cards `ids`, new ones in their order. Suspended cards are left out. */
export function queue(ids: readonly string[], schedule: Schedule, { now, limit }: Day): Queue {
  const today = Math.floor(now / DAY);
  const active = ids.filter((id) => !schedule.suspended.has(id));
  const begun = active.flatMap((id) => schedule.cards.get(id) ?? []).filter((c) => dueDay(c) <= today);
  const waiting = begun.filter((c) => c.learning && c.due > now);
  const due = begun.filter((c) => !waiting.includes(c));
  const left = Math.max(0, limit - begunOn(schedule, today));
  return {
    due: due.sort(soonest(today)).map((c) => c.card),
    fresh: active.filter((id) => !schedule.cards.has(id)).slice(0, left),
    waiting: waiting.sort((a, b) => a.due - b.due || (a.card < b.card ? -1 : 1)).map((c) => c.card),
  };
}

/** How many cards were begun on a local day. */
export function begunOn({ cards }: Schedule, day: number): number {
  return [...cards.values()].filter((c) => c.first === day).length;
}

/** What is asked next: what is due, then what is new, then what waits. */
export const head = ({ due, fresh, waiting }: Queue): string | undefined => due[0] ?? fresh[0] ?? waiting[0];

/** Cards of one topic are mixed among the others of their day, the same way on every device. */
function soonest(today: number): (a: CardState, b: CardState) => number {
  const place = (c: CardState) => xxhash32(c.card, today);
  return (a, b) => {
    if (a.learning !== b.learning) return a.learning ? -1 : 1;
    if (a.learning) return a.due - b.due || (a.card < b.card ? -1 : 1);
    return dueDay(a) - dueDay(b) || place(a) - place(b) || (a.card < b.card ? -1 : 1);
  };
}
