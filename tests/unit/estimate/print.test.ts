import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseStatement } from '../../../src/core/estimate/parse.ts';
import { printStatement } from '../../../src/core/estimate/print.ts';
import { SEED, statement, withoutPlaces } from './arbitraries.ts';

test('a printed line reads as the same line', () => {
  fc.assert(
    fc.property(statement, (s) => {
      expect(withoutPlaces(parseStatement(printStatement(s)))).toEqual(withoutPlaces(s));
    }),
    SEED,
  );
});

test.each([
  ['a=1+2*3', 'a = 1 + 2 * 3'],
  ['a=(1+2)*3', 'a = (1 + 2) * 3'],
  ['a=1-(2-3)', 'a = 1 - (2 - 3)'],
  ['a=(1-2)-3', 'a = 1 - 2 - 3'],
  ['a=-2^2', 'a = -2^2'],
  ['a=(-2)^2', 'a = (-2)^2'],
  ['a=2^3^2', 'a = 2^3^2'],
  ['a=(2^3)^2', 'a = (2^3)^2'],
  ['a=(10 s)^2', 'a = (10 s)^2'],
  ['a=5/day', 'a = 5/day'],
  ['a=50M user->user   #  some', 'a = 50 M users -> users  # some'],
  ['a=1 message/user', 'a = 1 message/user'],
  ['a=b/(20 k messages/s)->1/s', 'a = b / (20 k messages/s) -> 1/s'],
  ['a=MAX_1*max(b,2,c)', 'a = MAX_1 * max(b, 2, c)'],
])('%s prints as %s', (source, printed) => {
  expect(printStatement(parseStatement(source))).toBe(printed);
});
