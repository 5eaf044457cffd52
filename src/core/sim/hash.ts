/** The state of an empty FNV-1a hash, 32 bits. */
export const FNV_OFFSET = 0x811c9dc5;

/**
 * FNV-1a, 32 bits, of an ASCII text, as an unsigned integer. Give an earlier result as `state` to go on from it.
 * Source: the FNV specification by Fowler, Noll, Vo and Eastlake.
 */
export function fnv1a(text: string, state: number = FNV_OFFSET): number {
  let hash = state;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

const P1 = 0x9e3779b1;
const P2 = 0x85ebca77;
const P3 = 0xc2b2ae3d;
const P4 = 0x27d4eb2f;
const P5 = 0x165667b1;

const rotl = (x: number, k: number) => (x << k) | (x >>> (32 - k));
const inLane = (lane: number, word: number) => Math.imul(rotl((lane + Math.imul(word, P2)) | 0, 13), P1);
const inWord = (hash: number, word: number) => Math.imul(rotl((hash + Math.imul(word, P3)) | 0, 17), P4);
const inByte = (hash: number, byte: number) => Math.imul(rotl((hash + Math.imul(byte, P5)) | 0, 11), P1);

function avalanche(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), P2);
  const twice = Math.imul(once ^ (once >>> 13), P3);
  return (twice ^ (twice >>> 16)) >>> 0;
}

/**
 * XXH32 of an ASCII text, as an unsigned integer. Unlike FNV-1a it mixes its last byte into every bit, so names that
 * differ in the last digit land far apart. Source: the xxHash fast digest algorithm specification by Collet.
 */
export function xxhash32(text: string, seed: number): number {
  const n = text.length;
  const byte = (i: number) => text.charCodeAt(i);
  const word = (i: number) => byte(i) | (byte(i + 1) << 8) | (byte(i + 2) << 16) | (byte(i + 3) << 24);
  let at = 0;
  let hash = (seed + P5) | 0;
  if (n >= 16) {
    let [a, b, c, d] = [(seed + P1 + P2) | 0, (seed + P2) | 0, seed | 0, (seed - P1) | 0];
    for (; at + 16 <= n; at += 16) {
      a = inLane(a, word(at));
      b = inLane(b, word(at + 4));
      c = inLane(c, word(at + 8));
      d = inLane(d, word(at + 12));
    }
    hash = (rotl(a, 1) + rotl(b, 7) + rotl(c, 12) + rotl(d, 18)) | 0;
  }
  hash = (hash + n) | 0;
  for (; at + 4 <= n; at += 4) hash = inWord(hash, word(at));
  for (; at < n; at++) hash = inByte(hash, byte(at));
  return avalanche(hash);
}

/** XXH32 of the four bytes of a 32-bit integer, lowest first. */
export function xxhash32OfWord(word: number, seed: number): number {
  return avalanche(inWord((seed + P5 + 4) | 0, word));
}
