import { pow } from '../sim/detmath.ts';

/**
 * The chance that one of `n` election timers, uniform over a spread, ends so much before all others that its request
 * is with them in time: (1 - window / spread)^n. 0 where the window is as long as the spread.
 */
export function clearWinner(n: number, window: number, spread: number): number {
  return window >= spread ? 0 : pow(1 - window / spread, n);
}
