import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceOfAtLeast, chiSquareBound } from '../../../scripts/checks/chance.ts';

test('at least 8 heads of 10 fair coins come up with 56 of 1024', () => {
  expect(chanceOfAtLeast(8, Array(10).fill(0.5))).toBeCloseTo(56 / 1024, 12);
});

test('unequal chances are added up exactly: one of 1/2 and 1/3', () => {
  expect(chanceOfAtLeast(1, [1 / 2, 1 / 3])).toBeCloseTo(2 / 3, 12);
  expect(chanceOfAtLeast(2, [1 / 2, 1 / 3])).toBeCloseTo(1 / 6, 12);
});

test('nothing is certain, more is less likely, and more than all is impossible', () => {
  const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 });
  fc.assert(
    fc.property(chances, (ps) => {
      expect(chanceOfAtLeast(0, ps)).toBeCloseTo(1, 9);
      expect(chanceOfAtLeast(ps.length + 1, ps)).toBe(0);
      for (let n = 0; n < ps.length; n++) {
        expect(chanceOfAtLeast(n + 1, ps)).toBeLessThanOrEqual(chanceOfAtLeast(n, ps) + 1e-12);
      }
    }),
    { seed: 7 },
  );
});

test('the bound is the 1 % point of the table', () => {
  expect([1, 2, 3, 4].map(chiSquareBound)).toEqual([6.63, 9.21, 11.34, 13.28]);
  expect(chiSquareBound(0)).toBeUndefined();
});
