import { writeMarks } from '../../core/study/mark-summary.ts';
import { pageMarks } from '../../core/study/marks.ts';
import { prefix } from './prefix.ts';
import type { Store } from './store.ts';

/** Keeps what stands on which page where every page can read it without opening the log, as long as the store is open. */
export function keepMarkSummary(store: Store): void {
  const keep = () => {
    // What the log does not keep must not look as if it were kept.
    if (!store.isKept) return;
    const marks = pageMarks(store.events);
    try {
      // Without any, pages have nothing to draw and need not load what draws.
      if (marks.size === 0) localStorage.removeItem(`${prefix()}:marks`);
      else localStorage.setItem(`${prefix()}:marks`, writeMarks(marks));
      // The review says what is due; once everything was deleted, nothing is.
      if (!store.events.some((e) => e.kind === 'review')) localStorage.removeItem(`${prefix()}:due`);
    } catch {
      // The log has them; only lists do not show them.
    }
  };
  store.onChange(keep);
  keep();
}
