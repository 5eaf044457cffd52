import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { expect, test } from 'vitest';
import { nearest } from '../../../src/core/nearest.ts';

test.each([
  ['prerequisite', ['prerequisites', 'related'], 'prerequisites'],
  ['Sumary', ['summary', 'title'], 'summary'],
  ['consistent-hasing', ['consistent-hashing', 'rendezvous-hashing'], 'consistent-hashing'],
  ['캐씽', ['캐싱', '샤딩'], '캐싱'],
  ['titel', ['title', 'total'], 'title'],
  ['dsn', ['dns', 'cap'], 'dns'],
])('"%s" of %j is %s', (word, candidates, meant) => {
  expect(nearest(word, candidates)).toBe(meant);
});

test('what is too far is not meant', () => {
  expect(nearest('sharding', ['caching', 'queue'])).toBeUndefined();
  expect(nearest('cap', ['dns'])).toBeUndefined();
  expect(nearest('word', [])).toBeUndefined();
});

test('the first of two that are as near is taken', () => {
  expect(nearest('bat', ['cat', 'hat'])).toBe('cat');
});

/** The edit distance, in which two neighboring letters that changed places are one edit. */
function edits(a: string, b: string): number {
  const swapped = [...a].map((_, i) => a.slice(0, i) + a.charAt(i + 1) + a.charAt(i) + a.slice(i + 2));
  return a !== b && swapped.includes(b) && a.length === b.length ? 1 : distance(a, b);
}

test('nothing nearer than the answer is passed over, and the answer is near enough', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 8 }), (typed, candidates) => {
      const allowed = Math.min(3, Math.max(1, Math.floor(typed.length / 3)));
      const near = candidates.filter((c) => edits(typed, c) <= allowed);
      const answer = nearest(typed, candidates);
      if (near.length === 0) expect(answer).toBeUndefined();
      else expect(edits(typed, answer ?? '')).toBe(Math.min(...near.map((c) => edits(typed, c))));
    }),
    { seed: 4321 },
  );
});
