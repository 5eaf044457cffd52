import { expect, test } from 'vitest';
import { wordsOf } from '../../../src/core/terms/words.ts';

test.each([
  ['rate-limiting', ['rate', 'limiting']],
  ["brewer's theorem", ['brewers', 'theorem']],
  ['redis캐시', ['redis', '캐시']],
  ['cap정리2', ['cap', '정리', '2']],
  ['c++ and c#', ['c++', 'and', 'c#']],
  ['+ # ++', []],
  ['<b>캐시</b>', ['b', '캐시', 'b']],
  ['캐ㅅ', ['캐ㅅ']],
  ['', []],
])('the words of "%s" are %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});
