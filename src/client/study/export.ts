import { dayName, localDay, zoneAt } from '../../core/study/day.ts';
import { type Exported, readExported, writeExported } from '../../core/study/export-due.ts';
import { writeProgress } from '../../core/study/file.ts';
import { saveText } from '../hand-over.ts';
import type { Store } from './store.ts';
import { keptTexts, siteTexts, writeTexts } from './texts.ts';

const NOTE = 'study:exported';

/** Saves as a file everything that the reader made here: the log, kept or not, sheets, and which sources were read. */
export function exportProgress(store: Store): void {
  const now = Date.now();
  const { events, drafts } = store;
  const text = writeProgress({ events, drafts, kept: Object.fromEntries(keptTexts()) }, now);
  saveText(text, `loadbearing-${dayName(localDay(now, zoneAt(now)))}.json`);
  writeTexts(new Map([[NOTE, writeExported(events, now)]]));
}

/** When that was last done in this browser. */
export const lastExport = (): Exported | undefined => readExported(siteTexts().get(NOTE) ?? null);
