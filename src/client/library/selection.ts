import type { LibraryWords } from '../../i18n/library.ts';
import type { Row } from './rows.ts';

/** Puts a box before every source with which a reader selects it; `changed` is called when one is ticked or cleared. */
export function boxes(rows: ReadonlyMap<string, Row>, words: LibraryWords, changed: () => void) {
  const all = new Map<string, HTMLInputElement>();
  for (const [id, { item, entry }] of rows) {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.setAttribute('aria-label', words.select(entry.title));
    item.prepend(box);
    all.set(id, box);
  }
  document.querySelector('#library-groups')?.parentElement?.addEventListener('change', (event) => {
    if ((event.target as HTMLInputElement).parentElement?.matches('.library li')) changed();
  });
  return {
    /** The ids of those that are ticked, in the order of the page as it was built. */
    selected: () => [...all].flatMap(([id, box]) => (box.checked ? [id] : [])),
    clear() {
      for (const box of all.values()) box.checked = false;
    },
  };
}
