import { getCollection } from 'astro:content';
import type { PageKind } from '../core/pages.ts';
import type { Numbers } from '../schemas/numbers.ts';
import { once } from './once.ts';
import { pageIndex } from './pages.ts';

/** A page that cites a source, with the places where it does. */
export interface Citing {
  kind: PageKind | 'numbers';
  id: string;
  /** The address below the base: "topics/caching/". */
  path: string;
  title: string;
  /** Sections or rows: what each is called, and the fragment that leads to it; the opening of a page has none. */
  places: { text: string; fragment: string }[];
}

/** The English pages and tables of numbers that cite each source, in the order of kinds and names. */
export const citing = once(async () => {
  const map = new Map<string, Citing[]>();
  const add = (source: string, from: Citing) => map.set(source, [...(map.get(source) ?? []), from]);
  for (const { kind, id, path, title, headings, stored } of (await pageIndex('en')).values()) {
    const texts = new Map(headings.map((h) => [h.slug, h.text]));
    for (const [source, slugs] of Object.entries(stored.citedAt)) {
      const places = slugs.map((fragment) => ({ text: texts.get(fragment) ?? '', fragment }));
      add(source, { kind, id, path, title, places });
    }
  }
  for (const { id, data } of await getCollection('numbers')) {
    const { title, rows } = data as Numbers;
    for (const [source, mine] of Map.groupBy(rows, (row) => row.source)) {
      const places = mine.map((row) => ({ text: row.operation, fragment: `n-${row.id}` }));
      add(source, { kind: 'numbers', id, path: 'numbers/', title, places });
    }
  }
  return map as ReadonlyMap<string, readonly Citing[]>;
});
