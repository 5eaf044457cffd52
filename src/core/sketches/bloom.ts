import { exp, log, pow } from '../sim/detmath.ts';

/** A Bloom filter: which of its bits are set, 1 or 0 each. */
export type Bits = Uint8Array;

/** The filter with the bits at these places set; itself if they were. */
export function setBits(bits: Bits, places: readonly number[]): Bits {
  if (mayHave(bits, places)) return bits;
  const set = bits.slice();
  for (const place of places) set[place] = 1;
  return set;
}

/** Whether a key with these places may have been added; false is certain. */
export function mayHave(bits: Bits, places: readonly number[]): boolean {
  return places.every((place) => bits[place] === 1);
}

/** The filter of all keys of both. */
export function unionOf(a: Bits, b: Bits): Bits {
  return a.map((bit, i) => bit | (b[i] ?? 0));
}

export function countSet(bits: Bits): number {
  let count = 0;
  for (const bit of bits) count += bit;
  return count;
}

/** The share of absent keys that pass, by the formula of the textbooks: (1 - e^(-kn/m))^k. */
export function falsePositiveRate(bits: number, probes: number, keys: number): number {
  return pow(1 - exp((-probes * keys) / bits), probes);
}

/** The number of probes at which that share is least, m/n ln 2 to the nearest whole number, at least 1. */
export function bestProbes(bits: number, keys: number): number {
  return Math.max(1, Math.round((bits / keys) * log(2)));
}

/** Bits for each key at which the best number of probes lets this share of absent keys pass: -ln p / (ln 2)^2. */
export function bitsPerKey(share: number): number {
  return -log(share) / (log(2) * log(2));
}
