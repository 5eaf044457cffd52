import type { Entry } from './types.ts';

/** The term of the entry at an index; 0 at the place before the log, undefined beyond its end. */
export function termAt(log: readonly Entry[], index: number): number | undefined {
  return index === 0 ? 0 : log[index - 1]?.term;
}

/** The term of the last entry; 0 for an empty log. */
export const lastTerm = (log: readonly Entry[]): number => log.at(-1)?.term ?? 0;

/** Whether a log with such an end holds all that `log` may have committed: a later last term, or the same and as long. */
export function upToDate(log: readonly Entry[], term: number, index: number): boolean {
  const own = lastTerm(log);
  return term > own || (term === own && index >= log.length);
}

/**
 * The log with `entries` behind the place `prev`. It is cut at the first entry that differs, and only there: what a
 * late message does not speak of stays.
 */
export function merged(log: readonly Entry[], prev: number, entries: readonly Entry[]): readonly Entry[] {
  const fork = entries.findIndex(({ term }, i) => log[prev + i]?.term !== term);
  return fork < 0 ? log : [...log.slice(0, prev + fork), ...entries.slice(fork)];
}
