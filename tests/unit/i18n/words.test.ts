import { describe, expect, test } from 'vitest';
import { en } from '../../../src/i18n/en.ts';
import { estimateWords } from '../../../src/i18n/estimate.ts';
import { words } from '../../../src/i18n/index.ts';
import { ko } from '../../../src/i18n/ko.ts';
import { libraryWords } from '../../../src/i18n/library.ts';
import { markWords } from '../../../src/i18n/marks.ts';
import { roundPageWords, roundWords } from '../../../src/i18n/round.ts';
import { searchWords } from '../../../src/i18n/search.ts';
import { simWords } from '../../../src/i18n/sim.ts';
import { wayWords } from '../../../src/i18n/ways.ts';

/** A tree of words; a function is a sentence with places in it. */
type Tree = { readonly [key: string]: unknown };

/** Every word by its path, functions called with arguments that can be told apart: numbers for some, words for others. */
function flat(tree: Tree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) => {
      const here = path ? `${path}.${key}` : key;
      if (typeof value === 'string') return [[here, value] as const];
      if (typeof value === 'function') return [[here, String(value(7, 9))] as const];
      return [...flat(value as Tree, here)];
    }),
  );
}

const SETS: readonly (readonly [string, Tree, Tree])[] = [
  ['the interface', en, ko],
  ['search', searchWords.en, searchWords.ko],
  ['the library', libraryWords.en, libraryWords.ko],
  ['estimates', estimateWords.en, estimateWords.ko],
  ['simulators', simWords.en, simWords.ko],
  ['paths and the map', wayWords.en, wayWords.ko],
  ['rounds', roundWords.en, roundWords.ko],
  ['rounds before they are loaded', roundPageWords.en, roundPageWords.ko],
  ['marks', markWords.en, markWords.ko],
];

/** Korean words that hold no Hangul on purpose. */
const WITHOUT_HANGUL = new Set(['lang', 'glossary.latin', 'glossary.see', 'percent']);
/** Latin words that Korean engineers write as they are. */
const AS_THEY_ARE =
  /API|Markdown|JavaScript|RFC|Enter|Esc|Tab|Space|MiB|GiB|CSV|SVG|\bR\b|\bM\b|\bns\b|\b50M\b|1e18/g;

describe.each(SETS)('the words of %s', (_, english, korean) => {
  const [from, to] = [flat(english), flat(korean)];

  test('have the same keys in both languages', () => {
    expect([...to.keys()].sort()).toEqual([...from.keys()].sort());
  });

  test('are none of them empty or padded with spaces', () => {
    const bad = [...from, ...to].filter(([, text]) => text === '' || text !== text.trim());
    expect(bad).toEqual([]);
  });

  test('are Korean where they should be', () => {
    const left = [...to].filter(([key, text]) => !/[가-힣]/.test(text) && !WITHOUT_HANGUL.has(key));
    expect(left).toEqual([]);
  });

  test('hold no English words that were left over', () => {
    const left = [...to].filter(
      ([key, text]) => key !== 'lang' && /[A-Za-z]{2,}/.test(text.replace(AS_THEY_ARE, '')),
    );
    expect(left).toEqual([]);
  });

  test('have the same places for names and numbers', () => {
    const places = (text = '') => [...new Set(text.match(/\{\d\}/g) ?? [])].sort();
    for (const [key, text] of from)
      expect({ key, at: places(to.get(key)) }).toEqual({ key, at: places(text) });
  });

  test('say what they are given', () => {
    // English may leave a number out that it says in words ("1 page"); Korean says all that English says.
    for (const [key, text] of from)
      for (const given of ['7', '9'])
        if (isSentence(english, key) && text.includes(given))
          expect({ key, text: to.get(key) }).toEqual({ key, text: expect.stringContaining(given) });
  });
});

/** Whether the word at a path is a function. */
function isSentence(tree: Tree, path: string): boolean {
  const found = path.split('.').reduce<unknown>((at, key) => (at as Tree)[key], tree);
  return typeof found === 'function';
}

test('each language has its own words and its own code', () => {
  expect(words('en')).toBe(en);
  expect(words('ko')).toBe(ko);
  expect([en.lang, ko.lang]).toEqual(['en', 'ko']);
});

test('English does not hold Korean, save the heading of the Korean index and the hint that Korean is found', () => {
  const held = [...flat(en)].filter(([, text]) => /[가-힣]/.test(text)).map(([key]) => key);
  expect(held).toEqual(['glossary.hangul', 'search.placeholder']);
});
