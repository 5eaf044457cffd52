import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { browserShelf } from '../../../src/client/study/browser-shelf.ts';
import type { Shelf } from '../../../src/client/study/shelf.ts';
import { type Message, Store } from '../../../src/client/study/store.ts';
import type { Round } from '../../../src/core/study/event.ts';
import { EVENTS } from './examples.ts';

let names = 0;
const open = (name: string, around: Partial<Parameters<typeof Store.open>[0]> = {}) =>
  Store.open({
    open: () => browserShelf(name),
    say: () => {},
    now: () => 1_000_000,
    zone: () => 540,
    newId: () => `id${String(++names).padStart(10, '0')}`,
    ...around,
  });
const review = { kind: 'review', card: 'caching-p99', rating: 3 } as const;

describe('the store', () => {
  test('keeps what was added over a reload, stamped with time, zone and place', async () => {
    const [added] = await (await open('keep')).add(review);
    const again = await open('keep');
    expect(again.events).toEqual([added]);
    expect(added).toMatchObject({ ...review, at: 1_000_000, zone: 540, order: 1_000_000, v: 1 });
  });

  test('works without storage and says so', async () => {
    const store = await open('none', { open: () => Promise.reject(new DOMException('no', 'SecurityError')) });
    await store.add(review);
    await store.reload();
    expect(store.events).toHaveLength(1);
    expect([...store.troubles]).toEqual(['blocked']);
    expect(store.isKept).toBe(false);
  });

  test('keeps on the page what found no room, and writes it when there is some', async () => {
    let full = true;
    const shelf = async (): Promise<Shelf> => {
      const real = await browserShelf('full');
      const write: Shelf['write'] = (change) =>
        full ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : real.write(change);
      return { ...real, write };
    };
    const store = await open('full', { open: shelf });
    await store.add(review);
    expect([...store.troubles]).toEqual(['full']);
    expect(store.events).toHaveLength(1);
    full = false;
    await store.add({ ...review, rating: 4 });
    expect(store.troubles.size).toBe(0);
    expect((await open('full')).events).toHaveLength(2);
  });

  test('sets aside what it cannot read, as it was, and goes on', async () => {
    const shelf = await browserShelf('broken');
    const wrong = { id: 'wrong00000', kind: 'review', rating: 9 };
    await shelf.write({ put: [wrong] });
    await (await open('broken')).add(review);
    const later = await open('broken');
    expect(later.events).toHaveLength(1);
    expect(later.aside).toEqual([{ key: 'wrong00000', store: 'events', value: wrong }]);
    await later.eraseAside();
    expect((await open('broken')).aside).toEqual([]);
    expect((await open('broken')).events).toHaveLength(1);
  });

  test('only reads what a newer version wrote', async () => {
    const shelf = await browserShelf('newer');
    const newer = { id: 'newer00000', v: 2, kind: 'dream' };
    await shelf.write({ put: [newer] });
    const store = await open('newer');
    expect([...store.troubles]).toEqual(['newer']);
    await store.add(review);
    await store.erase();
    expect((await shelf.load()).events).toEqual([['newer00000', newer]]);
  });

  test('tells other tabs, and both keep every answer once', async () => {
    const tabs: Store[] = [];
    const say = (from: number) => (message: Message) =>
      tabs.forEach((tab, i) => {
        if (i !== from) void tab.hear(message);
      });
    tabs.push(await open('tabs', { say: say(0) }), await open('tabs', { say: say(1) }));
    await Promise.all(tabs.map((tab) => tab.add(review)));
    const ids = tabs.map((tab) => tab.events.map((e) => e.id).sort());
    expect(ids[0]).toHaveLength(2);
    expect(ids[0]).toEqual(ids[1]);
    expect((await open('tabs')).events.map((e) => e.id).sort()).toEqual(ids[0]);
  });

  test('ends a round once, however often it is told', async () => {
    const store = await open('round');
    const { id: _, ...deed } = EVENTS.find((e) => e.kind === 'round') as Round;
    await store.finish('round00000', deed);
    await store.finish('round00000', deed);
    expect((await open('round')).events).toHaveLength(1);
  });
});
