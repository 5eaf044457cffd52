import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxOf } from '../../../../src/diagrams/geometry/box.ts';
import {
  IDENTITY,
  multiply,
  parseTransform,
  transformBox,
} from '../../../../src/diagrams/geometry/matrix.ts';

const apply = (text: string, box = boxOf(0, 0, 10, 20)) => transformBox(parseTransform(text), box);

test('a missing transform is the identity', () => {
  expect(parseTransform(null)).toEqual(IDENTITY);
});

test('translate and scale take their second number or its default', () => {
  expect(apply('translate(3)')).toEqual(boxOf(3, 0, 10, 20));
  expect(apply('translate(3, -4)')).toEqual(boxOf(3, -4, 10, 20));
  expect(apply('scale(2)')).toEqual(boxOf(0, 0, 20, 40));
  expect(apply('scale(2 3)')).toEqual(boxOf(0, 0, 20, 60));
});

test('a quarter turn about a point swaps width and height', () => {
  const box = apply('rotate(90, 5, 10)');
  expect(box?.x0).toBeCloseTo(-5);
  expect(box?.y0).toBeCloseTo(5);
  expect((box?.x1 ?? 0) - (box?.x0 ?? 0)).toBeCloseTo(20);
  expect((box?.y1 ?? 0) - (box?.y0 ?? 0)).toBeCloseTo(10);
});

test('transforms in a list apply from right to left', () => {
  expect(apply('translate(10,0) scale(2)')).toEqual(boxOf(10, 0, 20, 40));
  expect(apply('scale(2) translate(10,0)')).toEqual(boxOf(20, 0, 20, 40));
});

test('matrix and skew are read', () => {
  expect(apply('matrix(1,0,0,1,7,8)')).toEqual(boxOf(7, 8, 10, 20));
  expect(apply('skewX(45)')?.x1).toBeCloseTo(30);
  expect(apply('skewY(45)')?.y1).toBeCloseTo(30);
});

test('multiplying two translations adds them', () => {
  const whole = fc.integer({ min: -1000, max: 1000 });
  fc.assert(
    fc.property(whole, whole, whole, whole, (a, b, c, d) => {
      const both = multiply(parseTransform(`translate(${a},${b})`), parseTransform(`translate(${c},${d})`));
      expect([both.e, both.f]).toEqual([a + c, b + d]);
    }),
    { seed: 1 },
  );
});
