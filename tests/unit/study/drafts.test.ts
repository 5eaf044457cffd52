import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { browserShelf } from '../../../src/client/study/browser-shelf.ts';
import { keepRoundsHint } from '../../../src/client/study/rounds-hint.ts';
import type { Shelf } from '../../../src/client/study/shelf.ts';
import { Store } from '../../../src/client/study/store.ts';
import { type Draft, readDraft } from '../../../src/core/study/draft.ts';

const draft: Draft = {
  ...{
    id: 'round000',
    v: 1,
    practice: 'chat-system',
    began: 0,
    pace: 1,
    phase: 0,
    spent: [0, 0, 0, 0, 0, 0],
  },
  ...{ running: true, checked: 0, hint: 0, peeked: false, committed: false, confidence: null, scores: [] },
  notes: Array.from({ length: 6 }, () => ({ text: '', version: 0 })),
};
const open = (name: string, shelf: () => Promise<Shelf> = () => browserShelf(name)) =>
  Store.open({ open: shelf, say: () => {}, now: () => 0, zone: () => 0, newId: () => 'id0000000000' });

describe('a round under way', () => {
  test('keeps time that waits for its reader, and is none where that is broken', () => {
    const doubted = { ...draft, doubt: { why: 'gap', ms: 130_000, phase: 2 } as const };
    expect(readDraft(doubted)).toEqual(doubted);
    expect(readDraft(draft)).toEqual(draft);
    for (const doubt of [null, {}, { why: 'x', ms: 1, phase: 0 }, { why: 'gap', ms: -1, phase: 0 }])
      expect(readDraft({ ...draft, doubt })).toBeUndefined();
  });

  test('is not overwritten by an older copy once there is room again, nor lost by reading anew', async () => {
    let full = false;
    const store = await open('room', async () => {
      const real = await browserShelf('room');
      const revise: Shelf['revise'] = (...all) =>
        full ? Promise.reject(new Error('full')) : real.revise(...all);
      return { ...real, revise };
    });
    await store.revise(draft.id, () => draft);
    full = true;
    await store.revise(draft.id, (d) => d && { ...d, hint: 3 });
    expect([...store.troubles]).toEqual(['full']);
    expect(store.isKept).toBe(false);
    await store.reload();
    expect(store.drafts[0]?.hint).toBe(3);
    full = false;
    await store.revise(draft.id, (d) => d && { ...d, phase: 2 });
    expect(store.troubles.size).toBe(0);
    expect((await open('room')).drafts).toEqual([{ ...draft, hint: 3, phase: 2 }]);
  });

  test('is hinted at where a page can read it without the database', async () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('document', { body: { dataset: { base: '/x/' } } });
    vi.stubGlobal('localStorage', {
      setItem: (name: string, value: string) => kept.set(name, value),
      removeItem: (name: string) => kept.delete(name),
    });
    const store = await open('hint');
    keepRoundsHint(store);
    expect(kept.size).toBe(0);
    await store.revise(draft.id, () => draft);
    const hint = () => kept.get('loadbearing:/x/:study:rounds');
    expect(hint()).toBe('!chat-system ');
    await store.revise(draft.id, (d) => d && { ...d, peeked: true });
    expect(hint()).toBe('.chat-system ');
    await store.revise(draft.id, () => undefined);
    expect(hint()).toBeUndefined();
    vi.unstubAllGlobals();
  });
});
