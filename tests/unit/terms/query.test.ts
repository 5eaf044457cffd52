import { expect, test } from 'vitest';
import { readQuery } from '../../../src/core/terms/query.ts';

test('a query keeps what was typed beside what it may mean', () => {
  expect(readQuery('안정 해시를')).toEqual({
    plain: '안정해시를',
    key: 'ㅇㅏㄴㅈㅓㅇㅎㅐㅅㅣㄹㅡㄹ',
    stem: 'ㅇㅏㄴㅈㅓㅇㅎㅐㅅㅣ',
    words: [['ㅇㅏㄴㅈㅓㅇ'], ['ㅎㅐㅅㅣㄹㅡㄹ', 'ㅎㅐㅅㅣ']],
    initials: undefined,
    syllabic: true,
  });
});

test('nothing is left of white space, signs and emoji', () => {
  for (const text of ['', '   ', '\0\0', '🙂🙃', '\u202e\u200b']) expect(readQuery(text)).toBeUndefined();
});

test('no more than twelve words are compared', () => {
  expect(readQuery('a b c d e f g h i j k l m n o')?.words).toHaveLength(12);
});
