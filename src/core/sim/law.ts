import type { Invariant } from './types.ts';

/** A law of a model: `fault` says what is wrong with a state; false, undefined or '' while the law holds. */
export function law<S>(name: string, fault: (state: S) => string | false | undefined): Invariant<S> {
  return { name, broken: (state) => fault(state) || undefined };
}
