import type { Event, MarkName } from './event.ts';
import { standing } from './log.ts';

/** What stands on a page. */
export type PageMarks = Readonly<Record<MarkName, boolean>>;

/** The marks of every page that has one; the last word on each counts. */
export function pageMarks(events: Iterable<Event>): Map<string, PageMarks> {
  const marks = new Map<string, PageMarks>();
  // Without the many answers to cards, there is little to put in order.
  const few = [...events].filter((e) => e.kind === 'mark' || e.kind === 'undo');
  for (const e of standing(few)) {
    if (e.kind !== 'mark') continue;
    marks.set(e.page, { ...(marks.get(e.page) ?? { done: false, star: false }), [e.mark]: e.on });
  }
  for (const [page, { done, star }] of marks) if (!done && !star) marks.delete(page);
  return marks;
}
