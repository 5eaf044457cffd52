/** What came of one request. */
export interface Answer<M> {
  readonly memory: M;
  readonly hit: boolean;
}

/**
 * A rule for what a full cache throws out, as pure functions. All objects are of one size, and every object asked for
 * is taken in.
 */
export interface Policy<M> {
  /** An empty cache. */
  readonly empty: M;
  /**
   * The cache after a request for `key`, with room for `capacity` objects, at least 1. `next` is when the key is asked
   * for again, in requests from the beginning, Infinity if never; only OPT may look at it.
   */
  request(memory: M, key: number, capacity: number, next: number): Answer<M>;
  /** What is cached, the safest first: whatever stands last is nearest to being thrown out, except by CLOCK and SIEVE. */
  held(memory: M): readonly number[];
  /** Places in `held` that carry a mark of having been asked for again, and where the hand points; none by most policies. */
  marks?(memory: M): { readonly visited: readonly boolean[]; readonly hand: number };
}

/** A list without the item at a place. */
export function without<T>(list: readonly T[], place: number): T[] {
  return [...list.slice(0, place), ...list.slice(place + 1)];
}
