import type { Shelf } from './shelf.ts';

/** Keeps as long as the page is open. */
export function memoryShelf(): Shelf {
  const stores = { events: new Map<string, unknown>(), drafts: new Map<string, unknown>() };
  const { events, drafts } = stores;
  const aside = new Map<number, unknown>();
  let asides = 0;
  return {
    newer: false,
    load: async () => ({ events: [...events], drafts: [...drafts], aside: [...aside] }),
    write: async (change) => {
      for (const id of change.remove ?? []) events.delete(id);
      for (const id of change.removeDrafts ?? []) drafts.delete(id);
      for (const key of change.removeAside ?? []) aside.delete(key);
      for (const e of change.put ?? []) if (!events.has(e.id)) events.set(e.id, e);
      for (const d of change.putDrafts ?? []) if (!drafts.has(d.id)) drafts.set(d.id, d);
    },
    draft: async (id) => drafts.get(id),
    revise: async (id, next) => {
      if (events.has(id)) return false;
      const draft = next(drafts.get(id));
      if (draft === undefined) drafts.delete(id);
      else if (draft !== 'leave') drafts.set(id, draft);
      return true;
    },
    setAside: async (broken) => {
      for (const { store, key } of broken) {
        if (!stores[store].has(key)) continue;
        aside.set(++asides, { key, store, value: stores[store].get(key) });
        stores[store].delete(key);
      }
    },
    close: () => {},
  };
}
