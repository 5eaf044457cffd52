/**
 * A list that only grows, for the states of a model: adding copies at most a block of 64 and the list of blocks, and
 * every earlier list stays what it was.
 */
export interface Trail<T> {
  readonly length: number;
  readonly blocks: readonly (readonly T[])[];
  /** The last, open block: fewer than 64. */
  readonly open: readonly T[];
}

const BLOCK = 64;

/** A trail without items. */
export const noTrail: Trail<never> = { length: 0, blocks: [], open: [] };

/** The trail with one more item. */
export function added<T>({ length, blocks, open }: Trail<T>, item: T): Trail<T> {
  const grown = [...open, item];
  if (grown.length < BLOCK) return { length: length + 1, blocks, open: grown };
  return { length: length + 1, blocks: [...blocks, grown], open: [] };
}

/** All items in the order in which they came. */
export function items<T>({ blocks, open }: Trail<T>): T[] {
  return [...blocks, open].flat();
}

/** The item added last; undefined if there is none. */
export function latest<T>({ blocks, open }: Trail<T>): T | undefined {
  return open.length > 0 ? open.at(-1) : blocks.at(-1)?.at(-1);
}
