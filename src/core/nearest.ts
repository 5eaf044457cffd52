import { distance } from 'fastest-levenshtein';

/**
 * The candidate closest to a word by edit distance, if it is close enough to be meant:
 * at most a third of the word's length, and at most three edits.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.min(3, Math.max(1, Math.floor(word.length / 3))) + 1;
  for (const candidate of candidates) {
    const d = distance(word.toLowerCase(), candidate.toLowerCase());
    if (d < least) [best, least] = [candidate, d];
  }
  return best;
}
