/** Upper 1 % points of the chi-square distribution for 1 to 4 degrees of freedom (any table of it). */
const CHI_SQUARE = [6.63, 9.21, 11.34, 13.28] as const;

/** What a chi-square statistic exceeds in one of a hundred fair samples; undefined outside 1 to 4 degrees of freedom. */
export function chiSquareBound(degrees: number): number | undefined {
  return CHI_SQUARE[degrees - 1];
}

/** The probability of at least `count` successes in independent trials with these chances (Poisson binomial, exact). */
export function chanceOfAtLeast(count: number, chances: readonly number[]): number {
  // distribution[n] is the probability of n successes in the trials so far.
  let distribution = [1];
  for (const p of chances) {
    distribution = Array.from(
      { length: distribution.length + 1 },
      (_, n) => (distribution[n] ?? 0) * (1 - p) + (distribution[n - 1] ?? 0) * p,
    );
  }
  return distribution.slice(count).reduce((a, b) => a + b, 0);
}
