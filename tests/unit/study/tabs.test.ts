import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Store } from '../../../src/client/study/store.ts';
import type { Draft } from '../../../src/core/study/draft.ts';
import { DRAFT, EVENTS } from './examples.ts';
import { flaky, openStore } from './tab.ts';

const review = { kind: 'review', card: 'caching-p99', rating: 3 } as const;
const DEEDS = ['add', 'note', 'reload', 'take', 'full', 'room', 'hear', 'wait'] as const;
const step = fc.record({ tab: fc.nat(1), deed: fc.constantFrom(...DEEDS), pause: fc.nat(3) });

const noting = (word: string) => (draft: Draft | undefined) => {
  const { notes, ...rest } = draft ?? DRAFT;
  return { ...rest, notes: notes.map((n, i) => (i === 0 ? { ...n, text: `${n.text} ${word}` } : n)) };
};

test('two tabs on one database lose nothing and double nothing, whoever does what when', {
  timeout: 90_000,
}, async () => {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const name = `tabs${++runs}`;
      const rooms = [{ full: false }, { full: false }];
      const tabs: Store[] = [];
      const waiting: Promise<unknown>[] = [];
      for (const [i, room] of rooms.entries())
        tabs.push(
          await openStore(name, {
            open: flaky(name, room),
            say: (message) => waiting.push(Promise.resolve().then(() => tabs[1 - i]?.hear(message))),
          }),
        );
      let added = 0;
      const words: string[] = [];
      const taken = new Set<string>();
      for (const [i, { tab, deed, pause }] of steps.entries()) {
        const store = tabs[tab] as Store;
        const room = rooms[tab] as { full: boolean };
        if (deed === 'full' || deed === 'room') room.full = deed === 'full';
        if (deed === 'reload') waiting.push(store.reload());
        if (deed === 'hear') waiting.push(store.hear({ added: [], drafts: [DRAFT.id] }));
        if (deed === 'wait') await Promise.all(waiting);
        if (deed === 'add') {
          added++;
          waiting.push(store.add(review));
        }
        if (deed === 'note') {
          words.push(`w${i}`);
          waiting.push(store.revise(DRAFT.id, noting(`w${i}`)));
        }
        if (deed === 'take') {
          const event = { ...(EVENTS[0] as (typeof EVENTS)[0]), id: `take${String(i % 3).padStart(8, '0')}` };
          waiting.push(store.take([event], []).then((done) => done && taken.add(event.id)));
        }
        for (let n = 0; n < pause; n++) await new Promise((done) => setImmediate(done));
      }
      for (const room of rooms) room.full = false;
      await settle(waiting);
      // What waited for room is written with the next thing that is done.
      for (const store of tabs) await store.add(review);
      await settle(waiting);
      const kept = await openStore(name);
      expect(kept.events).toHaveLength(added + taken.size + tabs.length);
      for (const id of taken) expect(kept.events.some((e) => e.id === id)).toBe(true);
      const found = kept.drafts[0]?.notes[0]?.text.split(' ').slice(1) ?? [];
      expect([...found].sort()).toEqual([...words].sort());
      const ids = (store: Store) => store.events.map((e) => e.id).sort();
      for (const store of tabs) {
        expect(store.isKept).toBe(true);
        expect(ids(store)).toEqual(ids(kept));
        expect(store.drafts).toEqual(kept.drafts);
      }
      for (const store of [...tabs, kept]) store.close();
    }),
    { seed: 6, numRuns: 150 },
  );
});

/** Waits for all, and for what those have begun. */
async function settle(waiting: Promise<unknown>[]): Promise<void> {
  for (let n = -1; n !== waiting.length; ) {
    n = waiting.length;
    await Promise.all(waiting);
  }
}
