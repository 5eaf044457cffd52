import { createMarks, type Marks } from '../../core/library/marks.ts';
import type { LibraryWords } from '../../i18n/library.ts';
import { say } from './notice.ts';

/** The reader's marks in this browser; `changed` is called when another tab changed them, or the page woke up. */
export function readMarks(words: LibraryWords, changed: () => void): Marks {
  const key = `loadbearing:${document.body.dataset.base ?? '/'}:library:read`;
  const marks = createMarks({
    keep: () => localStorage,
    key,
    today: () => new Date().toISOString().slice(0, 10),
    tell: (trouble) => say(words.trouble[trouble]),
  });
  const reload = () => {
    marks.reload();
    changed();
  };
  addEventListener('storage', (event) => {
    // Without a key all of the storage was emptied.
    if (event.key === key || event.key === null) reload();
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) reload();
  });
  return marks;
}
