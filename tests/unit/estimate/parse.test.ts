import { expect, test } from 'vitest';
import { parseBlock, parseStatement } from '../../../src/core/estimate/parse.ts';
import { withoutPlaces } from './arbitraries.ts';

const valueIn = (source: string) => withoutPlaces(parseStatement(`a = ${source}`).expression);

test('a line has a name, an expression, a unit and a note', () => {
  const s = parseStatement('peak = average * 3 -> messages/s # evening');
  expect(s).toMatchObject({ name: 'peak', note: 'evening', column: 1, unitColumn: 23 });
  expect(withoutPlaces(s.unit)).toEqual([
    { symbol: 'message', power: 1 },
    { symbol: 's', power: -1 },
  ]);
});

test('blank lines and lines of comment are passed over, and lines keep their numbers', () => {
  const { statements, errors } = parseBlock('# first\n\na = 1\r\n  # more\nb = 2', 10);
  expect(errors).toEqual([]);
  expect(statements.map((s) => [s.name, s.line])).toEqual([
    ['a', 12],
    ['b', 14],
  ]);
});

test('a tight slash after a number goes on with the unit, a loose one divides by a name', () => {
  expect(valueIn('300 B/message')).toMatchObject({
    kind: 'number',
    unit: [{ symbol: 'B' }, { symbol: 'message' }],
  });
  expect(valueIn('300 B / message')).toMatchObject({ kind: 'binary', right: { name: 'message' } });
  expect(valueIn('300 B/size')).toMatchObject({ kind: 'binary', right: { name: 'size' } });
});

test('M is a million before a count and alone, and no part of a unit', () => {
  expect(valueIn('50 M')).toMatchObject({ digits: '50', multiplier: 'M', unit: [] });
  expect(valueIn('50M users')).toMatchObject({ multiplier: 'M', unit: [{ symbol: 'user', power: 1 }] });
  expect(valueIn('50 MB')).toMatchObject({ multiplier: '', unit: [{ symbol: 'MB', power: 1 }] });
});

test('B is a byte and not a billion', () => {
  expect(valueIn('2 B')).toMatchObject({ multiplier: '', unit: [{ symbol: 'B' }] });
});

test('min is a function before a bracket and a minute after a number', () => {
  expect(valueIn('min(5 min, 2)')).toMatchObject({
    kind: 'call',
    name: 'min',
    parameters: [{ unit: [{ symbol: 'min' }] }, {}],
  });
  expect(valueIn('6 requests/min')).toMatchObject({
    unit: [{ symbol: 'request' }, { symbol: 'min', power: -1 }],
  });
});

test('singular and plural are the same unit', () => {
  for (const [one, many] of [
    ['query', 'queries'],
    ['batch', 'batches'],
    ['miss', 'misses'],
    ['day', 'days'],
    ['core', 'cores'],
  ]) {
    expect(valueIn(`2 ${one}`)).toEqual(valueIn(`2 ${many}`));
  }
});

test('a power of a unit belongs to the unit', () => {
  expect(valueIn('10 s^2')).toMatchObject({ kind: 'number', unit: [{ symbol: 's', power: 2 }] });
  expect(valueIn('10^2')).toMatchObject({ kind: 'binary', operator: '^' });
});
