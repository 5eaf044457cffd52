import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** The layout of the database; it changes only with the names of its stores. */
const LAYOUT = 1;

/** What the stores of the database hold, by their keys. */
export interface Stores extends DBSchema {
  events: { key: string; value: unknown };
  drafts: { key: string; value: unknown };
  aside: { key: number; value: unknown };
}

/** A link to a database that is made anew when it was cut: by a page put to sleep, or by somebody who deleted it. */
export function connection(name: string, gone: () => void) {
  let opening: Promise<IDBPDatabase<Stores>> | undefined;
  let newer = false;
  let wasThere = false;

  async function open(): Promise<IDBPDatabase<Stores>> {
    let isEmpty = false;
    const db = await openAny(name, () => {
      isEmpty = true;
    });
    newer = db.version > LAYOUT;
    // Whoever deletes or changes the database waits for this.
    db.onversionchange = close;
    db.onclose = close;
    if (isEmpty && wasThere) gone();
    wasThere = true;
    return db;
  }

  function get(): Promise<IDBPDatabase<Stores>> {
    const mine = opening ?? open();
    opening = mine;
    mine.catch(() => {
      if (opening === mine) opening = undefined;
    });
    return mine;
  }

  function close(): void {
    opening?.then(
      (db) => db.close(),
      () => {},
    );
    opening = undefined;
  }

  return {
    /** Whether a newer version of the site made the database's layout. */
    get newer() {
      return newer;
    },
    close,
    /** Works with the database; once more where it turns out that the link was cut. */
    async use<T>(work: (db: IDBPDatabase<Stores>) => Promise<T>): Promise<T> {
      try {
        return await work(await get());
      } catch (error) {
        if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
        close();
        return work(await get());
      }
    },
  };
}

async function openAny(name: string, made: () => void): Promise<IDBPDatabase<Stores>> {
  try {
    return await openDB<Stores>(name, LAYOUT, {
      upgrade: (db) => {
        db.createObjectStore('events');
        db.createObjectStore('drafts');
        db.createObjectStore('aside', { autoIncrement: true });
        made();
      },
    });
  } catch (error) {
    // There is one, of a newer layout.
    if (error instanceof DOMException && error.name === 'VersionError') return openDB<Stores>(name);
    throw error;
  }
}
