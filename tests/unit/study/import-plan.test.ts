import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Event } from '../../../src/core/study/event.ts';
import { writeProgress } from '../../../src/core/study/file.ts';
import { type Here, planImport } from '../../../src/core/study/import-plan.ts';
import { readProgress } from '../../../src/core/study/read-file.ts';
import { DRAFT, EVENTS } from './examples.ts';
import { openStore } from './tab.ts';

const NOTHING: Here = { events: [], drafts: [], kept: new Map() };
const none = { fresh: 0, same: 0, other: 0 };
const [first, second] = EVENTS as [Event, Event];
const read = (marks: Record<string, string>) => JSON.stringify({ version: 1, read: marks });
const sheet = (text: string, past: string[] = [text]) =>
  JSON.stringify({ v: 1, title: '', text, edited: 1, past });
const keep = (kept: Record<string, string>): Here => ({ ...NOTHING, kept: new Map(Object.entries(kept)) });

describe('the plan of an import', () => {
  test('counts what is new, what is here, and what is here with other content, which stays', () => {
    const other = { ...second, at: 5 };
    const moved = Object.fromEntries(Object.entries(first).reverse()) as unknown as Event;
    const plan = planImport({ ...NOTHING, events: EVENTS }, { ...NOTHING, events: [moved, other] });
    expect(plan.counts.events).toEqual({ fresh: EVENTS.length - 2, same: 1, other: 1 });
    expect(plan.events).toEqual(EVENTS.slice(2));
  });

  test('takes up no round again that is over, and leaves the one that is here', () => {
    const over = { ...DRAFT, id: 'round00000000001' };
    const file = { ...NOTHING, events: EVENTS, drafts: [DRAFT, over] };
    expect(planImport(file, NOTHING).drafts).toEqual([DRAFT]);
    const here = { ...NOTHING, drafts: [{ ...DRAFT, hint: 4 }] };
    expect(planImport(file, here)).toMatchObject({
      drafts: [],
      counts: { drafts: { ...none, same: 1, other: 1 } },
    });
  });

  test('puts a sheet beside the one that is here, once, unless it is an earlier state of it', () => {
    const file = keep({ 'sheet:a': sheet('theirs'), 'sheet:b': sheet('new') });
    const plan = planImport(file, keep({ 'sheet:a': sheet('ours') }));
    expect(plan.counts.sheets).toEqual({ fresh: 1, same: 0, other: 1 });
    expect([...plan.kept.keys()][0]).toMatch(/^sheet:ax[0-9a-z]+$/);
    expect([...plan.kept.values()]).toEqual([sheet('theirs'), sheet('new')]);
    const here = new Map([['sheet:a', sheet('ours')], ...plan.kept]);
    expect(planImport(file, { ...NOTHING, kept: here }).counts.sheets).toEqual({ ...none, same: 2 });
    const later = keep({ 'sheet:a': sheet('ours', ['later', 'theirs']) });
    expect(planImport(keep({ 'sheet:a': sheet('theirs') }), later).counts.sheets).toEqual({
      ...none,
      same: 1,
    });
  });

  test('joins the sources read, each with its earlier day', () => {
    const plan = planImport(
      keep({ 'library:read': read({ a: '2026-01-02', b: '2026-01-01', 'c d': '2026-01-01', e: 'today' }) }),
      keep({ 'library:read': read({ a: '2026-01-01', z: '2025-01-01' }) }),
    );
    expect(plan.counts.read).toEqual({ fresh: 1, same: 1, other: 0 });
    expect(plan.kept.get('library:read')).toBe(read({ a: '2026-01-01', b: '2026-01-01', z: '2025-01-01' }));
    const file = keep({ 'library:read': read({ a: '2026-01-01' }) });
    expect(planImport(file, file).kept.size).toBe(0);
  });

  test('leaves alone the sources read that it cannot read, here or in the file', () => {
    const odd = ['', 'x', 'null', '[]', '{"version":2,"read":{"a":"2026-01-01"}}', '{"version":1,"read":[]}'];
    const good = { 'library:read': read({ a: '2026-01-01' }) };
    for (const text of odd) {
      const plan = planImport(keep(good), keep({ 'library:read': text }));
      expect([plan.kept.size, plan.counts.read]).toEqual([0, { ...none, other: 1 }]);
      expect(planImport(keep({ 'library:read': text }), keep(good)).kept.size).toBe(0);
    }
  });
});

/** Logs as several devices could have them: events by their id, so that the same id is the same event. */
const log = fc.uniqueArray(fc.nat(40), { maxLength: 20 }).map((ns) =>
  ns.map((n): Event => {
    const stamp = { id: `event${String(n).padStart(8, '0')}`, v: 1, at: 1000 + n, zone: 0, order: n % 7 };
    if (n % 5 === 4) return { ...stamp, kind: 'undo', of: `event${String(n - 1).padStart(8, '0')}` };
    return { ...stamp, kind: 'review', card: `card-${n % 3}`, rating: ((n % 4) + 1) as 1 };
  }),
);
const state = fc.record({ events: log, drafts: fc.constantFrom([], [DRAFT]) });
const byId = <T extends { id: string }>(records: readonly T[]) =>
  [...records].sort((a, b) => (a.id < b.id ? -1 : 1));

async function bring(store: Awaited<ReturnType<typeof openStore>>, text: string): Promise<void> {
  const file = readProgress(text);
  if ('refused' in file) throw new Error(file.refused);
  const plan = planImport(file.contents, { events: store.events, drafts: store.drafts, kept: new Map() });
  expect(await store.take(plan.events, plan.drafts)).toBe(true);
}

describe('what is exported', () => {
  test('comes back the same after all was erased', async () => {
    let n = 0;
    await fc.assert(
      fc.asyncProperty(state, async ({ events, drafts }) => {
        const store = await openStore(`wipe${++n}`);
        await store.take(events, drafts);
        const before = [byId(store.events), store.drafts];
        const text = writeProgress(store, 0);
        expect(await store.erase()).toBe(true);
        expect([store.events, store.drafts]).toEqual([[], []]);
        await bring(store, text);
        expect([byId(store.events), store.drafts]).toEqual(before);
        const later = await openStore(`wipe${n}`);
        expect([byId(later.events), later.drafts]).toEqual(before);
        for (const s of [store, later]) s.close();
      }),
      { seed: 6, numRuns: 60 },
    );
  });

  test('from two devices joins to the same, whichever comes first, and however often', async () => {
    let n = 0;
    await fc.assert(
      fc.asyncProperty(state, state, async (a, b) => {
        const [ab, ba] = [await openStore(`ab${++n}`), await openStore(`ba${n}`)];
        const [fromA, fromB] = [writeProgress(a, 0), writeProgress(b, 0)];
        for (const file of [fromA, fromB, fromA]) await bring(ab, file);
        for (const file of [fromB, fromA]) await bring(ba, file);
        expect(byId(ab.events)).toEqual(byId(ba.events));
        expect(ab.drafts).toEqual(ba.drafts);
        for (const s of [ab, ba]) s.close();
      }),
      { seed: 6, numRuns: 60 },
    );
  });
});
