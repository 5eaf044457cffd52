import { withinOneEdit } from './edit.ts';
import { matchesInitials } from './initials.ts';
import { isHangul } from './keystrokes.ts';
import type { Name } from './name.ts';
import type { Query } from './query.ts';

/** How a query matches a name, from the best to the weakest. */
export const MATCHES = ['exact', 'prefix', 'word', 'initials', 'words', 'inside', 'fuzzy', 'some'] as const;
export type Match = (typeof MATCHES)[number];

/** From this many keystrokes on a word may hold a mistake. */
const FUZZY_FROM = 4;

/** The best strict match of a query with one name, and whether it needed the reading without endings. */
export function strictMatch(query: Query, name: Name): { match: Match; stemmed: boolean } | undefined {
  if (name.key === '') return undefined;
  const whole = wholeMatch(query.key, name);
  if (whole === 'exact') return { match: whole, stemmed: false };
  const stem = query.stem === query.key ? undefined : wholeMatch(query.stem, name);
  if (stem === 'exact') return { match: stem, stemmed: true };
  if (whole) return { match: whole, stemmed: false };
  if (stem) return { match: stem, stemmed: true };
  if (hasInitials(query, name)) return { match: 'initials', stemmed: false };
  if (query.words.length > 1 && query.words.every((w) => hasWord(w, name)))
    return { match: 'words', stemmed: false };
  // Korean writes compounds with and without spaces, so that a part may stand anywhere in a name.
  if (query.syllabic && name.plain.includes(query.plain)) return { match: 'inside', stemmed: false };
  return undefined;
}

/** How a key matches a whole name, or the words at its end. */
export function wholeMatch(key: string, name: Name): Match | undefined {
  if (name.key === key) return 'exact';
  if (name.key.startsWith(key)) return 'prefix';
  let at = 0;
  for (const word of name.words) {
    if (at > 0 && name.key.startsWith(key, at)) return 'word';
    at += word.length;
  }
  return undefined;
}

/** Whether one of a word's readings begins one of a name's words. */
export function hasWord(readings: readonly string[], name: Name): boolean {
  return readings.some((r) => name.words.some((w) => w.startsWith(r)));
}

function hasInitials(query: Query, name: Name): boolean {
  return (
    name.initials === query.plain || (query.initials !== undefined && matchesInitials(query.initials, name))
  );
}

/** Whether a query is a name, or begins it, but for one mistake in the whole or in each word. */
export function fuzzyMatch(query: Query, name: Name): boolean {
  return (
    nearly(query.key, name.key) ||
    query.words.every(
      ([typed = '', ...others]) =>
        hasWord([typed, ...others], name) || name.words.some((w) => nearly(typed, w)),
    )
  );
}

/** One mistake; at the end of an unfinished word only if the word is long, where chance finds little. */
function nearly(typed: string, target: string): boolean {
  const korean = isHangul(typed[0] ?? '');
  return typed.length >= FUZZY_FROM && withinOneEdit(typed, target, typed.length >= (korean ? 7 : 5));
}
