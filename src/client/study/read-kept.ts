import { type Draft, readDraft } from '../../core/study/draft.ts';
import type { Event } from '../../core/study/event.ts';
import { isNewer, readEvent } from '../../core/study/read-event.ts';
import type { Broken, Kept } from './shelf.ts';

/** What was kept, told apart. */
export interface Sorted {
  readonly events: readonly Event[];
  readonly drafts: readonly Draft[];
  readonly broken: readonly Broken[];
  /** Whether a newer version of the site wrote any of it. */
  readonly newer: boolean;
}

/** Tells what can be read from what a newer version wrote and from what is broken. */
export function readKept(kept: Pick<Kept, 'events' | 'drafts'>): Sorted {
  const events: Event[] = [];
  const drafts: Draft[] = [];
  const broken: Broken[] = [];
  let newer = false;
  for (const [key, value] of kept.events) {
    const read = readEvent(value);
    if ('event' in read && read.event.id === key) events.push(read.event);
    else if ('fault' in read && read.fault === 'newer') newer = true;
    else broken.push({ key, store: 'events', value });
  }
  for (const [key, value] of kept.drafts) {
    const draft = readDraft(value);
    if (draft && draft.id === key) drafts.push(draft);
    else if (isNewer(value)) newer = true;
    else broken.push({ key, store: 'drafts', value });
  }
  return { events, drafts, broken, newer };
}
