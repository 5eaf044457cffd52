import { describe, expect, test } from 'vitest';
import { initialOf } from '../../../src/core/hangul.ts';
import { searchTerms } from '../../../src/core/terms/search.ts';
import { indexOf, sitePages } from './site-index.ts';

const site = indexOf(sitePages());
const names = site.pages.flatMap((p) =>
  p.names.filter((n) => n.source !== 'heading').map((n) => ({ page: p, text: n.text })),
);
const isKorean = (text: string) => /^[가-힣 ]+$/.test(text);
const korean = names.filter((n) => isKorean(n.text));
const latin = names.filter((n) => /^[A-Za-z -]{5,}$/.test(n.text));

/** The share of names whose page is among the first five when they are typed in a changed way. */
function recall(list: typeof names, change: (text: string) => string[]): number {
  const tries = list.flatMap(({ page, text }) => change(text).map((query) => ({ page, query })));
  const missed = tries.filter(
    ({ page, query }) => !searchTerms(site, query, { limit: 5 }).some((f) => f.page === page),
  );
  return 1 - missed.length / tries.length;
}

/** A text with something done at a few of its places, the same ones in every run. */
function at(text: string, edit: (i: number) => string): string[] {
  return [0, 1, Math.floor(text.length / 2), text.length - 2].map(edit);
}

/** A syllable with its vowel moved on by one, as a finger that misses does. */
function otherVowel(char: string): string {
  const index = char.charCodeAt(0) - 0xac00;
  if (index < 0 || index >= 11172) return char;
  const medial = Math.floor((index % 588) / 28);
  return String.fromCharCode(0xac00 + index - medial * 28 + ((medial + 1) % 21) * 28);
}

describe('mistakes made by machine over every name of the site', () => {
  test('every name finds its page', () => {
    expect(recall(names, (t) => [t])).toBe(1);
  });

  test('every name finds its page without spaces and hyphens, and unfinished by one letter', () => {
    expect(recall(names, (t) => [t.replace(/[\s-]/g, '')])).toBe(1);
    expect(
      recall(
        names.filter((n) => n.text.length > 3),
        (t) => [t.slice(0, -1)],
      ),
    ).toBe(1);
  });

  test('a letter left out, doubled, changed or exchanged with the next is forgiven in Latin names', () => {
    expect(recall(latin, (t) => at(t, (i) => t.slice(0, i) + t.slice(i + 1)))).toBeGreaterThan(0.97);
    expect(recall(latin, (t) => at(t, (i) => t.slice(0, i + 1) + t.slice(i)))).toBeGreaterThan(0.97);
    expect(recall(latin, (t) => at(t, (i) => `${t.slice(0, i)}q${t.slice(i + 1)}`))).toBeGreaterThan(0.97);
    expect(
      recall(latin, (t) => at(t, (i) => t.slice(0, i) + (t[i + 1] ?? '') + (t[i] ?? '') + t.slice(i + 2))),
    ).toBeGreaterThan(0.97);
  });

  test('a wrong vowel is forgiven in Korean names of two syllables or more', () => {
    const long = korean.filter((n) => n.text.replace(/ /g, '').length > 1);
    expect(
      recall(long, (t) => [...t].map((c, i) => t.slice(0, i) + otherVowel(c) + t.slice(i + 1))),
    ).toBeGreaterThan(0.97);
  });

  test('a particle after a Korean name is passed over', () => {
    for (const particle of [
      '은',
      '는',
      '이',
      '가',
      '을',
      '를',
      '의',
      '에',
      '에서',
      '로',
      '으로',
      '와',
      '과',
      '도',
      '만',
      '까지',
      '부터',
      '란',
      '에서는',
    ]) {
      expect
        .soft(
          recall(korean, (t) => [t + particle]),
          particle,
        )
        .toBe(1);
    }
  });

  test('initials of Korean names find them', () => {
    expect(recall(korean, (t) => [[...t].map((c) => initialOf(c) ?? c).join('')])).toBe(1);
  });
});
