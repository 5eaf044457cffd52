import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber } from '../../../src/core/estimate/format-number.ts';
import { limit, readNumber } from '../../../src/core/estimate/read-number.ts';
import { SEED } from './arbitraries.ts';

test.each([
  ['0', 0],
  ['50000000', 5e7],
  ['50,000,000', 5e7],
  ['1,234.5', 1234.5],
  [' 5e7 ', 5e7],
  ['5E-2', 0.05],
  ['50 M', 5e7],
  ['50m', 5e7],
  ['1.5k', 1500],
  ['2G', 2e9],
  ['3 T', 3e12],
  ['-1', -1],
  ['−1', -1],
  ['+4', 4],
  ['1e308', 1e308],
  ['1e999', Number.POSITIVE_INFINITY],
])('"%s" is %d', (text, x) => {
  expect(readNumber(text)).toBe(x);
});

test.each([
  '',
  '   ',
  '1,5',
  '1,50,000',
  '1.2.3',
  '.5',
  '5.',
  '١٢',
  '５',
  'NaN',
  'Infinity',
  '0x10',
  '1e',
  'k',
  '5 %',
  '5 MB',
  '1 000',
  '__proto__',
  '9'.repeat(41),
])('"%s" is no number', (text) => {
  expect(readNumber(text)).toBeUndefined();
});

test('what a field holds reads as the same number', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e18, noNaN: true }), (x) => {
      expect(readNumber(formatNumber(x, 12))).toBe(Number(x.toPrecision(12)));
    }),
    SEED,
  );
  expect([5e7, 6.25e-8, 1e18].map((x) => formatNumber(x, 12))).toEqual(['50,000,000', '6.25e-8', '1e18']);
});

test('an assumption lies between 0 and 1e18', () => {
  expect([-1, 0, 5, 1e308, Number.POSITIVE_INFINITY].map(limit)).toEqual([0, 0, 5, 1e18, 1e18]);
});
