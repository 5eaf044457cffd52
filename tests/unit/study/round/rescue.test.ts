import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Written } from '../../../../src/core/study/round/notes.ts';
import { draft } from './drafts.ts';

/** What a browser keeps, whose keys are its own properties. */
const kept: Record<string, string> = {};
const storage = Object.defineProperties(kept, {
  getItem: { value: (name: string) => kept[name] ?? null },
  setItem: { value: (name: string, text: string) => (kept[name] = text) },
  removeItem: { value: (name: string) => delete kept[name] },
});
const NAME = 'loadbearing:/x/:study:rescue:other';
const load = async () => {
  // A module of its own is a tab of its own.
  vi.resetModules();
  return import('../../../../src/client/study/round/rescue.ts');
};
const typed = (text: string, base = { text: '', version: 0 }): Written[] =>
  draft().notes.map((note, i) => (i === 1 ? { text, base } : { text: '', base: note }));

beforeEach(() => {
  vi.stubGlobal('document', { body: { dataset: { base: '/x/' } } });
  vi.stubGlobal('localStorage', storage);
});
afterEach(() => {
  for (const name of Object.keys(kept)) delete kept[name];
  vi.unstubAllGlobals();
});

describe('what was typed and not yet kept', () => {
  test('is found by the next tab, over what is kept', async () => {
    (await load()).rescue({ id: 'round000', notes: typed('61 k/s at peak') });
    const [, note] = (await load()).rescuedNotes(draft());
    expect(note).toEqual({ text: '61 k/s at peak', base: { text: '', version: 0 } });
  });

  test('is merged with what another tab has kept since', async () => {
    (await load()).rescue({ id: 'round000', notes: typed('mine') });
    const notes = draft().notes.with(1, { text: 'theirs', version: 3 });
    const [, note] = (await load()).rescuedNotes(draft({ notes }));
    expect(note).toEqual({ text: 'theirs\nmine', base: { text: 'theirs', version: 3 } });
  });

  test('is let go once it is kept, by whichever tab kept it', async () => {
    (await load()).rescue({ id: 'round000', notes: typed('x') });
    const next = await load();
    next.forgetRescued((id) => id !== 'round000');
    expect(Object.keys(kept)).toHaveLength(1);
    next.forgetRescued((id) => id === 'round000');
    expect(Object.keys(kept)).toEqual([]);
    next.rescue({ id: 'round000', notes: typed('y') });
    next.rescue(undefined);
    expect(Object.keys(kept)).toEqual([]);
  });

  test('is read with care: what is broken, of another round or of another site changes nothing', async () => {
    const { rescuedNotes, forgetRescued } = await load();
    const good = JSON.stringify({ id: 'round000', notes: typed('x') });
    kept['loadbearing:/y/:study:rescue:other'] = good;
    kept[`${NAME}1`] = '{"id":"round000","notes":[{"text":9}]}';
    kept[`${NAME}2`] = good.slice(9);
    kept[`${NAME}3`] = good.replace('round000', 'round001');
    kept[`${NAME}4`] = JSON.stringify({ id: 'round000', notes: typed('x'.repeat(20_001)) });
    expect(rescuedNotes(draft()).map((n) => n.text)).toEqual(['', '', '', '', '', '']);
    forgetRescued(() => true);
    expect(Object.keys(kept)).toEqual(['loadbearing:/y/:study:rescue:other']);
  });

  test('is simply not there where storage is blocked', async () => {
    vi.stubGlobal('localStorage', undefined);
    const { rescue, rescuedNotes, forgetRescued } = await load();
    rescue({ id: 'round000', notes: typed('x') });
    forgetRescued(() => true);
    expect(rescuedNotes(draft())[1]?.text).toBe('');
  });
});
