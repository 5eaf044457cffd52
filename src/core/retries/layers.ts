import { pow } from '../sim/detmath.ts';

/** How often one request is tried at most, where each layer tries the one below it so many times: n to the k. */
export function mostTries(tries: number, layers: number): number {
  return pow(tries, layers);
}

/**
 * Which retry of its layer follows after so many failed tries in all, 0 for the first: the last digit that is not 0
 * when the number is written to the base of `tries`, because a layer whose loop is through hands the error up.
 */
export function stepAfter(failed: number, tries: number): number {
  let left = failed;
  while (tries > 1 && left % tries === 0) left /= tries;
  return (left % tries) - 1;
}
