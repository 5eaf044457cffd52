import { collections, type Reference } from '../schemas/reference.ts';
import type { LibrarySource } from './library.ts';

/** The plain lists of the library beside the one by kind; each is a page, and its name the last part of the address. */
export const LISTS = ['companies', 'topics', 'years', 'languages', 'access', 'collections'] as const;
export type ListName = (typeof LISTS)[number];

/** Sources under one heading. */
export interface Group {
  /** A company's or topic's id, a year, a language, an access, a shelf. */
  id: string;
  sources: LibrarySource[];
}

/** What of a library one list shows. */
export interface LibraryList {
  groups: Group[];
  /** Sources that have no place in it: English ones, free ones, those of no company. */
  rest: number;
}

const keysOf: Readonly<Record<ListName, (s: LibrarySource) => readonly (string | undefined)[]>> = {
  companies: (s) => [s.company?.id],
  topics: (s) => s.topics,
  years: (s) => [String(s.year)],
  languages: (s) => [s.language],
  access: (s) => [s.access === 'free' ? undefined : s.access],
  collections: (s) => [s.collection],
};

/** Groups the library for a list. Groups stand in the order of `order`, an id that it lacks after those, in order of ids. */
export function listOf(
  sources: Iterable<LibrarySource>,
  name: ListName,
  order: readonly string[],
): LibraryList {
  const groups = new Map<string, LibrarySource[]>();
  let rest = 0;
  for (const source of sources) {
    const keys = keysOf[name](source).filter((key) => key !== undefined);
    if (keys.length === 0) rest++;
    for (const key of keys) groups.set(key, [...(groups.get(key) ?? []), source]);
  }
  const places = new Map(order.map((id, i) => [id, i]));
  const placeOf = (id: string) => places.get(id) ?? order.length;
  const sorted = [...groups].sort(([a], [b]) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
  return { groups: sorted.map(([id, list]) => ({ id, sources: list })), rest };
}

/** Orders that no data gives: years from the newest, access and shelves as their schemas list them. */
export function fixedOrder(name: ListName, sources: Iterable<Reference | LibrarySource>): readonly string[] {
  if (name === 'years') return [...new Set([...sources].map((s) => String(s.year)))].sort().toReversed();
  if (name === 'access') return ['registration', 'paid'];
  return name === 'collections' ? collections : [];
}
