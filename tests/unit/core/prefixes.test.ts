import { expect, test } from 'vitest';
import { prefixRows } from '../../../src/core/prefixes.ts';

test('the rows go from Ki to Ei, ten powers of two and three of ten at a time', () => {
  const rows = prefixRows();
  expect(rows.map((r) => r.binary)).toEqual(['KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB']);
  expect(rows.map((r) => r.decimal)).toEqual(['kB', 'MB', 'GB', 'TB', 'PB', 'EB']);
  expect(rows.map((r) => r.exponent)).toEqual([10, 20, 30, 40, 50, 60]);
  expect(rows.map((r) => r.decimalExponent)).toEqual([3, 6, 9, 12, 15, 18]);
});

test('powers are exact past what a double can count', () => {
  expect(prefixRows().map((r) => String(r.exact))).toEqual([
    '1024',
    '1048576',
    '1073741824',
    '1099511627776',
    '1125899906842624',
    '1152921504606846976',
  ]);
});

test('the gap grows from 2.4 percent to more than 15', () => {
  expect(prefixRows().map((r) => r.percent.toFixed(2))).toEqual([
    '2.40',
    '4.86',
    '7.37',
    '9.95',
    '12.59',
    '15.29',
  ]);
});
