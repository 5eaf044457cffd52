import { expect, test } from 'vitest';
import { prepare } from '../../../src/core/terms/name.ts';

test('a name knows its words, where they begin, and its keystrokes', () => {
  expect(prepare('CAP 정리', 'alias')).toEqual({
    text: 'CAP 정리',
    source: 'alias',
    plain: 'cap정리',
    key: 'capㅈㅓㅇㄹㅣ',
    words: ['cap', 'ㅈㅓㅇㄹㅣ'],
    starts: [0, 3],
    initials: '',
  });
});

test('three words or more have initials, headings have none but a fragment', () => {
  expect(prepare('Domain Name System', 'title').initials).toBe('dns');
  expect(prepare('Domain Name', 'title').initials).toBe('');
  expect(prepare('Domain Name System', 'heading', 'domain').initials).toBe('');
  expect(prepare('Domain', 'heading', 'domain').slug).toBe('domain');
});
