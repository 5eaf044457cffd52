import { expect, test } from 'vitest';
import { outline } from '../../../src/schemas/outline.ts';

const words = (n: number) => Array.from({ length: n }, (_, i) => `word${i}`).join(' ');
const made = (paragraph: string, more: object = {}) => ({
  title: 'Disque',
  korean: '디스크',
  family: 'Queue',
  paragraph,
  paragraphKo: '작업을 메모리에 두는 큐입니다.',
  paper: 'little-law-1961',
  topic: 'queue',
  checked: '2026-03-01',
  ...more,
});
const faults = (data: object) => outline.safeParse(data).error?.issues.map((i) => i.message) ?? [];

test.each([60, 90, 120])('a paragraph of %i words is taken', (n) => {
  expect(faults(made(words(n)))).toEqual([]);
});

test.each([59, 121])('a paragraph of %i words is refused, with the number it has', (n) => {
  expect(faults(made(words(n)))).toEqual([`has ${n} words; it must have 60 to 120`]);
});

test('what stands alone between spaces as a sign is no word; a number with its unit is two', () => {
  expect(faults(made(`${words(58)} - , 64 MB`))).toEqual([]);
  expect(faults(made(`${words(58)} - , MB`))).toEqual(['has 59 words; it must have 60 to 120']);
});

test('a year may be missing and may not be a word; the Korean paragraph is Korean', () => {
  expect(faults(made(words(60), { year: 2010 }))).toEqual([]);
  expect(faults(made(words(60), { year: 'long ago' }))).toEqual(['must be a year']);
  expect(faults(made(words(60), { paragraphKo: 'It holds jobs.' }))).toEqual(['must be Korean']);
});
