import { fnv1a, xxhash32 } from '../sim/hash.ts';

/** Gives a name a place in the hash space, 0 to 2^32 - 1. */
export type NameHash = (name: string) => number;

/** The hash functions a placement may use. */
export type HashKind = 'xxhash' | 'fnv1a';

/** XXH32 with the seed, or FNV-1a, which knows no seed, of the seed and the name. */
export function nameHash(kind: HashKind, seed: number): NameHash {
  if (kind === 'xxhash') return (name) => xxhash32(name, seed);
  const salt = fnv1a(`${seed}/`);
  return (name) => fnv1a(name, salt);
}
