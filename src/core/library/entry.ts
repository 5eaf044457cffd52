/** By what the library is filtered, in the order of the form; `read` is known to the reader's browser only. */
export const FACETS = [
  'kind',
  'company',
  'topic',
  'year',
  'language',
  'access',
  'collection',
  'read',
] as const;
/** One of the filters. */
export type Facet = (typeof FACETS)[number];

/** The orders of the list: by kind and title, by title, newest first, last looked at first, most cited first. */
export const SORTS = ['kind', 'title', 'year', 'checked', 'cited'] as const;
export type Sort = (typeof SORTS)[number];

/** What the filters know of one source. */
export interface Entry {
  id: string;
  title: string;
  /** What the source answers to in each filter; a year also to its decade ("2007", "2000s"). */
  values: Readonly<Record<Facet, readonly string[]>>;
  year: number;
  /** The day someone last looked at it, YYYY-MM-DD. */
  checked: string;
  /** How many pages cite it. */
  cited: number;
  /** All its words, folded. */
  text: string;
}

/** What a reader asks of the library. */
export interface LibraryQuery {
  /** Words that must all stand somewhere in a source's entry. */
  q: string;
  /** A value for each filter that is set. */
  filters: Partial<Record<Facet, string>>;
  sort: Sort;
}

/** The decade of a year, as "2000s". */
export function decadeOf(year: number): string {
  return `${Math.floor(year / 10)}0s`;
}
