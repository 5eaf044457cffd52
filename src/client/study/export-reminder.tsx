import { useEffect, useRef, useState } from 'preact/hooks';
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

/** Says calmly that an export is due, with a button for it and what that did; otherwise there is nothing. */
export function ExportReminder({ store, words, now, bare = false }: Props) {
  const [saved, setSaved] = useState(false);
  const place = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone.
  useEffect(() => place.current?.focus(), [saved]);
  const last = lastExport();
  const due = exportDue(store.events, last, now);
  if (!due)
    return saved ? (
      <p class="notice" role="status" tabIndex={-1} ref={place}>
        {words.done}
      </p>
    ) : null;
  const act = () => {
    exportProgress(store);
    setSaved(true);
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
