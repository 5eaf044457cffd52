/**
 * Jump consistent hash (Lamping and Veach 2014): the bucket, 0 to buckets - 1, of a 64-bit key. Buckets have no names:
 * only the last one can be added or taken away.
 */
export function jumpHash(key: bigint, buckets: number): number {
  let state = BigInt.asUintN(64, key);
  let bucket = -1;
  let next = 0;
  while (next < buckets) {
    bucket = next;
    state = BigInt.asUintN(64, state * 2862933555777941757n + 1n);
    next = Math.floor((bucket + 1) * (2147483648 / (Number(state >> 33n) + 1)));
  }
  return bucket;
}
