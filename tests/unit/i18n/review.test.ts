import { expect, test } from 'vitest';
import { reviewWords } from '../../../src/i18n/review.ts';

/** Every word by its path. */
const flat = (tree: object, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}.${key}`, value] as [string, string]]
      : flat(value, `${path}.${key}`),
  );
const [en, ko] = [flat(reviewWords.en), flat(reviewWords.ko)];

test('the words of reviews have the same keys and places for numbers in both languages', () => {
  const shape = (all: typeof en) =>
    all.map(([key, text]) => [key, [...new Set(text.match(/\{\d\}/g) ?? [])].sort()]);
  expect(shape(ko)).toEqual(shape(en));
});

test('the words of reviews are none of them empty or padded, and Korean where they should be', () => {
  expect([...en, ...ko].filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
  expect(ko.filter(([, text]) => !/[가-힣]/.test(text))).toEqual([]);
  expect(ko.filter(([, text]) => /[A-Za-z]{2,}/.test(text.replace(/JavaScript|Anki/g, '')))).toEqual([]);
  expect(en.filter(([, text]) => /[가-힣]/.test(text))).toEqual([]);
});
