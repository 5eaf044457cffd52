import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withinOneEdit } from '../../../src/core/terms/edit.ts';

/** The table of Damerau's distance with neighbours exchanged at most once, as a textbook gives it. */
function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const of = (i: number, j: number) => (table[i] as number[])[j] as number;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      let least = Math.min(
        of(i - 1, j) + 1,
        of(i, j - 1) + 1,
        of(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, of(i - 2, j - 2) + 1);
      (table[i] as number[])[j] = least;
    }
  }
  return of(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ㅎ'), maxLength: 7 });

test('it agrees with the table of distances', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(withinOneEdit(a, b)).toBe(distance(a, b) <= 1);
    }),
    { seed: 3, numRuns: 3000 },
  );
});

test('with a prefix it agrees with the table over every beginning of the other word', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const beginnings = Array.from({ length: b.length + 1 }, (_, i) => b.slice(0, i));
      expect(withinOneEdit(a, b, true)).toBe(beginnings.some((p) => distance(a, p) <= 1));
    }),
    { seed: 4, numRuns: 3000 },
  );
});
