import { type Draft, readDraft } from './draft.ts';
import type { Event } from './event.ts';
import { checksumOf, FILE_VERSION, FORMAT } from './file.ts';
import { readKept } from './kept.ts';
import { mendCut } from './mend-cut.ts';
import { isNewer, readEvent } from './read-event.ts';

/** Largest file that is read, in bytes: some 100,000 answers. */
export const LARGEST_FILE = 20_000_000;

/** Why nothing of a file can be taken: it is no file of progress, or of a newer version of the site. */
export type Refusal = 'foreign' | 'newer';

/** What a file holds. */
export interface Contents {
  readonly events: readonly Event[];
  readonly drafts: readonly Draft[];
  readonly kept: ReadonlyMap<string, string>;
  /** Milliseconds since 1970; undefined where the file does not say. */
  readonly exportedAt: number | undefined;
  /** Whether it was cut off, or changed after it was written; undefined where it is whole. */
  readonly damage: 'cut' | 'changed' | undefined;
  /** Records that cannot be read. */
  readonly unreadable: number;
  /** Records of a newer version of the site. */
  readonly newer: number;
  /** Records whose id another one before them has. */
  readonly doubles: number;
}

/** Reads a file's text. Everything in it is checked; what is no part of the grammar is left out. Never throws. */
export function readProgress(text: string): { readonly contents: Contents } | { readonly refused: Refusal } {
  let given = parse(text);
  const isCut = given === undefined;
  if (isCut) given = mendCut(text);
  if (typeof given !== 'object' || given === null) return { refused: 'foreign' };
  const file = given as Record<string, unknown>;
  const { format, version } = file;
  if (format !== FORMAT || !Number.isInteger(version) || (version as number) < 1)
    return { refused: 'foreign' };
  if ((version as number) > FILE_VERSION) return { refused: 'newer' };
  const events = listOf(file.events).map(readEvent);
  const drafts = listOf(file.drafts).map((value) => ({ value, draft: readDraft(value) }));
  const kept = readKept(file.kept);
  const good = events.flatMap((read) => ('event' in read ? [read.event] : []));
  const goodDrafts = drafts.flatMap(({ draft }) => draft ?? []);
  const once = first(good);
  const newer =
    events.filter((read) => 'fault' in read && read.fault === 'newer').length +
    drafts.filter(({ value, draft }) => !draft && isNewer(value)).length;
  const read = good.length + goodDrafts.length;
  const onceDrafts = first(goodDrafts);
  return {
    contents: {
      ...{ events: once, drafts: onceDrafts, kept: kept.kept, newer },
      exportedAt: timeOf(file.exportedAt),
      damage: isCut ? 'cut' : isWhole(file) ? undefined : 'changed',
      unreadable: events.length + drafts.length - read - newer + kept.unreadable,
      doubles: read - once.length - onceDrafts.length,
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isWhole(file: Record<string, unknown>): boolean {
  try {
    const { events, drafts, kept } = file;
    return file.checksum === checksumOf({ events, drafts, kept });
  } catch {
    // Nested too deeply to be written, so this site did not.
    return false;
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const first = <T extends { readonly id: string }>(records: readonly T[]): T[] => [
  ...new Map(records.toReversed().map((r) => [r.id, r])).values(),
];

function timeOf(value: unknown): number | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
