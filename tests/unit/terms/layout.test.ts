import { expect, test } from 'vitest';
import { otherLayout } from '../../../src/core/terms/layout.ts';

test.each([
  ['zotl', 'ㅋㅐㅅㅣ'],
  ['ZOTL', 'ㅋㅐㅅㅣ'],
  ['dkswjd gotl', 'ㅇㅏㄴㅈㅓㅇㅎㅐㅅㅣ'],
  ['Tjqj', 'ㅆㅓㅂㅓ'],
  ['ㅊ메', 'cap'],
  ['ㅊ메'.normalize('NFD'), 'cap'],
  ['ㄲㄸ', 're'],
  ['5개', undefined],
  ['a?b', undefined],
  ['  ', undefined],
])('the keys of "%s" mean %s in the other layout', (text, keys) => {
  expect(otherLayout(text)).toBe(keys);
});
