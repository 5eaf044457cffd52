import { percent } from '../sim/stats.ts';
import { type Bits, mayHave } from './bloom.ts';
import { type Counters, leastCount } from './count-min.ts';
import { cellsOf, probesOf, type Seeds, type Sizes } from './trio.ts';

/** Keys that were never added, asked for to see how many pass the filter; numbered from here, where no key of a run is. */
const STRANGERS = 2000;
const FIRST_STRANGER = 1_000_000;

/** Bloom places of the strangers. */
export function strangersOf(sizes: Sizes, seeds: Seeds): number[][] {
  return Array.from({ length: STRANGERS }, (_, i) => probesOf(FIRST_STRANGER + i, sizes, seeds));
}

/** How many of them pass a filter, in percent. */
export function passing(strangers: readonly (readonly number[])[], bits: Bits): number {
  return percent(strangers.filter((places) => mayHave(bits, places)).length, strangers.length);
}

/** One key that has come: how often in truth, and how often by the sketch. */
export interface Counted {
  readonly key: number;
  readonly truth: number;
  readonly told: number;
}

const known = new WeakMap<Counters, readonly Counted[]>();

/** Every key that has come, the most frequent first. `counts` is the truth, by key; remembered for each sketch. */
export function countedIn(
  counts: Uint16Array,
  rows: Counters,
  sizes: Sizes,
  seeds: Seeds,
): readonly Counted[] {
  const found = known.get(rows);
  if (found) return found;
  const all: Counted[] = [];
  counts.forEach((truth, key) => {
    if (truth > 0) all.push({ key, truth, told: leastCount(rows, cellsOf(key, sizes, seeds)) });
  });
  all.sort((a, b) => b.truth - a.truth || a.key - b.key);
  known.set(rows, all);
  return all;
}
