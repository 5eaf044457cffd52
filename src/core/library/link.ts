import { cut } from '../terms/fold.ts';
import { FACETS, type Facet, type LibraryQuery, SORTS, type Sort } from './entry.ts';

/** A longer address is no query of ours. */
const LONGEST = 2000;
/** So much of what an address says wrongly is repeated to the reader. */
const MOST_NAMED = 5;

/** What an address asks for, and what it says that means nothing here, as "kind=papers". */
export interface ReadLink {
  query: LibraryQuery;
  ignored: string[];
}

/**
 * Reads the query of an address ("?kind=paper&sort=year"). A value that no source has, a key that is none, and a key
 * that was there before are left out and named; nothing here throws.
 */
export function readLink(address: string, known: Readonly<Record<Facet, ReadonlySet<string>>>): ReadLink {
  const query: LibraryQuery = { q: '', filters: {}, sort: 'kind' };
  const ignored: string[] = [];
  const taken = new Set<string>();
  for (const part of address.slice(0, LONGEST).replace(/^\?/, '').split('&')) {
    if (part === '') continue;
    const [key = '', ...rest] = part.split('=').map(decode);
    const value = rest.join('=');
    if (!taken.has(key) && take(query, key, value, known)) taken.add(key);
    else ignored.push(short(`${key}=${value}`));
  }
  return { query, ignored: ignored.slice(0, MOST_NAMED) };
}

/** A broken escape is left as it stands. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

function take(
  query: LibraryQuery,
  key: string,
  value: string,
  known: Readonly<Record<Facet, ReadonlySet<string>>>,
): boolean {
  if (key === 'q') query.q = cut(value);
  else if (key === 'sort' && (SORTS as readonly string[]).includes(value)) query.sort = value as Sort;
  else if ((FACETS as readonly string[]).includes(key) && known[key as Facet].has(value))
    query.filters[key as Facet] = value;
  else return false;
  return true;
}

/** The query as the part of an address from "?" on; empty where nothing is asked. Keys stand in one order. */
export function writeLink({ q, filters, sort }: LibraryQuery): string {
  const parts = [
    ['q', cut(q)],
    ...FACETS.map((facet) => [facet, filters[facet] ?? '']),
    ['sort', sort === 'kind' ? '' : sort],
  ].flatMap(([key, value = '']) =>
    value ? `${key}=${encodeURIComponent(value.toWellFormed()).replaceAll('%20', '+')}` : [],
  );
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
