import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeSpans } from '../../../src/core/code-spans.ts';

test('what stands between backticks is code, the rest is text', () => {
  expect(codeSpans('use `SET NX` once, `DEL` later')).toEqual([
    { text: 'use ', code: false },
    { text: 'SET NX', code: true },
    { text: ' once, ', code: false },
    { text: 'DEL', code: true },
    { text: ' later', code: false },
  ]);
});

test('a backtick without a partner, and two with nothing between them, stay', () => {
  expect(codeSpans('a ` b')).toEqual([{ text: 'a ` b', code: false }]);
  expect(codeSpans('a `` b')).toEqual([{ text: 'a `` b', code: false }]);
  expect(codeSpans('')).toEqual([]);
});

test('nothing is lost: with its backticks back the text is as it was', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a `]{0,30}$/), (text) => {
      const again = codeSpans(text).map((s) => (s.code ? `\`${s.text}\`` : s.text));
      expect(again.join('')).toBe(text);
    }),
    { seed: 1 },
  );
});
