import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePage } from '../../../src/core/estimate/compile.ts';
import { formatQuantity } from '../../../src/core/estimate/format.ts';
import { runProgram } from '../../../src/core/estimate/run.ts';
import { printView } from '../../../src/core/estimate/view.ts';
import { SEED } from './arbitraries.ts';
import { mathjsValue, sample } from './oracle.ts';
import { evaluate, MESSAGES } from './pages.ts';

/** Fails unless two numbers agree to nine digits. */
function expectClose(actual: number | undefined, expected: number | undefined): void {
  expect(Math.abs((actual ?? Number.NaN) - (expected ?? Number.NaN))).toBeLessThanOrEqual(
    1e-9 * Math.abs(expected ?? 0),
  );
}

test('mathjs computes the same values with its own units', () => {
  fc.assert(
    fc.property(sample, ({ source, numbers, results }) => {
      const { values, errors } = evaluate(source(numbers));
      expect(errors).toEqual([]);
      for (const { name, expression } of results) {
        expectClose(values.get(name)?.value, mathjsValue(expression, numbers));
      }
    }),
    SEED,
  );
});

test('the compiled program computes and prints what the build does', () => {
  fc.assert(
    fc.property(sample, fc.constantFrom('en' as const, 'ko' as const), ({ source, numbers }, locale) => {
      const page = evaluate(source(numbers));
      const rows = compilePage(page, locale);
      const values = runProgram(JSON.parse(JSON.stringify(rows)));
      for (const [name, quantity] of page.values) {
        expectClose(values.get(name), quantity.value);
        expect(printView(name, rows, values, '')).toBe(formatQuantity(quantity, locale));
      }
    }),
    SEED,
  );
});

test('the program with a changed number computes what the build would with that number', () => {
  const change = fc.tuple(
    fc.constantFrom('users', 'sends', 'wait', 'share'),
    fc.integer({ min: 1, max: 1e9 }),
  );
  fc.assert(
    fc.property(sample, change, ({ source, numbers }, [name, to]) => {
      const rows = compilePage(evaluate(source(numbers)), 'en');
      const changed = evaluate(source({ ...numbers, [name]: to })).values;
      const values = runProgram(rows, new Map([[name, to]]));
      for (const [n, quantity] of changed) expectClose(values.get(n), quantity.value);
    }),
    SEED,
  );
});

test('a program is data: numbers, names and operations', () => {
  expect(compilePage(evaluate('a = 40 messages/day\nb = max(a, 2 * a, -a) + a -> messages/s'), 'en')).toEqual(
    [
      ['a', 40, 1 / 86_400, 'messages/day', 'message/day'],
      ['b', 'a 2 a * max a ~ max a +', 1, 'messages/s', 'message/s'],
    ],
  );
});

test('a changed assumption changes what depends on it', () => {
  const rows = compilePage(evaluate(MESSAGES), 'en');
  const print = (name: string, users: number) => {
    const values = runProgram(rows, new Map([['users', users]]));
    return printView(name, rows, values, 'not finite').replace(/\u00a0/g, ' ');
  };
  expect(print('users', 1)).toBe('1 user');
  expect(print('peak', 100e6)).toBe('139,000 messages/s');
  expect(print('peak', 0)).toBe('0 messages/s');
  expect(print('size', 100e6)).toBe('300 B/message');
  expect(print('replicas|8e12|TB|TB|1', 0)).toBe('0 TB');
});

test('a value that is not finite is words', () => {
  const rows = compilePage(evaluate('a = 4 users\nb = 8 / a\nc = b * a * 0\nd = ln(a / (1 user))'), 'en');
  const values = runProgram(rows, new Map([['a', 0]]));
  expect(['a', 'b', 'c', 'd'].map((n) => printView(n, rows, values, 'not a number'))).toEqual([
    '0\u00a0users',
    'not a number',
    'not a number',
    'not a number',
  ]);
});

test('any word may name a value', () => {
  const page = evaluate('constructor = 6\nnegative = constructor * 7\ntoString = -negative');
  expect([...runProgram(compilePage(page, 'en')).values()]).toEqual([6, 42, -42]);
});
