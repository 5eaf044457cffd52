import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jumpHash } from '../../../src/core/placement/jump.ts';

test.each([
  [1n, 1, 0],
  [42n, 57, 43],
  [0xdead10ccn, 666, 361],
  [256n, 1024, 520],
  [10863919174838991n, 11, 6],
  [2016238256797177309n, 11, 3],
  [1673758223894951030n, 11, 5],
])('key %i among %i buckets has the known bucket %i', (key, buckets, bucket) => {
  expect(jumpHash(key, buckets)).toBe(bucket);
});

test('one more bucket either leaves a key where it is or takes it', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }),
      fc.integer({ min: 1, max: 500 }),
      (key, buckets) => {
        const [before, after] = [jumpHash(key, buckets), jumpHash(key, buckets + 1)];
        expect([before, buckets]).toContain(after);
        expect(before).toBeLessThan(buckets);
      },
    ),
    { seed: 1, numRuns: 1000 },
  );
});

test('a key wider than 64 bits is taken by its lowest 64', () => {
  expect(jumpHash((1n << 64n) + 42n, 57)).toBe(43);
});
