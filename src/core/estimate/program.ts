import type { LiveWords } from './words.ts';

/**
 * A line of an estimate for the browser: its name; the number of an assumption (in its shown unit) or the steps of
 * a result on a stack ("users sends *": names of earlier rows, numbers in base units, operations); the shown unit's
 * size in base units; its text; its text beside 1, where that differs.
 */
export type ProgramRow = readonly [
  name: string,
  code: number | string,
  factor: number,
  many: string,
  one?: string,
];

/** What a page's `estimate-data` holds: the rows of all its estimates, and the words of its language. */
export interface EstimateData {
  rows: readonly ProgramRow[];
  words: LiveWords;
}
