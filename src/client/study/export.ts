import { dayName, localDay, zoneAt } from '../../core/study/day.ts';
import { writeProgress } from '../../core/study/file.ts';
import { saveText } from '../hand-over.ts';
import type { Store } from './store.ts';

/** Saves everything in the reader's log, kept or not, as a file. */
export function exportProgress(store: Store): void {
  const now = Date.now();
  saveText(writeProgress(store, now), `loadbearing-${dayName(localDay(now, zoneAt(now)))}.json`);
}
