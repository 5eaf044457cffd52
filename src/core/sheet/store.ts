import { clean, type Draft } from './sheet.ts';

/** A sheet that is kept. */
export interface Kept extends Draft {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly edited: number;
}

/** Why a sheet is not kept, or not as the reader may think. */
export type Trouble = 'blocked' | 'full' | 'newer';

/** What is used of the browser's `localStorage`. */
export interface Keeper {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

interface Options {
  /** May throw, where storage is blocked. */
  keep(): Keeper;
  /** Begins every key of a sheet. */
  readonly prefix: string;
  now(): number;
  newId(): string;
  /** Hears of each trouble once. */
  tell(trouble: Trouble): void;
}

const VERSION = 1;
/** So many earlier states are named in a sheet, the last one first. */
const PAST = 20;

/** What this tab last read or wrote of a sheet: anything else in the storage is another tab's. */
interface Known {
  readonly raw: string;
  /** The states that led to it, itself first. */
  readonly past: readonly string[];
  /** Whether this tab wrote it. */
  readonly own: boolean;
}

/**
 * The reader's sheets in this browser, each under its own key, so that two tabs with two sheets never meet. Where
 * storage is blocked or full, what could not be written stays in memory. Never throws.
 */
export class Sheets {
  readonly #options: Options;
  readonly #memory = new Map<string, string>();
  readonly #known = new Map<string, Known>();
  readonly #told = new Set<Trouble>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** All sheets, the one edited last first. */
  list(): Kept[] {
    const ids = new Set(this.#memory.keys());
    this.#try((storage) => {
      for (let i = 0; i < storage.length; i++) {
        const key = storage.key(i);
        if (key?.startsWith(this.#options.prefix)) ids.add(key.slice(this.#options.prefix.length));
      }
    });
    const all = [...ids].flatMap((id) => {
      const sheet = this.#parse(id, this.#raw(id));
      return sheet ? [sheet] : [];
    });
    return all.sort((a, b) => b.edited - a.edited || (a.id < b.id ? -1 : 1));
  }

  /** A sheet as it is kept now; undefined if there is none, or none that this version can read. */
  open(id: string): Kept | undefined {
    const raw = this.#raw(id);
    const sheet = this.#parse(id, raw);
    if (sheet && raw !== undefined) this.#known.set(id, { raw, past: pastOf(raw), own: false });
    return sheet;
  }

  /** Whether a sheet is no longer what this tab last read or wrote. */
  isChangedElsewhere(id: string): boolean {
    const raw = this.#raw(id);
    return raw !== undefined && raw !== this.#known.get(id)?.raw;
  }

  /**
   * Whether another tab has written over what this tab wrote, without having seen it: two may write at the same
   * moment, and neither storage nor its events come at once.
   */
  isOverwritten(id: string): boolean {
    const known = this.#known.get(id);
    const raw = this.#raw(id);
    if (!known?.own || raw === undefined || raw === known.raw) return false;
    return !pastOf(raw).includes(known.past[0] ?? '');
  }

  /**
   * Keeps a sheet, a new one where `id` is absent. If another tab has changed it meanwhile, both stay: this text
   * becomes a sheet of its own, whose id is returned.
   */
  save(id: string | undefined, draft: Draft): Kept {
    const own = id === undefined || this.isChangedElsewhere(id) ? this.#options.newId() : id;
    const sheet = { id: own, ...clean(draft), edited: this.#options.now() };
    const { title, text, edited } = sheet;
    const before = own === id ? (this.#known.get(own)?.past ?? []) : [];
    const past = [this.#options.newId(), ...before].slice(0, PAST);
    const raw = JSON.stringify({ v: VERSION, title, text, edited, past });
    this.#known.set(own, { raw, past, own: true });
    this.#memory.set(own, raw);
    this.#try((storage) => {
      storage.setItem(this.#key(own), raw);
      // What is in the storage need not be in memory: another tab may change it.
      this.#memory.delete(own);
    });
    return sheet;
  }

  remove(id: string): void {
    this.#memory.delete(id);
    this.#known.delete(id);
    this.#try((storage) => storage.removeItem(this.#key(id)));
  }

  #key(id: string): string {
    return this.#options.prefix + id;
  }

  #raw(id: string): string | undefined {
    const inMemory = this.#memory.get(id);
    if (inMemory !== undefined) return inMemory;
    let raw: string | null = null;
    this.#try((storage) => {
      raw = storage.getItem(this.#key(id));
    });
    return raw ?? undefined;
  }

  /** What cannot be read is shown as text, so that its reader can save what is left; what is newer is left alone. */
  #parse(id: string, raw: string | undefined): Kept | undefined {
    if (raw === undefined) return undefined;
    try {
      const found: unknown = JSON.parse(raw);
      if (typeof found === 'object' && found !== null) {
        const { v, title, text, edited } = found as Record<string, unknown>;
        if (typeof v === 'number' && v > VERSION) {
          this.#tell('newer');
          return undefined;
        }
        if (typeof title === 'string' && typeof text === 'string' && typeof edited === 'number') {
          return { id, ...clean({ title, text }), edited };
        }
      }
    } catch {
      // Not written by us, or only half.
    }
    return { id, ...clean({ title: '', text: raw }), edited: 0 };
  }

  #try(work: (storage: Keeper) => void): void {
    let storage: Keeper;
    try {
      storage = this.#options.keep();
    } catch {
      this.#tell('blocked');
      return;
    }
    try {
      work(storage);
    } catch {
      this.#tell('full');
    }
  }

  #tell(trouble: Trouble): void {
    if (this.#told.has(trouble)) return;
    this.#told.add(trouble);
    this.#options.tell(trouble);
  }
}

/** The states named in a sheet as it is stored; none where it cannot be read. */
function pastOf(raw: string): readonly string[] {
  try {
    const { past } = JSON.parse(raw) as { past?: unknown };
    return Array.isArray(past) ? past.filter((state) => typeof state === 'string') : [];
  } catch {
    return [];
  }
}
