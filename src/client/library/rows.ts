import type { Entry, LibraryQuery } from '../../core/library/entry.ts';
import { type Packed, unpack } from '../../core/library/pack.ts';
import { fold } from '../../core/terms/fold.ts';

/** What the page gives to the script. */
interface LibraryData {
  packed: Packed;
  names: Record<string, string>;
}

/** A source as it stands on the page. */
export interface Row {
  entry: Entry & { values: { read: string[] } };
  item: HTMLElement;
  /** The list of its kind. */
  home: Element;
}

/** Reads every source of the page: its words from its item, its values from the data that come with the page. */
export function readRows(): Row[] {
  const { packed, names } = JSON.parse(
    document.getElementById('library-data')?.textContent ?? '',
  ) as LibraryData;
  const items = [...document.querySelectorAll<HTMLElement>('#library-groups li')];
  return unpack(packed).map((values, i) => {
    const item = items[i] as HTMLElement;
    const words = `${item.textContent} ${values.values.company.map((id) => names[id]).join(' ')}`;
    return {
      item,
      home: item.parentElement as Element,
      entry: { ...values, id: item.id, title: item.querySelector('a')?.textContent ?? '', text: fold(words) },
    };
  });
}

/** Shows these sources and no others: under their kinds, or, in another order than that, in one list. */
export function showRows(
  rows: ReadonlyMap<string, Row>,
  shown: readonly Entry[],
  sort: LibraryQuery['sort'],
): void {
  const there = new Set(shown.map((entry) => entry.id));
  const flat = document.getElementById('library-flat') as HTMLElement;
  for (const [id, { item }] of rows) if (item.hidden === there.has(id)) item.hidden = !there.has(id);
  if (sort !== 'kind') flat.append(...shown.map((entry) => rows.get(entry.id)?.item as HTMLElement));
  // All go home, in the order that they had there, as soon as one is out.
  else if (flat.firstChild) for (const { item, home } of rows.values()) home.append(item);
  flat.hidden = sort === 'kind';
  for (const section of document.querySelectorAll<HTMLElement>('#library-groups > section'))
    section.hidden = sort !== 'kind' || !section.querySelector('li:not([hidden])');
}
