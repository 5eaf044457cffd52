import { describe, expect, test } from 'vitest';
import { evaluatePage } from '../../../src/core/estimate/evaluate.ts';
import { errorsOf, evaluate } from './pages.ts';

describe('every fault says its line and column', () => {
  test.each([
    // Reading.
    ['a = 5 %', '2:7 "%" means nothing here'],
    ['a = 5 × 3', '2:7 "×" means nothing here'],
    ['a = .5', '2:5 "." means nothing here'],
    ['a = 5_000', '2:6 "_" means nothing here'],
    ['30 = 4', '2:1 "30" stands where a name is wanted'],
    ['a 4', '2:3 "4" stands after the name'],
    ['a =', '2:4 the line ends where a number or a name is wanted'],
    ['a = 3 ** 2', '2:8 "*" stands where a number or a name is wanted'],
    ['a = 50,000', '2:7 "," stands in a number'],
    ['a = 5)', '2:6 ")" closes nothing'],
    ['a = 5 = 4', '2:7 a second "=" stands in the line'],
    ['a = 5 6', '2:7 "6" stands after the value'],
    ['a = (5 * (2 + 1)', '2:17 the line ends where the bracket of column 5 wants ")"'],
    ['a = tan(3)', '2:5 "tan" is no function'],
    ['a = sqrt(4, 5)', '2:5 sqrt takes one value, not 2'],
    ['s = 5', '2:1 "s" is a unit and cannot name a value'],
    ['max = 5', '2:1 "max" is a function and cannot name a value'],
    ['a = 5 usrs', '2:7 "usrs" is no unit'],
    ['a = 5 s -> sec', '2:12 "sec" is no unit'],
    ['a = 5 s ->', '2:11 the line ends where a unit is wanted'],
    ['a = 5 s -> ms 4', '2:15 "4" stands after the unit'],
    ['a = 5 s^0', "2:9 a unit's power is a digit from 1 to 9"],
    ['a = 2 B users', '2:9 two words stand after the number, B and users'],
    ['a = 50 M MB', '2:10 M is for things that are counted; MB is measured'],
    // Names.
    ['a = b', '2:5 nothing is named "b"'],
    ['a = 40 messages/usr', '2:17 nothing is named "usr"'],
    ['a = 3 users / user', '2:15 "user" is a unit and no name'],
    ['a = 1\na = 2', '3:1 "a" is already defined in line 2'],
    ['a = 2 * b\nb = 1', '2:9 "b" is used before line 3 defines it'],
    ['a = a + 1', '2:5 the lines go round in a circle: a -> a'],
    ['users = 5 users\nb = 3 messages/users', '3:16 "users" is a unit and a name of this page'],
    // Units.
    ['a = 3 users + 2 requests', '2:13 + takes two values of one kind, here users and requests'],
    ['a = 3 MB - 2', '2:10 - takes two values of one kind, here MB and a plain number'],
    ['a = max(1 s, 2 B)', '2:5 max takes two values of one kind, here s and B'],
    ['a = 4 MB -> s', '2:13 MB cannot become s'],
    ['a = 2^(3 s)', '2:6 a power needs a plain number, not s'],
    ['a = (3 s)^0.5', '2:10 s can only be raised to a whole number written out'],
    ['n = 2\na = (3 s)^n', '3:10 s can only be raised to a whole number written out'],
    ['a = sqrt(3 s)', '2:5 s has no square root'],
    ['a = ceil(3 MB)', '2:5 ceil of MB depends on the unit'],
    ['a = ln(3 s)', '2:5 ln of s depends on the unit'],
    // Values.
    ['a = 1 / 0', '2:7 this divides by zero'],
    ['a = 1 s\nb = 4 / (a - a)', '3:7 this divides by zero'],
    ['a = 1e999', '2:5 this has no finite value'],
    ['a = 1e200 * 1e200', '2:11 this has no finite value'],
    ['a = ln(0)', '2:5 this has no finite value'],
    ['a = sqrt(-1)', '2:5 this has no finite value'],
    ['a = 2e18', '2:5 an assumption lies between 0 and 1000000000000000000'],
  ])('%s', (source, error) => {
    expect(errorsOf(source)).toEqual([error]);
  });
});

test('every fault says how to mend it', () => {
  const remedy = (source: string) => evaluate(source).errors[0]?.remedy;
  expect(remedy('a = 70 %')).toBe('write percent, as in 70 percent');
  expect(remedy('a = 50 K')).toContain('kB (1,000 bytes), KiB (1,024 bytes), kbit, or k for a thousand');
  expect(remedy('a = 2 billion')).toContain('write G (a billion, 1e9)');
  expect(remedy('a = 2 B users')).toBe('B is a byte; write G for a billion');
  expect(remedy('a = 5 usrs')).toContain('write users');
  expect(remedy('average = 1\nb = averge')).toBe('write average');
  expect(remedy('a = 40 messages/usr')).toContain('or write the unit user');
  expect(remedy('users = 5 users\nb = 3 messages/users')).toBe(
    'write /user for the unit, or " / users" with spaces for the value',
  );
  expect(remedy('user = 5 users\nb = 3 messages/user')).toBe(
    'rename the value; with spaces, " / user" divides by it',
  );
  expect(remedy('a = 5 gadgets')).toContain('a new thing to count is a line in src/core/estimate/counts.ts');
});

test('one run reports every fault of a page, in the order of its lines', () => {
  const page = evaluatePage([
    { title: 'One', source: 'a = 5 usrs\nb = 1 / 0\nc = 3', line: 11 },
    { title: 'Two', source: 'd = 3 s + c\ne = )', line: 31 },
  ]);
  expect(page.errors.map((e) => `${e.line}:${e.column}`)).toEqual(['11:7', '12:7', '31:9', '32:5']);
  expect([...page.values.keys()]).toEqual(['c']);
});

test('what uses a faulty line is not a fault of its own', () => {
  expect(errorsOf('a = 1 / 0\nb = a * 2\nc = b')).toEqual(['2:7 this divides by zero']);
  expect(errorsOf('a = 5 gadgets\nb = a * 2')).toEqual(['2:7 "gadgets" is no unit']);
});

test('a circle of several lines is reported once, with all its names', () => {
  expect(errorsOf('a = b + 1\nb = c + 1\nc = a + 1\nd = c')).toEqual([
    '2:5 the lines go round in a circle: a -> b -> c -> a',
  ]);
});

test('a block needs a title and a line', () => {
  const { errors } = evaluatePage([{ title: ' ', source: '# nothing', line: 8 }]);
  expect(errors.map((e) => `${e.line}:${e.column} ${e.message}`)).toEqual([
    '7:1 the estimate has no title',
    '7:1 the estimate has no line',
  ]);
});
