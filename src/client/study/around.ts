import type { Event, Stamp } from '../../core/study/event.ts';
import type { Message } from './message.ts';
import type { Shelf } from './shelf.ts';

/**
 * Why progress is not kept as it should be: storage is forbidden, has no room, held something that could not be read
 * (which is set aside, not lost), was written by a newer version of the site (which only reads it), or was deleted
 * from outside while this page was open (which wrote it again).
 */
export type Trouble = 'blocked' | 'full' | 'broken' | 'newer' | 'gone';

/** What happened, without what the store adds to it. */
export type Deed<E = Event> = E extends Event ? Omit<E, keyof Stamp> & { readonly id?: string } : never;

/** What a store needs of the browser around it. */
export interface Around {
  /** Opens where the log lies; rejects where that is forbidden. `gone`: it was deleted, and is there again, empty. */
  open(gone: () => void): Promise<Shelf>;
  /** Tells the other tabs, without a throw; they call `hear`. */
  say(message: Message): void;
  /** Milliseconds since 1970. */
  now(): number;
  /** Minutes by which local time is ahead of UTC. */
  zone(): number;
  newId(): string;
}
