import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut, fold, QUERY_LIMIT } from '../../../src/core/terms/fold.ts';

test('spellings that read the same fold to one', () => {
  expect(fold('캐시'.normalize('NFD'))).toBe('캐시');
  expect(fold('ＣＡＰ')).toBe('cap');
  expect(fold('Naïve')).toBe('naive');
  expect(fold('ㅋㅅ')).toBe('ㅋㅅ');
  expect(fold('ㄳ')).toBe('ㄳ');
  expect(fold('캐ㅅ')).toBe('캐ㅅ');
  expect(fold('ㅏ')).toBe('ㅏ');
});

test('folding a folded text changes nothing, and NFC and NFD fold alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
    }),
    { seed: 1 },
  );
});

test('a query is cut to 200 characters, without white space around it and without half an emoji', () => {
  expect(cut(`   ${'a'.repeat(10_000)}`)).toBe('a'.repeat(QUERY_LIMIT));
  expect(cut(`${'a'.repeat(199)}🙂`)).toBe('a'.repeat(199));
  expect(cut(' \n\t ')).toBe('');
});
