import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Shelf } from './shelf.ts';

/** The layout of the database; it changes only with the names of its stores. */
const LAYOUT = 1;
const STORES = ['events', 'drafts', 'aside'] as const;

interface Stores extends DBSchema {
  events: { key: string; value: unknown };
  drafts: { key: string; value: unknown };
  aside: { key: number; value: unknown };
}

/**
 * The log in the browser's database `name`. Rejects where the browser has none or forbids it. A database of a newer
 * layout is opened as it is, to be read only.
 */
export async function browserShelf(name: string): Promise<Shelf> {
  let db: IDBPDatabase<Stores> | undefined = await open(name);
  const newer = db.version > LAYOUT;
  // A page that was put to sleep, or whose database another tab removed, opens it anew.
  const get = async () => {
    db ??= await open(name);
    db.onclose = drop;
    db.onversionchange = drop;
    return db;
  };
  const drop = () => {
    db?.close();
    db = undefined;
  };
  await get();
  return {
    newer,
    load: async () => {
      const tx = (await get()).transaction(STORES);
      const [events, drafts, aside] = [
        tx.objectStore('events'),
        tx.objectStore('drafts'),
        tx.objectStore('aside'),
      ];
      const [eventKeys, eventValues, draftKeys, draftValues, asideValues] = await Promise.all([
        events.getAllKeys(),
        events.getAll(),
        drafts.getAllKeys(),
        drafts.getAll(),
        aside.getAll(),
      ]);
      const paired = (keys: readonly string[], values: readonly unknown[]) =>
        keys.map((key, i) => [key, values[i]] as const);
      return {
        events: paired(eventKeys, eventValues),
        drafts: paired(draftKeys, draftValues),
        aside: asideValues,
      };
    },
    write: async (change) => {
      const tx = (await get()).transaction(STORES, 'readwrite', { durability: 'strict' });
      const [events, drafts, aside] = [
        tx.objectStore('events'),
        tx.objectStore('drafts'),
        tx.objectStore('aside'),
      ];
      await Promise.all([
        ...(change.clear ? [events.clear(), drafts.clear(), aside.clear()] : []),
        ...(change.put ?? []).map((e) => events.put(e, e.id)),
        ...(change.remove ?? []).map((id) => events.delete(id)),
        ...(change.putDrafts ?? []).map((d) => drafts.put(d, d.id)),
        ...(change.removeDrafts ?? []).map((id) => drafts.delete(id)),
        ...(change.aside ?? []).map((a) => aside.add(a)),
        tx.done,
      ]);
    },
    revise: async (id, next) => {
      const tx = (await get()).transaction('drafts', 'readwrite', { durability: 'strict' });
      const draft = next(await tx.store.get(id));
      await Promise.all([draft ? tx.store.put(draft, id) : tx.store.delete(id), tx.done]);
    },
    close: drop,
  };
}

async function open(name: string): Promise<IDBPDatabase<Stores>> {
  try {
    return await openDB<Stores>(name, LAYOUT, {
      upgrade: (db) => {
        db.createObjectStore('events');
        db.createObjectStore('drafts');
        db.createObjectStore('aside', { autoIncrement: true });
      },
    });
  } catch (error) {
    // There is one, of a newer layout.
    if (error instanceof DOMException && error.name === 'VersionError') return openDB<Stores>(name);
    throw error;
  }
}
