import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isSame,
  isScalar,
  isSquare,
  power,
  product,
  quotient,
  SCALAR,
} from '../../../src/core/estimate/dimension.ts';
import { SEED } from './arbitraries.ts';

const dimension = fc.array(fc.integer({ min: -4, max: 4 }), { maxLength: 6 });

test('products commute and associate, and a plain number changes nothing', () => {
  fc.assert(
    fc.property(dimension, dimension, dimension, (a, b, c) => {
      expect(isSame(product(a, b), product(b, a))).toBe(true);
      expect(isSame(product(product(a, b), c), product(a, product(b, c)))).toBe(true);
      expect(isSame(product(a, SCALAR), a)).toBe(true);
    }),
    SEED,
  );
});

test('dividing undoes multiplying, and anything over itself is a plain number', () => {
  fc.assert(
    fc.property(dimension, dimension, (a, b) => {
      expect(isSame(quotient(product(a, b), b), a)).toBe(true);
      expect(isScalar(quotient(a, a))).toBe(true);
      expect(isSame(a, b)).toBe(isScalar(quotient(a, b)));
    }),
    SEED,
  );
});

test('a power is a repeated product, and a square has a root', () => {
  fc.assert(
    fc.property(dimension, (a) => {
      expect(isSame(power(a, 3), product(a, product(a, a)))).toBe(true);
      expect(isSquare(product(a, a))).toBe(true);
      expect(isSame(power(product(a, a), 0.5), a)).toBe(true);
    }),
    SEED,
  );
});

test('a missing axis is zero', () => {
  expect(isSame([1], [1, 0, 0])).toBe(true);
  expect(isSame([1], [1, 0, 1])).toBe(false);
});
