/** Minutes to read a number of words at 220 words a minute, a slow pace for technical prose; at least 1. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 220));
}
