import { DAY } from './day.ts';
import type { Event } from './event.ts';

/** When progress was last saved as a file, and up to which place in the log. */
export interface Exported {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The place of the last event in the file. */
  readonly order: number;
}

/** After so many reviews or days an export is due again. */
export const EVERY = { reviews: 20, days: 7 } as const;

/**
 * Whether the reader should be reminded to export: 20 reviews or 7 days after the last time, or after the first event
 * where there was none. Without anything new nothing is due.
 *
 * @param now milliseconds since 1970
 * @returns what has come together, undefined where nothing is due
 */
export function exportDue(
  events: Iterable<Event>,
  last: Exported | undefined,
  now: number,
): { readonly reviews: number; readonly days: number } | undefined {
  const fresh = [...events].filter((e) => e.order > (last?.order ?? -1));
  if (fresh.length === 0) return undefined;
  const reviews = fresh.filter((e) => e.kind === 'review').length;
  let since = last?.at ?? now;
  if (!last) for (const e of fresh) since = Math.min(since, e.at);
  const days = Math.max(0, Math.floor((now - since) / DAY));
  return reviews >= EVERY.reviews || days >= EVERY.days ? { reviews, days } : undefined;
}

/** What is noted when progress is exported. */
export function writeExported(events: Iterable<Event>, now: number): string {
  let order = -1;
  for (const e of events) order = Math.max(order, e.order);
  return JSON.stringify({ v: 1, at: now, order });
}

/** Reads that note; undefined where it is none. */
export function readExported(text: string | null): Exported | undefined {
  try {
    const { v, at, order } = JSON.parse(text ?? '');
    return v === 1 && Number.isInteger(at) && Number.isInteger(order) ? { at, order } : undefined;
  } catch {
    return undefined;
  }
}
