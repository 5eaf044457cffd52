import type { Draft } from '../../../core/study/draft.ts';
import { LONGEST_NOTE } from '../../../core/study/event.ts';
import { takeIn, untouched, type Written } from '../../../core/study/round/notes.ts';
import { prefix } from '../prefix.ts';

/** What a tab has typed and not yet kept: the database is too slow for a page that is closed or crashes. */
interface Rescued {
  readonly id: string;
  readonly notes: readonly Written[];
}

const begins = () => `${prefix()}:rescue:`;
/** Its own name for every tab: two may write at once. */
let own: string | undefined;

/** Sets aside at once what was typed; `undefined` when all of it is kept. */
export function rescue(rescued: Rescued | undefined): void {
  own ??= `${begins()}${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36)}`;
  try {
    if (rescued) localStorage.setItem(own, JSON.stringify(rescued));
    else localStorage.removeItem(own);
  } catch {
    // No room or no storage: the database's own trouble is told.
  }
}

/** Notes of a round with what tabs that are gone had typed over them. */
export function rescuedNotes(draft: Draft): Written[] {
  return all()
    .filter(({ id, notes }) => id === draft.id && notes.length === draft.notes.length)
    .reduce(
      (notes, { notes: typed }) =>
        notes.map((note, i) => {
          const { text, base } = typed[i] ?? note;
          // What was typed over a version that others have changed since is merged with theirs.
          return { text: takeIn({ text, base }, { ...note.base, text: note.text }).text, base: note.base };
        }),
      draft.notes.map(untouched),
    );
}

/** Drops what belongs to rounds that are no longer under way, or to this one once it is kept. */
export function forgetRescued(isDone: (id: string) => boolean): void {
  try {
    for (const name of Object.keys(localStorage).filter((n) => n.startsWith(begins()) && n !== own)) {
      const read = readRescued(localStorage.getItem(name));
      if (!read || isDone(read.id)) localStorage.removeItem(name);
    }
  } catch {
    // Then there is nothing to forget.
  }
}

function all(): Rescued[] {
  try {
    const names = Object.keys(localStorage).filter((n) => n.startsWith(begins()) && n !== own);
    return names.flatMap((name) => readRescued(localStorage.getItem(name)) ?? []);
  } catch {
    return [];
  }
}

function readRescued(json: string | null): Rescued | undefined {
  try {
    const { id, notes } = JSON.parse(json ?? '') as Rescued;
    const good =
      typeof id === 'string' &&
      Array.isArray(notes) &&
      notes.every(
        ({ text, base }) =>
          isText(text) && isText(base.text) && Number.isSafeInteger(base.version) && base.version >= 0,
      );
    return good ? { id, notes } : undefined;
  } catch {
    return undefined;
  }
}

const isText = (value: unknown) => typeof value === 'string' && value.length <= LONGEST_NOTE;
