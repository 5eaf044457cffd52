import { survival } from './latency.ts';
import type { Plan } from './page.ts';

/** The share of calls, copies sent, that are answered later than `t` µs. */
export function hedgedSurvival({ latency, delay, same }: Plan, t: number): number {
  // Before the copy is sent its survival is 1, and so it changes nothing.
  return survival(latency, t) * (same + (1 - same) * survival(latency, t - delay));
}

/** The share of pages of n calls of which more than `missing` are late, each late with this probability by itself. */
export function tooManyLate(fanout: number, missing: number, late: number): number {
  // The binomial terms one from the other; with all calls late there is nothing to divide by.
  if (late >= 1) return 1;
  const may = Math.min(missing, fanout - 1);
  let [term, sum] = [1, 0];
  for (let i = 0; i < fanout; i++) term *= 1 - late;
  for (let k = 0; k <= may; k++) {
    sum += term;
    term *= ((fanout - k) / (k + 1)) * (late / (1 - late));
  }
  return 1 - sum;
}

/** The share of pages that take longer than `t` µs, without copies or with them. */
export function pagesBeyond(fanout: number, plan: Plan, copies: boolean, t: number): number {
  const late = copies ? hedgedSurvival(plan, t) : survival(plan.latency, t);
  return tooManyLate(fanout, plan.missing, late);
}

/** The time in whole µs within which the share `p` of pages is ready. */
export function pageQuantile(fanout: number, plan: Plan, copies: boolean, p: number): number {
  const late = (t: number) => pagesBeyond(fanout, plan, copies, t) > 1 - p + 1e-12;
  let [low, high] = [0, plan.latency.usual];
  while (late(high)) high *= 2;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (late(middle)) low = middle;
    else high = middle;
  }
  return high;
}

/** Copies sent for each call, 0 to 1. */
export const copiesPerCall = ({ latency, delay }: Plan): number => survival(latency, delay);
