import { expect, test } from 'vitest';
import { evaluatePage } from '../../../src/core/estimate/evaluate.ts';
import { formatQuantity } from '../../../src/core/estimate/format.ts';
import { amount } from '../../../src/core/estimate/quantity.ts';
import { evaluate, MESSAGES } from './pages.ts';

/** The values of a block as text, with plain spaces. */
function shown(source: string): Record<string, string> {
  const { values, errors } = evaluate(source);
  expect(errors).toEqual([]);
  return Object.fromEntries(
    [...values].map(([n, q]) => [n, formatQuantity(q, 'en').replace(/\u00a0/g, ' ')]),
  );
}
const value = (expression: string) => Object.values(shown(`a = ${expression}`))[0];

test('the estimate of the authors’ manual', () => {
  expect(shown(MESSAGES)).toEqual({
    users: '50,000,000 users',
    sends: '40 messages/user/day',
    average: '23,100 messages/s',
    peak: '69,400 messages/s',
    size: '300 B/message',
    storage: '219 TB/year',
    replicas: '657 TB/year',
  });
});

test('later blocks use the names of earlier ones', () => {
  const page = evaluatePage([
    { title: 'One', source: 'a = 6 users', line: 2 },
    { title: 'Two', source: 'b = a * 7', line: 9 },
  ]);
  expect(page.errors).toEqual([]);
  expect(page.blocks.map((b) => b.rows.map((r) => r.statement.name))).toEqual([['a'], ['b']]);
  expect(amount(page.values.get('b') as never)).toBe(42);
});

test('a line of one number is an assumption, every other line a result', () => {
  const { values } = evaluate('a = 50 M users\nb = 5 min -> s\nc = a\nd = 2 * 3\ne = -5');
  expect([...values].map(([n, q]) => [n, q.assumed])).toEqual([
    ['a', true],
    ['b', true],
    ['c', false],
    ['d', false],
    ['e', false],
  ]);
});

test.each([
  ['1 day -> s', '86,400 s'],
  ['2 * (1 year) -> day', '731 days'],
  ['1 year * 1 -> day', '365 days'],
  ['12 * (1 month) -> year', '1 year'],
  ['2 * (1 GB) -> GiB', '1.86 GiB'],
  ['1 MB * 1 -> Mbit', '8 Mbit'],
  ['100 Mbit/s * 1 -> MB/s', '12.5 MB/s'],
  ['70 percent', '70 %'],
  ['3 / 4 -> percent', '75 %'],
  ['200 users * 70 percent', '140 users'],
  ['2 GHz * 3 s', '6,000,000,000'],
  ['2 GHz * 3', '6 GHz'],
  ['1 / (4 Hz)', '0.25 s'],
  ['0 users * 5', '0 users'],
  ['1e15 users * 1', '1e15 users'],
])('%s is %s', (expression, text) => {
  expect(value(expression)).toBe(text);
});

test.each([
  ['7 - 2 - 1', '4'],
  ['2^3^2', '512'],
  ['-2^2', '−4'],
  ['12 / 4 / 3', '1'],
  ['2 + 3 * 4', '14'],
  ['min(3, 1, 2) + max(4, 6)', '7'],
  ['6/min(2, 3)', '3'],
  ['log2(1024) + ln(1)', '10'],
  ['sqrt(9 s^2)', '3 s'],
  ['(3 s)^2', '9 s²'],
  ['round(2.5) + floor(-0.5) + ceil(0.2)', '3'],
])('%s is computed as %s', (expression, text) => {
  expect(value(expression)).toBe(text);
});

test('a tight star before a name multiplies by its value', () => {
  expect(shown('users = 4 users\nb = 5*users')).toMatchObject({ b: '20 users' });
});

test('rounding up ignores the noise of binary fractions', () => {
  expect((0.1 * 3) / 0.1).toBeGreaterThan(3);
  expect(value('ceil(0.1 * 3 / 0.1)')).toBe('3');
  expect(value('floor(0.3 / 0.1)')).toBe('3');
  expect(value('ceil(11.001)')).toBe('12');
});

test('a result without a unit of its own takes the units of its parts', () => {
  expect(value('40 messages/user/day * 5 users')).toBe('200 messages/day');
  expect(value('40 messages/s * 1 day')).toBe('3,460,000 messages');
  expect(value('10 ms * 3 / 1 s')).toBe('0.03');
  expect(value('5 USD/core/h * 4 cores * 1 day')).toBe('480 USD');
  expect(value('1 day + 12 h')).toBe('1.5 days');
});

test('a result in bytes gets the prefix that keeps it below a thousand, and stays decimal or binary', () => {
  expect(value('300 B * 5e9')).toBe('1.5 TB');
  expect(value('1 KiB * 4096')).toBe('4 MiB');
  expect(value('1 GB / 4e6')).toBe('250 B');
  expect(value('1 kbit/s * 2e6')).toBe('2 Gbit/s');
  expect(value('0 MB * 5')).toBe('0 MB');
  expect(value('5 us/B * 2')).toBe('10 us/B');
});
