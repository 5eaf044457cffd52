import { expect, test } from 'vitest';
import { leastWidthClass, trim } from '../../../../src/diagrams/finish/size.ts';
import { boxOf } from '../../../../src/diagrams/geometry/box.ts';

test('empty rims are cut to a margin of 8, and nothing is added', () => {
  expect(trim('0 0 100 100', boxOf(20.5, 30, 20, 20))).toEqual({ x0: 12, y0: 22, x1: 49, y1: 58 });
  expect(trim('0 0 100 100', boxOf(-20, 2, 200, 96))).toEqual(boxOf(0, 0, 100, 100));
});

test('a picture of nothing has no size', () => {
  expect(trim('0 0 100 100', undefined)).toBeUndefined();
  expect(trim('0 0 0 0', boxOf(0, 0, 1, 1))).toBeUndefined();
  expect(trim(null, boxOf(0, 0, 1, 1))).toBeUndefined();
});

test('the least width keeps the smallest text at 12 pixels, and is never more than the width', () => {
  expect(leastWidthClass(1000, 14)).toBe('dg-w54');
  expect(leastWidthClass(646, 12)).toBe('dg-w40');
  expect(leastWidthClass(300, 12)).toBeUndefined();
  expect(leastWidthClass(9000, 14)).toBe('dg-w100');
});
