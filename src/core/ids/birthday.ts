import { exp, log } from '../sim/detmath.ts';

/** The chance that n random ids out of so many hold two alike: the exact product, for n up to some thousands. */
export function collisionExactly(n: number, space: number): number {
  let apart = 1;
  for (let i = 1; i < n; i++) apart *= Math.max(0, 1 - i / space);
  return 1 - apart;
}

/** The same by 1 - e^(-n(n-1)/2N), for any n; good where n is small against the space. */
export function collision(n: number, space: number): number {
  const x = (n * (n - 1)) / (2 * space);
  // Below this 1 - e^-x would lose its digits to the 1.
  return x < 1e-6 ? x - (x * x) / 2 : 1 - exp(-x);
}

/** How many ids make a collision as likely as not: sqrt(2 N ln 2). */
export function halfLikely(space: number): number {
  return Math.sqrt(2 * space * log(2));
}

/** How many of n random ids repeat an earlier one, on average: n - N (1 - (1 - 1/N)^n). */
export function expectedRepeats(n: number, space: number): number {
  // The product of n chances to miss one place, by its logarithm; the series where 1/N is lost in the 1.
  if (space > 1e7) return collision(2, space) * ((n * (n - 1)) / 2);
  return n - space * (1 - exp(n * log(1 - 1 / space)));
}
