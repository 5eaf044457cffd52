import { exp, pow } from '../sim/detmath.ts';

/** How many ways there are to choose k of n. */
export function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0;
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return Math.round(ways);
}

/** The chance that r copies out of n, drawn at random, miss all of the w copies that have a write. */
export function missChance(n: number, r: number, w: number): number {
  return choose(n - w, r) / choose(n, r);
}

/**
 * The chance that a read returns a value fewer than k versions old where every write stays on its w copies
 * (k-staleness; Bailis and others, PVLDB 5(8), 2012).
 */
export function withinVersions(n: number, r: number, w: number, k: number): number {
  return 1 - pow(missChance(n, r, w), k);
}

/**
 * The chance that a read misses a write that was confirmed `age` ago, where a write reaches every copy after an
 * exponential time of mean `delay`: those that have not confirmed have no memory, so each is late with e^(-age/delay).
 */
export function missAt(n: number, r: number, w: number, age: number, delay: number): number {
  return missChance(n, r, w) * exp((-r * age) / delay);
}

/** The mean of the k-th smallest of n exponential times of mean 1: 1/n + 1/(n-1) + ..., k terms. */
export function meanOfFastest(n: number, k: number): number {
  let sum = 0;
  for (let i = 0; i < k; i++) sum += 1 / (n - i);
  return sum;
}
