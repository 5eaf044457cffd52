import { exp } from '../sim/detmath.ts';

/** A Count-Min sketch: rows of counters. */
export type Counters = readonly Uint32Array[];

/** No count yet. */
export function noCounts(width: number, depth: number): Counters {
  return Array.from({ length: depth }, () => new Uint32Array(width));
}

/** The sketch with one more of a key that has these places, one in each row. */
export function countOne(rows: Counters, places: readonly number[]): Counters {
  return rows.map((row, i) => {
    const place = places[i] ?? 0;
    const grown = row.slice();
    grown[place] = (row[place] ?? 0) + 1;
    return grown;
  });
}

/** How often a key with these places was counted: the least of its counters, never too low. */
export function leastCount(rows: Counters, places: readonly number[]): number {
  return Math.min(...rows.map((row, i) => row[places[i] ?? 0] ?? 0));
}

/** The sketch of all that both have counted. */
export function sumOf(a: Counters, b: Counters): Counters {
  return a.map((row, i) => row.map((count, place) => count + (b[i]?.[place] ?? 0)));
}

/** By how much a count is too high at most, but with the chance below: e/w of all that was counted (Cormode and Muthukrishnan 2005). */
export function bound(width: number, counted: number): number {
  return (exp(1) * counted) / width;
}

/** The chance that one key's count is beyond the bound: e^-d for d rows, or less. */
export function chanceBeyond(depth: number): number {
  return exp(-depth);
}
