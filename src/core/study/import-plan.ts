import { fnv1a } from '../sim/hash.ts';
import type { Draft } from './draft.ts';
import type { Event } from './event.ts';
import { type Counts, mergeRead } from './merge-read.ts';
import { readEvent } from './read-event.ts';
import type { Contents } from './read-file.ts';

/** What is here before an import. */
export interface Here {
  readonly events: readonly Event[];
  readonly drafts: readonly Draft[];
  readonly kept: ReadonlyMap<string, string>;
}

/** What an import would do: it only adds. */
export interface Plan {
  readonly events: readonly Event[];
  readonly drafts: readonly Draft[];
  /** Texts to be stored; the only one that may be there already is that of what was read, and it only grows. */
  readonly kept: ReadonlyMap<string, string>;
  readonly counts: {
    readonly events: Counts;
    readonly drafts: Counts;
    /** A sheet that is here with other content is put beside that. */
    readonly sheets: Counts;
    /** Sources marked as read. */
    readonly read: Counts;
  };
}

/** Compares a file with what is here. */
export function planImport(file: Pick<Contents, 'events' | 'drafts' | 'kept'>, here: Here): Plan {
  const events = compare(file.events, here.events, normal);
  const ended = new Set([...here.events, ...file.events].map((e) => e.id));
  // A round that is over here or in the file need not be taken up again.
  const open = file.drafts.filter((d) => !ended.has(d.id));
  const drafts = compare(open, here.drafts, (d) => JSON.stringify(d));
  const over = file.drafts.length - open.length;
  const sheets = compareSheets(file.kept, here.kept);
  const read = mergeRead(file.kept.get(READ), here.kept.get(READ));
  return {
    events: events.fresh,
    drafts: drafts.fresh,
    kept: new Map([...sheets.fresh, ...(read.text === undefined ? [] : [[READ, read.text] as const])]),
    counts: {
      events: events.counts,
      drafts: { ...drafts.counts, same: drafts.counts.same + over },
      sheets: sheets.counts,
      read: read.counts,
    },
  };
}

const READ = 'library:read';

/** An event as text, whatever the order of its fields. */
function normal(event: Event): string {
  const read = readEvent(event);
  return JSON.stringify('event' in read ? read.event : event);
}

function compare<T extends { readonly id: string }>(
  theirs: readonly T[],
  ours: readonly T[],
  text: (record: T) => string,
): { fresh: T[]; counts: Counts } {
  const here = new Map(ours.map((r) => [r.id, r]));
  const fresh = theirs.filter((r) => !here.has(r.id));
  const other = theirs.filter((r) => {
    const mine = here.get(r.id);
    return mine && text(mine) !== text(r);
  });
  const same = theirs.length - fresh.length - other.length;
  return { fresh, counts: { fresh: fresh.length, same, other: other.length } };
}

function compareSheets(file: ReadonlyMap<string, string>, here: ReadonlyMap<string, string>) {
  const fresh = new Map<string, string>();
  const counts = { fresh: 0, same: 0, other: 0 };
  for (const [key, text] of file) {
    if (key === READ) continue;
    const mine = here.get(key);
    const beside = `${key}x${fnv1a(encodeURIComponent(text.toWellFormed())).toString(36)}`;
    if (mine === undefined) {
      fresh.set(key, text);
      counts.fresh++;
    } else if (mine === text || here.has(beside) || isPast(text, mine)) counts.same++;
    else {
      fresh.set(beside, text);
      counts.other++;
    }
  }
  return { fresh, counts };
}

/** Whether a sheet is an earlier state of another, which names the states that led to it. */
function isPast(text: string, of: string): boolean {
  const past = (sheet: string): readonly unknown[] => {
    try {
      const { past } = JSON.parse(sheet) ?? {};
      return Array.isArray(past) ? past : [];
    } catch {
      return [];
    }
  };
  const state = past(text)[0];
  return typeof state === 'string' && past(of).includes(state);
}
