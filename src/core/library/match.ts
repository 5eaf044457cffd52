import { cut, fold } from '../terms/fold.ts';
import { type Entry, FACETS, type Facet, type LibraryQuery, type Sort } from './entry.ts';

/** What a query leaves of the library. */
export interface Result {
  /** The sources that match, in the order asked for. */
  shown: Entry[];
  /** How many sources each value of each filter would leave, the other filters and the words kept as they are. */
  counts: Record<Facet, Map<string, number>>;
}

/** Finds what matches; one pass over the entries, whatever is asked. */
export function search(entries: readonly Entry[], { q, filters, sort }: LibraryQuery): Result {
  const words = fold(cut(q)).split(/\s+/).filter(Boolean);
  const set = FACETS.filter((facet) => filters[facet] !== undefined);
  const counts = Object.fromEntries(FACETS.map((f) => [f, new Map()])) as Result['counts'];
  const shown: Entry[] = [];
  for (const entry of entries) {
    if (!words.every((word) => entry.text.includes(word))) continue;
    const failed = set.filter((facet) => !entry.values[facet].includes(filters[facet] as string));
    if (failed.length === 0) shown.push(entry);
    // A source that fails one filter only would be there if that filter were set to a value of its own.
    const open = failed.length === 0 ? FACETS : failed.length === 1 ? failed : [];
    for (const facet of open)
      for (const value of entry.values[facet]) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  }
  return { shown: sorted(shown, sort), counts };
}

const collator = new Intl.Collator('en', { numeric: true });
const ORDERS: Readonly<Record<Exclude<Sort, 'kind'>, (a: Entry, b: Entry) => number>> = {
  title: (a, b) => collator.compare(a.title, b.title),
  year: (a, b) => b.year - a.year,
  checked: (a, b) => (a.checked < b.checked ? 1 : a.checked > b.checked ? -1 : 0),
  cited: (a, b) => b.cited - a.cited,
};

/** Entries come by kind and title; what is equal keeps that order. */
function sorted(entries: Entry[], sort: Sort): Entry[] {
  return sort === 'kind' ? entries : entries.sort(ORDERS[sort]);
}
