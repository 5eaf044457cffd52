/** What the marks need of a browser's storage. */
export interface Keep {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** Why marks are not kept as they should be. */
export type Trouble = 'blocked' | 'full' | 'broken' | 'newer';

/** The sources that a reader has read, each with the day it was marked. */
export interface Marks {
  has(id: string): boolean;
  /** Marks sources as read or unread. */
  set(ids: readonly string[], read: boolean): void;
  /** Reads anew what is stored: another tab may have written, or the page may come back from where it slept. */
  reload(): void;
}

const VERSION = 1;
const ID = /^[a-z0-9-]{1,120}$/;

interface Around {
  /** Gives the storage; throws where it is blocked. */
  keep: () => Keep;
  key: string;
  /** The day it is, as YYYY-MM-DD. */
  today: () => string;
  /** Told once of each kind of trouble. */
  tell: (trouble: Trouble) => void;
}

/**
 * Marks in a browser's storage. Where they cannot be kept they last as long as the page; what cannot be read is copied
 * aside before anything is written over it; what a newer version of the site wrote is never written over.
 */
export function createMarks({ keep, key, today, tell }: Around): Marks {
  let marks = new Map<string, string>();
  let kept = true;
  const told = new Set<Trouble>();
  const trouble = (what: Trouble) => {
    if (!told.has(what)) tell(what);
    told.add(what);
  };

  function reload(): void {
    if (!kept) return;
    let raw: string | null;
    try {
      raw = keep().getItem(key);
    } catch {
      kept = false;
      trouble('blocked');
      return;
    }
    const read = readMarks(raw);
    marks = read.marks;
    if (read.trouble === 'newer') kept = false;
    else if (read.trouble === 'broken') setAside(raw as string);
    if (read.trouble) trouble(read.trouble);
  }

  function setAside(raw: string): void {
    try {
      keep().setItem(`${key}:broken`, raw);
      write();
    } catch {
      // Without room for a copy the original stays where it is, and new marks last as long as the page.
      kept = false;
    }
  }

  function write(): void {
    keep().setItem(key, JSON.stringify({ version: VERSION, read: Object.fromEntries(marks) }));
  }

  reload();
  return {
    has: (id) => marks.has(id),
    set(ids, read) {
      reload();
      for (const id of ids) {
        if (!read) marks.delete(id);
        else if (!marks.has(id)) marks.set(id, today());
      }
      if (!kept) return;
      try {
        write();
      } catch {
        kept = false;
        trouble('full');
      }
    },
    reload,
  };
}

function readMarks(raw: string | null): { marks: Map<string, string>; trouble?: Trouble } {
  if (raw === null) return { marks: new Map() };
  let stored: { version?: unknown; read?: unknown } | null;
  try {
    stored = JSON.parse(raw);
  } catch {
    return { marks: new Map(), trouble: 'broken' };
  }
  if (typeof stored?.version !== 'number' || typeof stored.read !== 'object' || stored.read === null)
    return { marks: new Map(), trouble: 'broken' };
  const marks = new Map(
    Object.entries(stored.read).filter(
      (e): e is [string, string] => ID.test(e[0]) && typeof e[1] === 'string',
    ),
  );
  return stored.version > VERSION ? { marks, trouble: 'newer' } : { marks };
}
