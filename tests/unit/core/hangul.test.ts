import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexLetter, initialOf } from '../../../src/core/hangul.ts';

describe('the initial of a syllable', () => {
  test.each([
    ['가', 'ㄱ'],
    ['깋', 'ㄱ'],
    ['까', 'ㄲ'],
    ['샤', 'ㅅ'],
    ['와', 'ㅇ'],
    ['힣', 'ㅎ'],
  ])('%s begins with %s', (syllable, initial) => {
    expect(initialOf(syllable)).toBe(initial);
  });

  test.each(['ㄱ', 'a', '漢', '', '\uabff', '\ud7a4'])('"%s" is no syllable', (char) => {
    expect(initialOf(char)).toBeUndefined();
  });

  test('it is the consonant that Unicode decomposes the syllable to', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0xac00, max: 0xd7a3 }), (code) => {
        const syllable = String.fromCodePoint(code);
        // NFKD takes the letters that stand alone (U+3131 to U+314E) to the conjoining ones.
        expect(initialOf(syllable)?.normalize('NFKD')).toBe(syllable.normalize('NFD')[0]);
      }),
      { seed: 4321 },
    );
  });
});

describe('the letter of the index', () => {
  test.each([
    ['캐시', 'ㅋ'],
    ['꼬리 지연', 'ㄱ'],
    ['쓰기 지연', 'ㅅ'],
    ['캐시'.normalize('NFD'), 'ㅋ'],
    ['cache', 'C'],
    ['CAP theorem', 'C'],
    ['2PC', '#'],
    ['', '#'],
  ])('"%s" stands under %s', (word, letter) => {
    expect(indexLetter(word)).toBe(letter);
  });

  test('there are 14 Korean headings, none of them double', () => {
    const headings = new Set<string>();
    for (let code = 0xac00; code <= 0xd7a3; code++) headings.add(indexLetter(String.fromCodePoint(code)));
    expect([...headings].join('')).toBe('ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ');
  });
});
