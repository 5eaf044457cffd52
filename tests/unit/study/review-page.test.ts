// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { writeDue } from '../../../src/client/study/due-summary.ts';
import { idsOf, keepChoices, readChoices } from '../../../src/client/study/review/scope.ts';
import { dayText, intervalText } from '../../../src/client/study/review/wording.ts';
import type { CardFile } from '../../../src/core/study/card.ts';
import { readDue } from '../../../src/core/study/mark-summary.ts';
import { answered, type CardState } from '../../../src/core/study/schedule.ts';
import { reviewWords } from '../../../src/i18n/review.ts';

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
  document.body.dataset.base = '/x/';
});
afterEach(() => vi.unstubAllGlobals());

const topic = (id: string, area: string) =>
  ({ id, area, cards: [{ id: `${id}-1` }, { id: `${id}-2` }] }) as unknown as CardFile['topics'][0];
const file: CardFile = {
  areas: [
    { id: 'one', title: 'One' },
    { id: 'two', title: 'Two' },
  ],
  topics: [topic('a', 'one'), topic('b', 'two'), topic('c', 'one')],
  paths: [{ id: 'p', title: 'P', topics: ['c', 'b'] }],
};

describe('what a reader chooses', () => {
  test('is all cards, those of an area, or those of a path in the order of the path', () => {
    expect(idsOf(file, 'area:one')).toEqual(['a-1', 'a-2', 'c-1', 'c-2']);
    expect(idsOf(file, 'path:p')).toEqual(['c-1', 'c-2', 'b-1', 'b-2']);
    for (const all of ['all', 'area:gone', 'path:gone', '']) expect(idsOf(file, all)).toHaveLength(6);
  });

  test('is kept, and is what it was at first where that cannot be read', () => {
    expect(readChoices(file)).toEqual({ of: 'all', limit: 10 });
    keepChoices({ of: 'path:p', limit: 20 });
    expect(readChoices(file)).toEqual({ of: 'path:p', limit: 20 });
    for (const broken of ['{', '[]', '{"of":3,"limit":1e9}', 'null']) {
      localStorage.setItem('loadbearing:/x/:study:review', broken);
      expect(readChoices(file)).toEqual({ of: 'all', limit: 10 });
    }
    // An area may be renamed, a path taken away: the list of choices would show nothing as chosen.
    for (const gone of ['area:gone', 'path:gone', 'area:p']) {
      keepChoices({ of: gone, limit: 20 });
      expect(readChoices(file)).toEqual({ of: 'all', limit: 20 });
    }
    vi.stubGlobal('localStorage', undefined);
    keepChoices({ of: 'all', limit: 5 });
    expect(readChoices(file)).toEqual({ of: 'all', limit: 10 });
  });
});

test('an interval is said in minutes, days, months or years, in both languages', () => {
  const states: CardState[] = [answered('a', undefined, 0, 3)];
  for (let i = 0; i < 5; i++) states.push(answered('a', states.at(-1), states.at(-1)?.due ?? 0, 3));
  const said = (words: (typeof reviewWords)['en']) => states.map((s) => intervalText(s, words.live));
  expect(said(reviewWords.en)).toEqual(['10 min', '2 days', '11 days', '46 days', '5.4 months', '1.4 years']);
  expect(said(reviewWords.ko)).toEqual(['10분', '2일', '11일', '46일', '5.4개월', '1.4년']);
});

test('a day far away is said with its year', () => {
  const today = Date.UTC(2026, 10, 23) / 86_400_000;
  expect(dayText(today + 1, today, 'en')).toBe('Tue, Nov 24');
  expect(dayText(today + 400, today, 'en')).toBe('Tue, Dec 28, 2027');
  expect(dayText(today + 1, today, 'ko')).toBe('11월 24일 (화)');
});

test('other pages read when topics are due; without any there is nothing to read, and blocked storage is no fault', () => {
  const key = 'loadbearing:/x/:study:due';
  writeDue({ caching: 20_780, dns: 20_790 });
  expect(readDue(localStorage.getItem(key), 20_785)).toEqual(new Set(['topics/caching']));
  writeDue({});
  expect(localStorage.getItem(key)).toBeNull();
  vi.stubGlobal('localStorage', undefined);
  expect(() => writeDue({ caching: 1 })).not.toThrow();
});
