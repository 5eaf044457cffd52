import { expect, test } from 'vitest';
import { readingMinutes } from '../../../src/core/reading.ts';

test.each([
  [0, 1],
  [220, 1],
  [329, 1],
  [330, 2],
  [2200, 10],
])('%d words take %d min', (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes);
});
