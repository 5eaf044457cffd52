import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isHangul, isSyllable, keystrokes } from '../../../src/core/terms/keystrokes.ts';

const syllables = fc.string({
  unit: fc.integer({ min: 0xac00, max: 0xd7a3 }).map((c) => String.fromCharCode(c)),
  minLength: 1,
});

test('syllables become the keys that type them', () => {
  expect(keystrokes('캐시')).toBe('ㅋㅐㅅㅣ');
  expect(keystrokes('값')).toBe('ㄱㅏㅂㅅ');
  expect(keystrokes('쉬')).toBe('ㅅㅜㅣ');
  expect(keystrokes('의')).toBe('ㅇㅡㅣ');
  expect(keystrokes('ㄳ')).toBe('ㄱㅅ');
  expect(keystrokes('redis 캐')).toBe('redis ㅋㅐ');
});

test('every state of a word being typed is a prefix of it', () => {
  for (const state of ['ㅎ', '해', '햇', '해시', '해싱', '해싱ㄱ', '해싱기']) {
    expect(keystrokes('해싱기').startsWith(keystrokes(state))).toBe(true);
  }
  for (const state of ['ㄱ', '고', '과', '관', '관ㄹ', '관리'])
    expect(keystrokes('관리').startsWith(keystrokes(state))).toBe(true);
});

test('a syllable gives two to five keys, all of them letters, and a text the keys of its parts in order', () => {
  fc.assert(
    fc.property(syllables, syllables, (a, b) => {
      expect(keystrokes(a + b)).toBe(keystrokes(a) + keystrokes(b));
      for (const s of a) expect(keystrokes(s)).toMatch(/^[ㄱ-ㅣ]{2,5}$/);
    }),
    { seed: 2 },
  );
});

test('Hangul is told from other letters', () => {
  expect(['가', '힣', 'ㄱ', 'ㅣ'].map(isHangul)).toEqual([true, true, true, true]);
  expect(['a', '中', '1', ''].map(isHangul)).toEqual([false, false, false, false]);
  expect(['가', 'ㄱ'].map(isSyllable)).toEqual([true, false]);
});
