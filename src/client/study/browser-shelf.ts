import type { IDBPDatabase } from 'idb';
import { connection, type Stores } from './connection.ts';
import type { Shelf } from './shelf.ts';

const STORES = ['events', 'drafts', 'aside'] as const;

/**
 * The log in the browser's database `name`. Rejects where the browser has none or forbids it. A database of a newer
 * layout is opened as it is, to be read only. `gone` is called when the database was deleted by somebody else while
 * this page had it open, and is there again, empty.
 */
export async function browserShelf(name: string, gone: () => void = () => {}): Promise<Shelf> {
  const link = connection(name, gone);
  await link.use(async () => {});
  /** Does some work in a transaction to write: all of it, or nothing if any of it fails. */
  const change = <T>(work: (tx: Writing) => Promise<T>) =>
    link.use(async (db) => {
      if (link.newer) throw new Error('the database has a newer layout');
      const tx = db.transaction(STORES, 'readwrite', { durability: 'strict' });
      try {
        const [result] = await Promise.all([work(tx), tx.done]);
        return result;
      } catch (error) {
        abort(tx);
        throw error;
      }
    });
  return {
    get newer() {
      return link.newer;
    },
    load: () =>
      link.use(async (db) => {
        // A newer layout may have other stores.
        if (STORES.some((store) => !db.objectStoreNames.contains(store)))
          return { events: [], drafts: [], aside: [] };
        const tx = db.transaction(STORES);
        const [events, drafts, aside] = STORES.map((store) => tx.objectStore(store));
        const all = [events, drafts, aside].flatMap((s) => [s?.getAllKeys(), s?.getAll()]);
        const [eventKeys, eventValues, draftKeys, draftValues, asideKeys, asideValues] = await Promise.all([
          ...all,
          tx.done,
        ]);
        return {
          events: paired<string>(eventKeys, eventValues),
          drafts: paired<string>(draftKeys, draftValues),
          aside: paired<number>(asideKeys, asideValues),
        };
      }),
    write: ({ put = [], remove = [], putDrafts = [], removeDrafts = [], removeAside = [] }) =>
      change(async (tx) => {
        const { events, drafts, aside } = storesOf(tx);
        await Promise.all([
          ...remove.map((id) => events.delete(id)),
          ...removeDrafts.map((id) => drafts.delete(id)),
          ...removeAside.map((key) => aside.delete(key)),
        ]);
        const add = async (store: typeof events | typeof drafts, record: { readonly id: string }) => {
          if ((await store.getKey(record.id)) === undefined) await store.put(record, record.id);
        };
        await Promise.all([
          ...firsts(put).map((e) => add(events, e)),
          ...firsts(putDrafts).map((d) => add(drafts, d)),
        ]);
      }),
    draft: (id) => link.use((db) => db.get('drafts', id)),
    revise: (id, next) =>
      change(async (tx) => {
        const { events, drafts } = storesOf(tx);
        if ((await events.getKey(id)) !== undefined) return false;
        const draft = next(await drafts.get(id));
        if (draft === undefined) await drafts.delete(id);
        else if (draft !== 'leave') await drafts.put(draft, id);
        return true;
      }),
    setAside: (broken) =>
      change(async (tx) => {
        const { aside, ...stores } = storesOf(tx);
        const move = async (store: 'events' | 'drafts', key: string) => {
          const value = await stores[store].get(key);
          // Another tab may have moved it already.
          if (value === undefined) return;
          await Promise.all([aside.add({ key, store, value }), stores[store].delete(key)]);
        };
        await Promise.all(broken.map(({ store, key }) => move(store, key)));
      }),
    close: link.close,
  };
}

type Writing = ReturnType<typeof writing>;
const writing = (db: IDBPDatabase<Stores>) => db.transaction(STORES, 'readwrite');

const storesOf = (tx: Writing) => ({
  events: tx.objectStore('events'),
  drafts: tx.objectStore('drafts'),
  aside: tx.objectStore('aside'),
});

function abort(tx: Writing): void {
  try {
    tx.abort();
  } catch {
    // It has ended already.
  }
}

const paired = <K>(keys: unknown, values: unknown) =>
  (keys as K[]).map((key, i) => [key, (values as unknown[])[i]] as const);

/** The first record of each id. */
const firsts = (records: readonly { readonly id: string }[]) => [
  ...new Map([...records].reverse().map((r) => [r.id, r])).values(),
];
