import { pow } from '../sim/detmath.ts';
import type { Random, Stream } from '../sim/random.ts';

/** What keys are asked for, in what order. */
export type Pattern = 'zipf' | 'scan' | 'loop' | 'shift' | 'anomaly';

export interface Wanted {
  readonly pattern: Pattern;
  /** Objects that exist, or are in the loop. */
  readonly keys: number;
  /** The exponent of Zipf's law: the r-th object is asked for in proportion to 1 / r^alpha. */
  readonly alpha: number;
  readonly requests: number;
}

/** Draws ranks 0 to n - 1 by Zipf's law. */
export function zipf(keys: number, alpha: number, stream: Stream): () => number {
  const sums = new Float64Array(keys);
  let sum = 0;
  for (let rank = 0; rank < keys; rank++) {
    sum += pow(rank + 1, -alpha);
    sums[rank] = sum;
  }
  return () => {
    const drawn = stream.float() * sum;
    let [low, high] = [0, keys - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] ?? 0) > drawn) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** Belady's own example, on which FIFO with four places misses more often than with three. */
const ANOMALY = [1, 2, 3, 4, 1, 2, 5, 1, 2, 3, 4, 5];

/**
 * The keys asked for. By Zipf's law key r is the r-th most popular; a scan takes every second hundred of the requests for
 * keys of its own, from `keys` on, each asked for once; after a shift, halfway, key r is as popular as key r - keys / 2
 * was before.
 */
export function traceOf({ pattern, keys, alpha, requests }: Wanted, random: Random): number[] {
  if (pattern === 'anomaly') return ANOMALY;
  if (pattern === 'loop') return Array.from({ length: requests }, (_, i) => i % keys);
  const draw = zipf(keys, alpha, random.stream('ranks'));
  return Array.from({ length: requests }, (_, i) => {
    const rank = draw();
    if (pattern === 'scan' && i % 200 >= 100) return keys + i;
    return pattern === 'shift' && i * 2 >= requests ? (rank + Math.floor(keys / 2)) % keys : rank;
  });
}

/** For every request, which one asks for the same key next; Infinity if none does. */
export function nextUses(trace: readonly number[]): number[] {
  const seen = new Map<number, number>();
  const nexts = new Array<number>(trace.length);
  for (let i = trace.length - 1; i >= 0; i--) {
    const key = trace[i] ?? 0;
    nexts[i] = seen.get(key) ?? Number.POSITIVE_INFINITY;
    seen.set(key, i);
  }
  return nexts;
}
