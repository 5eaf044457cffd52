import { expect, test } from 'vitest';
import { computeSheet } from '../../../src/core/sheet/compute.ts';
import { faultText } from '../../../src/i18n/estimate-faults.ts';

/** One line or two for every fault the language has; what is in quotes must be told in Korean too. */
const FAULTY = [
  'a = 5 %',
  'a = 5 × 3',
  'a = 5 ÷ 3',
  'a = 5 − 3',
  'a = 5 → 3',
  'a = .5',
  'a = $5',
  'a = 5 µs',
  'a = 5_000',
  'a = 5 & 3',
  '30 = 4',
  'a 4',
  'a =',
  'a',
  'a = 3 ** 2',
  'a = 50,000',
  'a = 5)',
  'a = 5 = 4',
  'a = 5 6',
  'a = (5 * (2 + 1)',
  'a = (5 6)',
  'a = tan(3)',
  'a = sqrt(4, 5)',
  's = 5',
  'max = 5',
  'a = 5 usrs',
  'a = 5 gadgets',
  'a = 5 s -> sec',
  'a = 5 s ->',
  'a = 5 s -> ms 4',
  'a = 5 s^0',
  'a = 2 B users',
  'a = 2 s users',
  'a = 50 M MB',
  'a = b',
  'average = 1\nb = averge',
  'a = 40 messages/usr',
  'a = 3 users / user',
  'a = 1\na = 2',
  'a = 2 * b\nb = 1',
  'a = a + 1',
  'users = 5 users\nb = 3 messages/users',
  'user = 5 users\nb = 3 messages/user',
  'a = 3 users + 2 requests',
  'a = 3 MB - 2',
  'a = max(1 s, 2 B)',
  'a = 4 MB -> s',
  'a = 2^(3 s)',
  'a = (3 s)^0.5',
  'a = sqrt(3 s)',
  'a = ceil(3 MB)',
  'a = ln(3 s)',
  'a = 1 / 0',
  'a = 1e999',
  'a = ln(0)',
  'a = 2e18',
  `a = ${'('.repeat(20_000)}`,
];

test.each(FAULTY)('%s is told in Korean, with its names, and in English to readers', (text) => {
  const fault = computeSheet(text, 'en').rows.find(({ kind }) => kind === 'fault');
  if (fault?.kind !== 'fault') throw new Error('no fault');
  const ko = faultText(fault, 'ko');
  const en = faultText(fault, 'en');
  for (const said of [ko.message, ko.remedy]) {
    expect(said).toMatch(/[가-힣]/);
    expect(said).not.toMatch(/\$\d|undefined/);
    // English words may only be names, units, functions and what the reader wrote.
    expect(said.replaceAll(/“[^”]*”|\([^)]*\)/g, '')).not.toMatch(
      /\b(?:is|the|write|where|stands|takes|here|not|of)\b/,
    );
  }
  for (const [, name = ''] of fault.message.matchAll(/"([^"]+)" (?:is|stands|means)/g))
    expect(ko.message).toContain(name);
  expect(`${en.message} ${en.remedy}`).not.toMatch(/counts\.ts|of a page|of this page/);
});

test('a fault that nobody has translated is told in English', () => {
  expect(faultText({ message: 'something new', remedy: 'mend it' }, 'ko')).toEqual({
    message: 'something new',
    remedy: 'mend it',
  });
});
