import { expect, test } from 'vitest';
import { fullTextQueries } from '../../../src/core/terms/full-text-query.ts';

test.each([
  ['cache stampede', ['cache stampede']],
  ['캐시는 무엇', ['캐시는 무엇', '캐시 무엇']],
  ['캐시 ㅁ', ['캐시']],
  ['캐시'.normalize('NFD'), ['캐시']],
  ['키', ['키']],
  ['c', []],
  ['ㅋㅅ', []],
  ['\0 ', []],
  ['"consistent hashing"', ['"consistent hashing"']],
])('"%s" asks for %j', (text, queries) => {
  expect(fullTextQueries(text)).toEqual(queries);
});

test('a long query is cut', () => {
  expect(fullTextQueries('x'.repeat(10_000))).toEqual(['x'.repeat(200)]);
});
