import type { Shelf } from './shelf.ts';

/** Keeps as long as the page is open. */
export function memoryShelf(): Shelf {
  const events = new Map<string, unknown>();
  const drafts = new Map<string, unknown>();
  const aside: unknown[] = [];
  return {
    newer: false,
    load: async () => ({ events: [...events], drafts: [...drafts], aside: [...aside] }),
    write: async (change) => {
      if (change.clear) {
        events.clear();
        drafts.clear();
        aside.length = 0;
      }
      for (const e of change.put ?? []) events.set(e.id, e);
      for (const id of change.remove ?? []) events.delete(id);
      for (const d of change.putDrafts ?? []) drafts.set(d.id, d);
      for (const id of change.removeDrafts ?? []) drafts.delete(id);
      aside.push(...(change.aside ?? []));
    },
    revise: async (id, next) => {
      const draft = next(drafts.get(id));
      if (draft) drafts.set(id, draft);
      else drafts.delete(id);
    },
    close: () => {},
  };
}
