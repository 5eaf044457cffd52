import { expect, test } from 'vitest';
import { COUNTS } from '../../../src/core/estimate/counts.ts';
import { isSame, isScalar } from '../../../src/core/estimate/dimension.ts';
import { plural } from '../../../src/core/estimate/plural.ts';
import { isCounted, unitSize } from '../../../src/core/estimate/units.ts';
import { isReserved, SYMBOLS, unitSymbol } from '../../../src/core/estimate/vocabulary.ts';

const size = (symbol: string, power = 1) => unitSize([{ symbol, power }]);
const factor = (symbol: string) => size(symbol).factor;

test('a day has 86,400 seconds, a week seven days, a year 365.25 days, a month a twelfth of a year', () => {
  expect(factor('day')).toBe(86_400);
  expect(factor('week')).toBe(7 * 86_400);
  expect(factor('year')).toBe(365.25 * 86_400);
  expect(factor('month')).toBe((365.25 * 86_400) / 12);
});

test('a minute, an hour and the parts of a second', () => {
  expect(['min', 'h', 's', 'ms', 'us', 'ns'].map(factor)).toEqual([60, 3600, 1, 1e-3, 1e-6, 1e-9]);
});

test('kB is 1,000 bytes and KiB is 1,024', () => {
  const inBytes = (symbol: string) => factor(symbol) / factor('B');
  expect(['kB', 'MB', 'GB', 'TB', 'PB'].map(inBytes)).toEqual([1e3, 1e6, 1e9, 1e12, 1e15]);
  expect(['KiB', 'MiB', 'GiB', 'TiB', 'PiB'].map(inBytes)).toEqual([1, 2, 3, 4, 5].map((n) => 1024 ** n));
});

test('a byte is 8 bits, and both have the same dimension', () => {
  expect(factor('B')).toBe(8 * factor('bit'));
  expect(factor('Gbit')).toBe(1e9);
  expect(factor('Mibit')).toBe(1024 ** 2);
  expect(isSame(size('B').dimension, size('bit').dimension)).toBe(true);
});

test('hertz is one per second, and percent is a plain number', () => {
  expect(isSame(size('GHz').dimension, size('s', -1).dimension)).toBe(true);
  expect(factor('GHz')).toBe(1e9);
  expect(size('percent')).toEqual({ factor: 0.01, dimension: [] });
});

test('each count is a dimension of its own, as are cores and dollars', () => {
  const counts = [...COUNTS, 'core', 'USD'];
  for (const a of counts) {
    expect(factor(a)).toBe(1);
    expect(isCounted(size(a).dimension)).toBe(true);
    for (const b of counts) expect(isSame(size(a).dimension, size(b).dimension)).toBe(a === b);
  }
  expect(isCounted(size('MB').dimension)).toBe(false);
});

test('a unit under a slash divides, and its power counts', () => {
  const rate = unitSize([
    { symbol: 'TB', power: 1 },
    { symbol: 'day', power: -1 },
  ]);
  expect(rate.factor).toBe(8e12 / 86_400);
  expect(size('s', 2).dimension).toEqual(size('s').dimension.map((n) => 2 * n));
  expect(
    isScalar(
      unitSize([
        { symbol: 'ms', power: 1 },
        { symbol: 'day', power: -1 },
      ]).dimension,
    ),
  ).toBe(true);
});

test('no two units share a spelling, and a count whose word has another meaning is refused', () => {
  const spellings = SYMBOLS.flatMap((s) => [...new Set([s, COUNTS.includes(s as never) ? plural(s) : s])]);
  expect(new Set(spellings).size).toBe(spellings.length);
  for (const s of COUNTS) expect([s, isReserved(s), unitSymbol(plural(s))]).toEqual([s, false, s]);
});

test('a mathjs unit of the same name is not taken for a count', () => {
  expect(size('link').factor).toBe(1);
});
