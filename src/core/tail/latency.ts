import { exp, log } from '../sim/detmath.ts';

/** How long one call takes. Two speeds: 99 calls of 100 the usual time, one a hundred times as long. */
export type LatencyLaw = 'two' | 'exponential' | 'pareto';

/** A law and its usual time in µs: the quick speed of two, the mean of the others. */
export interface Latency {
  readonly law: LatencyLaw;
  readonly usual: number;
}

/** The share of slow calls where there are two speeds, and how many times as long they take. */
const SLOW = 0.01;
const TIMES = 100;

/** The latency in whole µs, at least 1, that luck `u` in (0, 1] stands for: the less luck, the longer. */
export function latencyOf({ law, usual }: Latency, u: number): number {
  if (law === 'two') return u <= SLOW ? TIMES * usual : usual;
  if (law === 'exponential') return Math.max(1, Math.round(-usual * log(u)));
  // Pareto with exponent 2: at least half the mean, and so heavy a tail that it has no variance.
  return Math.round(usual / 2 / Math.sqrt(u));
}

/** The share of calls that take longer than `t` µs. */
export function survival({ law, usual }: Latency, t: number): number {
  if (law === 'two') return t < usual ? 1 : t < TIMES * usual ? SLOW : 0;
  if (law === 'exponential') return t <= 0 ? 1 : exp(-t / usual);
  const least = usual / 2;
  return t <= least ? 1 : (least / t) * (least / t);
}

/** The time in µs within which the share `p` in [0, 1] of calls is answered; endless for 1 where there is no longest. */
export function quantileOf({ law, usual }: Latency, p: number): number {
  if (law === 'two') return p <= 1 - SLOW ? usual : TIMES * usual;
  if (p >= 1) return Number.POSITIVE_INFINITY;
  return Math.round(law === 'exponential' ? -usual * log(1 - p) : usual / 2 / Math.sqrt(1 - p));
}

/** A call, or a page, is slow if it takes longer than this, in µs: than 99 calls of 100. */
export function slowBeyond(latency: Latency): number {
  return latency.law === 'two' ? TIMES * latency.usual - 1 : quantileOf(latency, 0.99);
}
