import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatQuantity } from '../../../src/core/estimate/format.ts';
import { formatNumber, withUnit } from '../../../src/core/estimate/format-number.ts';
import { readNumber } from '../../../src/core/estimate/read-number.ts';
import { SEED } from './arbitraries.ts';
import { evaluate } from './pages.ts';

test.each([
  [0, '0'],
  [-0, '0'],
  [1, '1'],
  [0.5, '0.5'],
  [69_444.4, '69,400'],
  [999.5, '1,000'],
  [999.4, '999'],
  [1234.5678, '1,230'],
  [-1234, '−1,230'],
  [0.000_001, '0.000001'],
  [0.000_000_123_4, '1.23e-7'],
  [999_999_999_999_999, '1e15'],
  [1e15, '1e15'],
  [1.2345e20, '1.23e20'],
  [123_456_000_000_000, '123,000,000,000,000'],
])('%d prints to three figures as %s', (x, text) => {
  expect(formatNumber(x, 3)).toBe(text);
});

test.each([
  [1, '70,000'],
  [2, '69,000'],
  [4, '69,440'],
  [12, '69,444.4444444'],
])('%d figures of 69444.44444444', (figures, text) => {
  expect(formatNumber(69_444.444_444_44, figures)).toBe(text);
});

test('the noise of binary fractions does not decide how a number is rounded', () => {
  expect(2.5 - 4e-16).toBeLessThan(2.5);
  expect(formatNumber(2.5 - 4e-16, 1)).toBe(formatNumber(2.5, 1));
});

test('a printed number lies within half a unit of its last figure', () => {
  const x = fc.double({ min: 1e-6, max: 1e14, noNaN: true });
  fc.assert(
    fc.property(x, fc.integer({ min: 1, max: 8 }), (value, figures) => {
      const printed = readNumber(formatNumber(value, figures)) as number;
      const last = 10 ** (Math.floor(Math.log10(value)) + 1 - figures);
      expect(Math.abs(printed - value)).toBeLessThanOrEqual(last * 0.5001);
    }),
    SEED,
  );
});

test('a unit stands in the singular beside 1 only, and never alone on the next line', () => {
  expect(withUnit('1', 'users', 'user')).toBe('1\u00a0user');
  expect(withUnit('0', 'users', 'user')).toBe('0\u00a0users');
  expect(withUnit('70', '%')).toBe('70\u00a0%');
  expect(withUnit('5', '/s')).toBe('5/s');
  expect(withUnit('5', '')).toBe('5');
  expect(withUnit('5', '건')).toBe('5건');
});

const both = (expression: string) => {
  const quantity = evaluate(`a = ${expression}`).values.get('a');
  if (!quantity) throw new Error(`no value: ${expression}`);
  return (['en', 'ko'] as const).map((l) => formatQuantity(quantity, l).replace(/\u00a0/g, ' '));
};

test.each([
  ['1 query', '1 query', '1건'],
  ['2 queries', '2 queries', '2건'],
  ['0.5 users', '0.5 users', '0.5명'],
  ['1 day', '1 day', '1일'],
  ['3 months', '3 months', '3개월'],
  ['40 messages/user/day', '40 messages/user/day', '40건/사용자/일'],
  ['300 B/message', '300 B/message', '300 B/메시지'],
  ['20 MB/s', '20 MB/s', '20 MB/s'],
  ['5 requests/s', '5 requests/s', '5건/초'],
  ['5 USD/server/h', '5 USD/server/h', '5 USD/서버/시간'],
  ['5 USD/month', '5 USD/month', '5 USD/월'],
  ['5/day', '5/day', '5/일'],
  ['4 core*months', '4 core·months', '4코어·월'],
  ['9 s^2', '9 s²', '9 s²'],
])('%s reads "%s" in English and "%s" in Korean', (expression, en, ko) => {
  expect(both(expression)).toEqual([en, ko]);
});

test('an assumption prints all its digits, and to fewer only when asked', () => {
  const quantity = evaluate('a = 1234567 users').values.get('a');
  expect(quantity && formatQuantity(quantity, 'en')).toBe('1,234,567\u00a0users');
  expect(quantity && formatQuantity(quantity, 'en', 2)).toBe('1,200,000\u00a0users');
});
