import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import { browserShelf } from '../../../src/client/study/browser-shelf.ts';
import type { Shelf } from '../../../src/client/study/shelf.ts';
import type { Draft } from '../../../src/core/study/draft.ts';
import type { Round } from '../../../src/core/study/event.ts';
import { DRAFT, EVENTS } from './examples.ts';
import { flaky, openStore } from './tab.ts';

const review = { kind: 'review', card: 'caching-p99', rating: 3 } as const;
const { id: _, ...deed } = EVENTS.find((e) => e.kind === 'round') as Round;
const write = (text: string) => (draft: Draft | undefined) =>
  draft && { ...draft, notes: draft.notes.map((n, i) => (i === 0 ? { ...n, text: n.text + text } : n)) };
const noteOf = (drafts: readonly Draft[]) => drafts[0]?.notes[0]?.text;

describe('a round in two tabs', () => {
  test('keeps what both wrote, one change after the other', async () => {
    const [a, b] = [await openStore('two'), await openStore('two')];
    await a.revise(DRAFT.id, () => DRAFT);
    await Promise.all(
      ['1', '2', '3'].flatMap((t) => [a.revise(DRAFT.id, write(t)), b.revise(DRAFT.id, write(t))]),
    );
    expect([...(noteOf((await openStore('two')).drafts) ?? '')].sort().join('')).toBe('112233eno');
  });

  test('that one has ended is not begun again by the other, nor ended twice', async () => {
    const [a, b] = [await openStore('ended'), await openStore('ended')];
    await a.revise(DRAFT.id, () => DRAFT);
    await b.reload();
    await a.finish(DRAFT.id, deed);
    expect(await b.revise(DRAFT.id, write('late'))).toBeUndefined();
    await b.finish(DRAFT.id, { ...deed, grade: 4 });
    const later = await openStore('ended');
    expect(later.drafts).toEqual([]);
    expect(later.events).toEqual(a.events);
    expect(b.events).toEqual(a.events);
  });

  test('is over once it is in the log, though its draft was left behind, and goes with it', async () => {
    const shelf = await browserShelf('left');
    const ended = { ...DRAFT, id: 'round00000000001' };
    await shelf.write({ put: EVENTS, putDrafts: [ended, DRAFT] });
    const a = await openStore('left');
    expect(a.drafts).toEqual([DRAFT]);
    await a.erase();
    expect((await shelf.load()).drafts).toEqual([]);
  });

  test('that a newer version keeps is not written over', async () => {
    const a = await openStore('newer-draft');
    await a.revise(DRAFT.id, () => DRAFT);
    const db = await openDB('newer-draft');
    const newer = { ...DRAFT, v: 2, colour: 'blue' };
    await db.put('drafts', newer, DRAFT.id);
    await a.revise(DRAFT.id, write('old'));
    expect(await db.get('drafts', DRAFT.id)).toEqual(newer);
    expect(noteOf(a.drafts)).toBe('oneold');
    await a.reload();
    expect([...a.troubles]).toContain('newer');
  });
});

describe('a store without room', () => {
  test('goes on from what the other tab wrote meanwhile, with its own changes', async () => {
    const room = { full: false };
    const a = await openStore('meanwhile', { open: flaky('meanwhile', room) });
    const b = await openStore('meanwhile');
    await a.revise(DRAFT.id, () => DRAFT);
    room.full = true;
    await a.revise(DRAFT.id, write('A'));
    await b.revise(DRAFT.id, write('B'));
    room.full = false;
    await a.revise(DRAFT.id, write('C'));
    expect(noteOf((await openStore('meanwhile')).drafts)).toBe('oneBAC');
    expect(a.isKept).toBe(true);
  });

  test('writes a waiting round with the next event, and tells the other tabs of all that waited', async () => {
    const room = { full: true };
    const said: unknown[] = [];
    const a = await openStore('waits', { open: flaky('waits', room), say: (m) => said.push(m) });
    await a.revise(DRAFT.id, () => DRAFT);
    const [first] = await a.add(review);
    expect([a.isKept, a.drafts.length, a.events.length]).toEqual([false, 1, 1]);
    room.full = false;
    said.length = 0;
    const [second] = await a.add(review);
    expect(said).toContainEqual({ added: [first, second], drafts: [] });
    const later = await openStore('waits');
    expect([later.events.length, later.drafts.length]).toEqual([2, 1]);
    expect([...a.troubles]).toEqual([]);
  });

  test('takes all of a file or nothing of it', async () => {
    const room = { full: true };
    const a = await openStore('take', { open: flaky('take', room) });
    expect(await a.take(EVENTS, [DRAFT])).toBe(false);
    expect([a.events, a.drafts]).toEqual([[], []]);
    room.full = false;
    expect(await a.take(EVENTS, [DRAFT])).toBe(true);
    expect([a.events.length, a.drafts.length]).toEqual([EVENTS.length, 1]);
  });

  test('keeps what waits when an import is taken back', async () => {
    const room = { full: false };
    const a = await openStore('back', { open: flaky('back', room) });
    await a.take([EVENTS[0] as never], []);
    room.full = true;
    await a.add(review);
    room.full = false;
    await a.takeBack(['review0000000001'], []);
    expect(a.events).toHaveLength(1);
    expect((await openStore('back')).events).toEqual(a.events);
  });

  test('is not taken for one that is blocked where only the setting aside finds no room', async () => {
    const shelf = await browserShelf('aside');
    await shelf.write({ put: [{ id: 'wrong00000' }, EVENTS[0] as never] });
    const a = await openStore('aside', { open: flaky('aside', { full: true }) });
    expect([...a.troubles].sort()).toEqual(['broken', 'full']);
    expect(a.events).toHaveLength(1);
    const later = await openStore('aside');
    expect(later.aside).toHaveLength(1);
    expect((await shelf.load()).events).toHaveLength(1);
  });
});

describe('a store beside others', () => {
  test('erases what it knew, and what it set aside, and nothing that another tab has added since', async () => {
    const [a, b] = [await openStore('erase'), await openStore('erase')];
    await a.add(review);
    const [theirs] = await b.add(review);
    await a.eraseAside();
    expect((await openStore('erase')).events).toHaveLength(2);
    await openStore('erase').then((c) => c.takeBack([theirs?.id ?? ''], []));
    await a.erase();
    const [new_] = await b.add(review);
    expect((await openStore('erase')).events).toEqual([new_]);
  });

  test('passes over what is no message', async () => {
    const a = await openStore('hear');
    for (const junk of [
      null,
      1,
      'reload',
      {},
      { added: 1 },
      { added: [{}], drafts: [{}] },
      { reload: 'yes' },
    ])
      await a.hear(junk);
    expect(a.events).toEqual([]);
    await a.hear({ added: [EVENTS[0], { v: 9 }], drafts: [] });
    await a.hear({ added: [{ ...EVENTS[0], rating: 1 }], drafts: [] });
    expect(a.events).toEqual([EVENTS[0]]);
  });

  test('sets a broken record aside once, though two tabs find it at the same time', async () => {
    const shelf = await browserShelf('once');
    await shelf.write({ put: [{ id: 'wrong00000' }] });
    await Promise.all([openStore('once'), openStore('once')]);
    expect((await shelf.load()).aside.map(([, value]) => value)).toEqual([
      { key: 'wrong00000', store: 'events', value: { id: 'wrong00000' } },
    ]);
  });

  test('moves nothing where a newer version has written, and still gives what it cannot read', async () => {
    const shelf = await browserShelf('both');
    await shelf.write({ put: [{ id: 'wrong00000' }, { id: 'newer00000', v: 2 } as never] });
    const before = await shelf.load();
    const a = await openStore('both');
    expect([...a.troubles].sort()).toEqual(['broken', 'newer']);
    expect(a.aside).toEqual([{ key: 'wrong00000', store: 'events', value: { id: 'wrong00000' } }]);
    expect(await shelf.load()).toEqual(before);
  });

  test('writes everything again where its database was deleted under it, and says so', async () => {
    const a = await openStore('gone');
    await a.add(review);
    await a.revise(DRAFT.id, () => DRAFT);
    await deleteDB('gone');
    await a.add(review);
    expect([...a.troubles]).toEqual(['gone']);
    const later = await openStore('gone');
    expect([later.events.length, later.drafts]).toEqual([2, [DRAFT]]);
    expect(a.isKept).toBe(true);
  });

  test('writes no more once a newer version has changed the layout, and still reads', async () => {
    const a = await openStore('layout');
    await a.add(review);
    const newer = await openDB('layout', 2, { upgrade: (db) => void db.createObjectStore('more') });
    newer.close();
    await a.add(review);
    expect([...a.troubles]).toEqual(['newer']);
    expect(await a.erase()).toBe(false);
    expect(a.events).toHaveLength(2);
    const later = await openStore('layout');
    expect([later.events.length, later.isKept]).toEqual([1, false]);
  });
});

describe('a shelf', () => {
  test('writes nothing of a change of which a part cannot be written', async () => {
    const shelf = await browserShelf('piece');
    await shelf.write({ put: [{ id: 'old0000000' }] });
    const bad = { id: 'bad0000000', work: () => {} };
    await expect(shelf.write({ remove: ['old0000000'], put: [{ id: 'new0000000' }, bad] })).rejects.toThrow();
    expect((await shelf.load()).events.map(([key]) => key)).toEqual(['old0000000']);
    await expect(shelf.revise('round00000', () => ({ ...bad, id: 'round00000' }))).rejects.toThrow();
    expect((await shelf.load()).drafts).toEqual([]);
  });

  test('opens again after it was closed, as a page does that comes back', async () => {
    const shelf: Shelf = await browserShelf('again');
    shelf.close();
    await Promise.all([shelf.write({ put: [{ id: 'new0000000' }] }), shelf.load()]);
    shelf.close();
    expect((await shelf.load()).events).toHaveLength(1);
  });
});
