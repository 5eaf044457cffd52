import type { Outage } from './fleet.ts';

/**
 * The fastest an error budget burned over any stretch of `window` µs: the share of the window that was down, over the
 * share that may be (0 to 1). 1 spends a budget evenly, 14.4 over an hour spends 2 % of a month's. Time before the run
 * counts as up. Outages in order and apart. (Burn rate as in the SRE Workbook, chapter 5.)
 */
export function worstBurn(outages: readonly Outage[], window: number, mayBeDown: number): number {
  let worst = 0;
  let inside = 0;
  let first = 0;
  // No window holds more time down than one of those that end with an outage: what a later end adds is never less.
  for (const [from, to] of outages) {
    inside += to - from;
    const start = to - window;
    for (let old = outages[first]; old && old[1] <= start; old = outages[++first]) inside -= old[1] - old[0];
    const cut = Math.max(0, start - (outages[first]?.[0] ?? start));
    worst = Math.max(worst, inside - cut);
  }
  return worst / window / mayBeDown;
}
