import { type Packed, pack } from '../core/library/pack.ts';
import { referenceKinds } from '../schemas/reference.ts';
import { type LibrarySource, library } from './library.ts';
import { once } from './once.ts';

/** The library by kind, in the order in which its page lists it; kinds that have no source are left out. */
export const shelves = once(async () => {
  const all = [...(await library()).values()];
  return referenceKinds
    .map((kind) => ({ kind, sources: all.filter((s) => s.kind === kind) }))
    .filter((shelf) => shelf.sources.length > 0);
});

/** What the library's page gives to its filters. */
export interface LibraryData {
  packed: Packed;
  /** Other names by which a search finds a company's sources, by the company's id. */
  names: Record<string, string>;
}

/** The values of every source for the filters, in the order of the shelves. */
export const libraryData = once(async (): Promise<LibraryData> => {
  const list = (await shelves()).flatMap((shelf) => shelf.sources);
  const rows = list.map((s) => ({
    values: {
      kind: [s.kind],
      company: s.company ? [s.company.id] : [],
      topic: s.topics,
      year: [String(s.year)],
      language: [s.language ?? 'en'],
      access: [s.access],
      collection: s.collection ? [s.collection] : [],
    },
    checked: s.checked,
    cited: s.citing.length,
  }));
  const names = list.flatMap(({ company }) =>
    company ? [[company.id, [company.name, company.korean, ...company.formerly].join(' ')] as const] : [],
  );
  return { packed: pack(rows), names: Object.fromEntries(names) };
});

/** How many sources have each value of a filter. */
export function tally(sources: readonly LibrarySource[], of: (s: LibrarySource) => readonly string[]) {
  const counts = new Map<string, number>();
  for (const value of sources.flatMap(of)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
