import { MATCHES, type Match } from './match.ts';
import type { Name, Source } from './name.ts';

/** What a name costs within a class of matches, which is ten wide: a heading is weaker by more than a class. */
const SOURCE: Readonly<Record<Source, number>> = { title: 0, alias: 3, heading: 15 };

/**
 * The cost of a match, lower for a better one: first how it matches, then what it matches, then how much of the name
 * the query leaves out (at most 2). `keys` is the length of the query in keystrokes.
 */
export function costOf(match: Match, name: Name, keys: number, stemmed = false): number {
  const left = Math.max(0, 1 - keys / Math.max(1, name.key.length));
  return MATCHES.indexOf(match) * 10 + SOURCE[name.source] + (stemmed ? 1 : 0) + 2 * left;
}
