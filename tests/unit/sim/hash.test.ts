import { describe, expect, test } from 'vitest';
import { fnv1a, xxhash32, xxhash32OfWord } from '../../../src/core/sim/hash.ts';

describe('FNV-1a, 32 bits', () => {
  test.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('gives the published value of "%s"', (text, hash) => {
    expect(fnv1a(text)).toBe(hash);
  });

  test('goes on from an earlier result', () => {
    expect(fnv1a('bar', fnv1a('foo'))).toBe(fnv1a('foobar'));
  });
});

describe('XXH32', () => {
  test.each([
    ['', 0, 0x02cc5d05],
    ['a', 0, 0x550d7456],
    ['abc', 0, 0x32d153ff],
    ['Nobody inspects the spammish repetition', 0, 0xe2293b2f],
  ])('gives the published value of "%s" with seed %i', (text, seed, hash) => {
    expect(xxhash32(text, seed)).toBe(hash);
  });

  test('depends on its seed', () => {
    expect(xxhash32('abc', 1)).not.toBe(xxhash32('abc', 0));
  });

  test('of a word is that of its four bytes, lowest first', () => {
    for (const word of [0, 1, 0x01020304, 0x7fffffff, 0xdeadbeef]) {
      const bytes = String.fromCharCode(word & 255, (word >>> 8) & 255, (word >>> 16) & 255, word >>> 24);
      expect(xxhash32OfWord(word, 42)).toBe(xxhash32(bytes, 42));
    }
  });
});
