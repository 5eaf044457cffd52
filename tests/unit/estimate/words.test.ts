import { expect, test } from 'vitest';
import { COUNTS } from '../../../src/core/estimate/counts.ts';
import { KOREAN_UNITS } from '../../../src/core/estimate/korean.ts';
import { type EstimateWords, fill } from '../../../src/core/estimate/words.ts';
import { estimateWords } from '../../../src/i18n/estimate.ts';

const { en, ko }: Record<'en' | 'ko', EstimateWords> = estimateWords;

test('both languages say everything, with the same places for values', () => {
  expect(Object.keys(ko)).toEqual(Object.keys(en));
  expect(Object.keys(ko.live)).toEqual(Object.keys(en.live));
  for (const key of Object.keys(en.live) as (keyof typeof en.live)[]) {
    const places = (text: string) => [...text.matchAll(/\{\d\}/g)].map(([p]) => p).sort();
    expect([key, places(ko.live[key])]).toEqual([key, places(en.live[key])]);
  }
});

test('values are put into a text as they are', () => {
  expect(fill('{0} stays {1}, {0}', '$&', '{0}')).toBe('$& stays {0}, $&');
  expect(fill('{2}', 'a')).toBe('');
});

test('every Korean unit is a unit', () => {
  const others = ['core', 'day', 'week', 'month', 'year'];
  for (const word of Object.keys(KOREAN_UNITS)) expect([...COUNTS, ...others]).toContain(word);
});
