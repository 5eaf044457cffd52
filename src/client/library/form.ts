import { type Facet, type LibraryQuery, SORTS, type Sort } from '../../core/library/entry.ts';
import type { Result } from '../../core/library/match.ts';

/** The form of the library's page. */
export interface Form {
  /** What it asks for now. */
  read(): LibraryQuery;
  /** Makes it ask for this. */
  write(query: LibraryQuery): void;
  /** Shows how many sources each choice would leave. */
  count(counts: Result['counts']): void;
}

/** Wakes the form; `changed` is called after each change by the reader. */
export function wakeForm(changed: () => void): Form {
  const fields = document.getElementById('library-form') as HTMLFieldSetElement;
  const words = document.getElementById('library-q') as HTMLInputElement;
  const sort = document.getElementById('library-sort') as HTMLSelectElement;
  const facets = [...fields.querySelectorAll<HTMLSelectElement>('select[data-facet]')];
  fields.disabled = false;
  words.addEventListener('input', changed);
  fields.addEventListener('change', (event) => {
    if (event.target !== words) changed();
  });
  return {
    read() {
      const set = facets.flatMap((f) => (f.value ? [[f.dataset.facet, f.value] as const] : []));
      return {
        q: words.value,
        filters: Object.fromEntries(set),
        sort: SORTS.find((s) => s === sort.value) as Sort,
      };
    },
    write(query) {
      words.value = query.q;
      sort.value = query.sort;
      for (const f of facets) f.value = query.filters[f.dataset.facet as Facet] ?? '';
      const details = fields.querySelector('details');
      if (details && Object.keys(query.filters).length > 0) details.open = true;
    },
    count(counts) {
      for (const facet of facets) {
        for (const option of facet.querySelectorAll<HTMLOptionElement>('option[data-text]')) {
          const n = counts[facet.dataset.facet as Facet].get(option.value) ?? 0;
          const text = `${option.dataset.text} (${n})`;
          if (option.textContent !== text) option.textContent = text;
          option.disabled = n === 0 && !option.selected;
        }
      }
    },
  };
}
