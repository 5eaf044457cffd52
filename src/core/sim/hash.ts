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
const round = (lane: number, word: number) => Math.imul(rotl((lane + Math.imul(word, P2)) | 0, 13), P1);

/**
 * XXH32 of bytes, as an unsigned integer. Unlike FNV-1a it mixes its last byte into every bit, so names that differ in
 * the last digit land far apart. Source: the xxHash fast digest algorithm specification by Collet.
 */
export function xxhash32(bytes: ArrayLike<number>, seed: number): number {
  const n = bytes.length;
  const byte = (i: number) => bytes[i] ?? 0;
  const word = (i: number) => byte(i) | (byte(i + 1) << 8) | (byte(i + 2) << 16) | (byte(i + 3) << 24);
  let at = 0;
  let hash = (seed + P5) | 0;
  if (n >= 16) {
    let [a, b, c, d] = [seed + P1 + P2, seed + P2, seed, seed - P1];
    for (; at + 16 <= n; at += 16) {
      a = round(a, word(at));
      b = round(b, word(at + 4));
      c = round(c, word(at + 8));
      d = round(d, word(at + 12));
    }
    hash = (rotl(a, 1) + rotl(b, 7) + rotl(c, 12) + rotl(d, 18)) | 0;
  }
  hash = (hash + n) | 0;
  for (; at + 4 <= n; at += 4) hash = Math.imul(rotl((hash + Math.imul(word(at), P3)) | 0, 17), P4);
  for (; at < n; at++) hash = Math.imul(rotl((hash + Math.imul(byte(at), P5)) | 0, 11), P1);
  hash = Math.imul(hash ^ (hash >>> 15), P2);
  hash = Math.imul(hash ^ (hash >>> 13), P3);
  return (hash ^ (hash >>> 16)) >>> 0;
}
