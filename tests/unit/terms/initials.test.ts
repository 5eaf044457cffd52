import { expect, test } from 'vitest';
import { asInitials, matchesInitials } from '../../../src/core/terms/initials.ts';
import { prepare } from '../../../src/core/terms/name.ts';

test.each([
  ['ㅋㅅ', '캐시', true],
  ['ㅋ', '캐시 전략', true],
  ['ㅈㄹ', '캐시 전략', true],
  ['캐ㅅㅈ', '캐시 전략', true],
  ['ㄳ', '가상 노드', true],
  ['ㅅㅈ', '캐시 전략', false],
  ['캐시', '캐시', false],
  ['ㅋㅅㅅ', '캐시', false],
  ['ㅏ', '아파치', false],
])('the initials %s match "%s": %s', (query, name, expected) => {
  const initials = asInitials(query);
  expect(initials !== undefined && matchesInitials(initials, prepare(name, 'title'))).toBe(expected);
});
