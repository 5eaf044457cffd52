import type { Pace } from '../event.ts';
import { PHASES } from '../phases.ts';

const WHOLE = PHASES.reduce((sum, { minutes }) => sum + minutes, 0);

/**
 * How long each phase may take, in milliseconds; undefined where the round is untimed. The phases of a round of
 * another length keep their shares of the 45 minutes, in whole minutes that add up to the round's.
 *
 * @param minutes the practice's own, from 20 to 90
 */
export function planOf(minutes: number, pace: Pace): readonly number[] | undefined {
  if (pace === 0) return undefined;
  const shares = PHASES.map((p) => (p.minutes * minutes) / WHOLE);
  const plan = shares.map(Math.floor);
  // The minutes that rounding down has left go to those that lost most.
  const losses = shares.map((share, i) => ({ i, lost: share - Math.floor(share) }));
  losses.sort((a, b) => b.lost - a.lost || a.i - b.i);
  const left = minutes - plan.reduce((sum, m) => sum + m, 0);
  for (const { i } of losses.slice(0, left)) plan[i] = (plan[i] ?? 0) + 1;
  return plan.map((m) => m * 60_000 * pace);
}
