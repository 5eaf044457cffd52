import { fnv1a } from '../sim/hash.ts';
import type { Draft } from './draft.ts';
import type { Event } from './event.ts';
import { inOrder } from './log.ts';

/** What a file of progress says it is. */
export const FORMAT = 'loadbearing-progress';
/** The version of the file's own form; the events in it carry theirs. */
export const FILE_VERSION = 1;

/** What a file carries. */
export interface Progress {
  readonly events: readonly Event[];
  readonly drafts: readonly Draft[];
  /** Other texts the reader made here, by their keys in storage without what all keys of the site begin with. */
  readonly kept?: Readonly<Record<string, string>>;
}

/** A reader's whole progress as one JSON text, the same for the same progress and day. `exportedAt` in ms since 1970. */
export function writeProgress({ events, drafts, kept = {} }: Progress, exportedAt: number): string {
  const content = {
    events: [...events].sort(inOrder),
    drafts: [...drafts].sort((a, b) => (a.id < b.id ? -1 : 1)),
    kept: Object.fromEntries(Object.entries(kept).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  const head = { format: FORMAT, version: FILE_VERSION, exportedAt: new Date(exportedAt).toISOString() };
  return `${JSON.stringify({ ...head, ...content, checksum: checksumOf(content) }, null, 1)}\n`;
}

/** Tells a file that was cut or edited from one that was not; no protection against intent. Eight hex digits. */
export function checksumOf(content: Record<'events' | 'drafts' | 'kept', unknown>): string {
  const { events, drafts, kept } = content;
  // The hash is of ASCII: other characters go in as their escapes.
  const text = JSON.stringify([events, drafts, kept]).replace(
    /[^\x20-\x7e]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return fnv1a(text).toString(16).padStart(8, '0');
}
