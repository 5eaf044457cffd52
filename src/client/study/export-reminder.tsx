import { useState } from 'preact/hooks';
import { fill } from '../../core/estimate/words.ts';
import { exportDue } from '../../core/study/export-due.ts';
import type { ReminderWords } from '../../i18n/export-reminder.ts';
import { exportProgress, lastExport } from './export.ts';
import type { Store } from './store.ts';

interface Props {
  store: Store;
  words: ReminderWords;
  /** Milliseconds since 1970. */
  now: number;
  /** Where a button for it stands beside. */
  bare?: boolean;
}

/** Says calmly that an export is due, with a button for it; otherwise there is nothing. */
export function ExportReminder({ store, words, now, bare = false }: Props) {
  const [, draw] = useState(0);
  const last = lastExport();
  const due = exportDue(store.events, last, now);
  if (!due) return null;
  const act = () => {
    exportProgress(store);
    draw((n) => n + 1);
  };
  return (
    <p class="notice" data-reminder>
      {fill(last ? words.due : words.first, String(due.reviews), String(due.days))}{' '}
      {!bare && (
        <button type="button" class="button" onClick={act}>
          {words.button}
        </button>
      )}
    </p>
  );
}
