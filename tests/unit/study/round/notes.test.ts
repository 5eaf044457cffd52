import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Note } from '../../../../src/core/study/draft.ts';
import { mergeNotes } from '../../../../src/core/study/round/merge.ts';
import {
  keep,
  leftOut,
  saved,
  takeIn,
  untouched,
  type Written,
} from '../../../../src/core/study/round/notes.ts';

describe('two texts from one', () => {
  test('have both changes', () => {
    expect(mergeNotes('reads and writes', 'all reads and writes', 'reads and writes, 1:10')).toBe(
      'all reads and writes, 1:10',
    );
    expect(mergeNotes('a b c', 'a c', 'a b c d')).toBe('a c d');
    expect(mergeNotes('one', 'one', 'two')).toBe('two');
    expect(mergeNotes('one', 'two', 'one')).toBe('two');
  });

  test('have both writings where both wrote at one place', () => {
    expect(mergeNotes('', 'mine', 'theirs')).toBe('theirs\nmine');
    expect(mergeNotes('x', 'x mine', 'x theirs')).toBe('x theirs\nmine');
    expect(mergeNotes('', 'the same', 'the same and more')).toBe('the same and more');
  });

  test('hold every word that either has added', () => {
    const words = fc.array(fc.integer({ min: 0, max: 999 }), { maxLength: 6 });
    const insert = (base: string, added: readonly number[], name: string) => {
      const parts = base.split(' ');
      for (const n of added) parts.splice(n % (parts.length + 1), 0, `${name}${n}`);
      return parts.join(' ');
    };
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), words, words, (base, a, b) => {
        const merged = mergeNotes(base, insert(base, a, 'mine'), insert(base, b, 'theirs'));
        for (const n of a) expect(merged).toContain(`mine${n}`);
        for (const n of b) expect(merged).toContain(`theirs${n}`);
      }),
      { seed: 6, numRuns: 1_000 },
    );
  });
});

test('two tabs that write and save in any order end with one text, and every word of both is in it', () => {
  const deeds = fc.array(
    fc.record({ tab: fc.nat(1), does: fc.constantFrom('type', 'save', 'hear'), at: fc.nat(50) }),
    {
      maxLength: 40,
    },
  );
  fc.assert(
    fc.property(deeds, (all) => {
      let kept: Note = { text: '', version: 0 };
      const tabs: [Written, Written] = [untouched(kept), untouched(kept)];
      const typed: string[] = [];
      const save = (tab: 0 | 1) => {
        kept = keep(tabs[tab], kept);
        tabs[tab] = saved(tabs[tab], tabs[tab].text, kept);
      };
      for (const { tab, does, at } of all) {
        const own = tab as 0 | 1;
        if (does === 'save') save(own);
        else if (does === 'hear') tabs[own] = takeIn(tabs[own], kept);
        else {
          const word = `<${typed.length}>`;
          typed.push(word);
          const { text, base } = tabs[own];
          // A reader types between words.
          const places = [0, ...[...text.matchAll(/>/g)].map((m) => m.index + 1)];
          const place = places[at % places.length] ?? 0;
          tabs[own] = { base, text: text.slice(0, place) + word + text.slice(place) };
        }
      }
      for (const tab of [0, 1, 0, 1] as const) save(tab);
      expect(tabs[0].text).toBe(kept.text);
      expect(tabs[1].text).toBe(kept.text);
      for (const word of typed) expect(kept.text).toContain(word);
    }),
    { seed: 6, numRuns: 1_000 },
  );
});

test('a tab that saw a newer version than is kept goes on with its own', () => {
  const written = { text: 'newer and more', base: { text: 'newer', version: 4 } };
  expect(keep(written, { text: 'old', version: 2 })).toEqual({ text: 'newer and more', version: 5 });
});

test('what finds no room when two long notes are put together is counted', () => {
  const kept = { text: 'b'.repeat(12_000), version: 1 };
  const both = takeIn({ text: 'a'.repeat(12_000), base: { text: '', version: 0 } }, kept);
  expect(both.text).toHaveLength(20_000);
  expect(both.cut).toBe(4_001);
  // It is still known after the next change, and once saved.
  expect(takeIn(both, kept).cut).toBe(4_001);
  expect(saved(both, both.text, { text: both.text, version: 2 }).cut).toBe(4_001);
  expect(takeIn(untouched(kept), { text: 'c', version: 2 })).not.toHaveProperty('cut');
});

test('what a field has no room for is known before it is put in', () => {
  expect(leftOut(0, 0, 10_000)).toBe(0);
  expect(leftOut(0, 0, 20_000)).toBe(10_000);
  expect(leftOut(9_000, 500, 2_000)).toBe(500);
  expect(leftOut(10_000, 0, 1)).toBe(1);
  expect(leftOut(15_000, 0, 7)).toBe(7);
  expect(leftOut(10_000, 10_000, 10_000)).toBe(0);
});
