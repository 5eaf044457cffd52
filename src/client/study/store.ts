import type { Draft } from '../../core/study/draft.ts';
import type { Event } from '../../core/study/event.ts';
import type { Around, Deed, Trouble } from './around.ts';
import { Drafts, type Revision } from './drafts.ts';
import { Events } from './events.ts';
import { memoryShelf } from './memory-shelf.ts';
import { type Message, readMessage } from './message.ts';
import { readKept } from './read-kept.ts';
import type { Change, Shelf } from './shelf.ts';

export type { Deed, Message, Trouble };

/**
 * The reader's log in this tab: all of it in memory, written through to the browser's database, and told to the other
 * tabs. What cannot be written stays in memory and is tried again with the next write. No method rejects.
 */
export class Store {
  readonly #around: Around;
  readonly #events = new Events();
  readonly #drafts = new Drafts();
  readonly #troubles = new Set<Trouble>();
  readonly #listeners = new Set<() => void>();
  #shelf: Shelf = memoryShelf();
  #aside: readonly (readonly [key: number, value: unknown])[] = [];

  private constructor(around: Around) {
    this.#around = around;
  }

  static async open(around: Around): Promise<Store> {
    const store = new Store(around);
    try {
      store.#shelf = await around.open(() => store.#gone());
      await store.#load();
    } catch {
      store.#shelf.close();
      store.#shelf = memoryShelf();
      store.#troubles.add('blocked');
    }
    return store;
  }

  /** Every event of the log, in no order. */
  get events(): readonly Event[] {
    return this.#events.all;
  }

  /** The rounds under way. */
  get drafts(): readonly Draft[] {
    return this.#drafts.all;
  }

  get troubles(): ReadonlySet<Trouble> {
    return this.#troubles;
  }

  /** What could not be read and was set aside, as it was. */
  get aside(): readonly unknown[] {
    return this.#aside.map(([, value]) => value);
  }

  /** Whether what is done now is kept when the page is closed. */
  get isKept(): boolean {
    return !this.#troubles.has('blocked') && !this.#troubles.has('newer') && this.#isWritten;
  }

  /** Calls `listener` after every change, by this tab or another, until the answer is called. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Adds to the log what the reader did now. */
  async add(...deeds: readonly Deed[]): Promise<Event[]> {
    const events = deeds.map((deed) => this.#events.make(deed, this.#around));
    await this.#put();
    return events;
  }

  /** Ends a round: its event is added and its draft removed, both or neither. */
  async finish(draft: string, deed: Deed): Promise<void> {
    if (this.#events.get(draft)) return;
    this.#events.make({ ...deed, id: draft }, this.#around);
    this.#drafts.remove(draft);
    await this.#put([draft]);
    // Another tab may have ended it first; what is kept counts.
    await this.reload();
  }

  /**
   * Changes a round under way with no other tab in between: `next` gets the draft as it is kept, or undefined, and
   * gives what to keep instead; undefined removes it. `next` may be asked several times. A round that is over stays.
   *
   * @returns the draft as it is now
   */
  async revise(id: string, next: Revision): Promise<Draft | undefined> {
    if (this.#events.get(id)) return undefined;
    try {
      await this.#drafts.revise(() => this.#writing, id, next);
      this.#written();
    } catch {
      this.#trouble();
    }
    // Another tab may have ended the round meanwhile.
    if (this.#events.get(id)) this.#drafts.remove(id);
    this.#around.say({ added: [], drafts: [id] });
    this.#changed();
    return this.#drafts.all.find((d) => d.id === id);
  }

  /**
   * Adds events and drafts of a file; those that are there stay as they are.
   *
   * @returns false where nothing was changed, because it could not be written
   */
  async take(events: readonly Event[], drafts: readonly Draft[]): Promise<boolean> {
    return this.#rewrite({ put: events, putDrafts: drafts });
  }

  /** Takes away what a `take` has added, or what the reader wants gone; false where nothing was changed. */
  async takeBack(events: readonly string[], drafts: readonly string[]): Promise<boolean> {
    // A round that is over may have left its draft behind.
    const rounds = events.filter((id) => this.#events.get(id)?.kind === 'round');
    return this.#rewrite({ remove: events, removeDrafts: [...drafts, ...rounds] });
  }

  /** Takes away every event and draft that this tab knows of; false where nothing was changed. */
  async erase(): Promise<boolean> {
    return this.takeBack(
      this.events.map((e) => e.id),
      this.drafts.map((d) => d.id),
    );
  }

  /** Takes away what was set aside; false where nothing was changed. */
  async eraseAside(): Promise<boolean> {
    return this.#rewrite({ removeAside: this.#aside.map(([key]) => key) });
  }

  /** Another tab has something to tell. */
  async hear(heard: unknown): Promise<void> {
    const message = readMessage(heard);
    if (!message) return;
    if ('reload' in message) return this.reload();
    for (const event of message.added) {
      this.#events.learn(event);
      this.#drafts.remove(event.id);
    }
    try {
      for (const id of message.drafts) if (!this.#events.get(id)) await this.#drafts.read(this.#shelf, id);
    } catch {
      // It is read with the next change of it.
    }
    this.#changed();
  }

  /** Reads everything anew: the page slept, or another tab changed more than a message can tell. */
  async reload(): Promise<void> {
    try {
      await this.#load();
      await this.#flush();
    } catch {
      // What is in memory is the best there is.
      if (!this.#isWritten) this.#trouble();
    }
    this.#changed();
  }

  close(): void {
    this.#shelf.close();
  }

  get #writable(): boolean {
    return !this.#shelf.newer && !this.#troubles.has('newer');
  }

  /** The shelf, to write to; throws where that is forbidden. */
  get #writing(): Shelf {
    if (!this.#writable) throw new Error('not to be written');
    return this.#shelf;
  }

  get #isWritten(): boolean {
    return this.#events.unwritten.length === 0 && this.#drafts.waiting.length === 0;
  }

  async #put(ended: readonly string[] = []): Promise<void> {
    try {
      await this.#write(ended);
      await this.#flush();
    } catch {
      this.#trouble();
    }
    this.#changed();
  }

  /** Writes every event that is not yet written. */
  async #write(ended: readonly string[]): Promise<void> {
    const put = this.#events.unwritten;
    await this.#writing.write({ put, removeDrafts: ended });
    this.#events.wrote(put);
    this.#written();
    this.#around.say({ added: put, drafts: ended });
  }

  /** Tries again what could not be written before. */
  async #flush(): Promise<void> {
    if (this.#isWritten || !this.#writable) return;
    if (this.#events.unwritten.length > 0) await this.#write([]);
    for (const id of this.#drafts.waiting) await this.revise(id, (draft) => draft);
  }

  async #rewrite(change: Change): Promise<boolean> {
    try {
      await this.#writing.write(change);
    } catch {
      this.#trouble();
      this.#changed();
      return false;
    }
    this.#events.wrote((change.remove ?? []).map((id) => ({ id })));
    for (const id of change.removeDrafts ?? []) this.#drafts.remove(id);
    await this.reload();
    this.#around.say({ reload: true });
    return true;
  }

  async #load(): Promise<void> {
    const kept = await this.#shelf.load();
    const { events, drafts, broken, newer } = readKept(kept);
    this.#events.replace(events);
    this.#drafts.replace(drafts);
    // A round that has become an event is over, even where its draft could not be removed.
    for (const { id } of this.drafts) if (this.#events.get(id)) this.#drafts.remove(id);
    // What cannot be moved is no less to be had.
    this.#aside = [...kept.aside, ...broken.map((b, i) => [-1 - i, b] as const)];
    if (newer || this.#shelf.newer) this.#troubles.add('newer');
    if (broken.length > 0) this.#troubles.add('broken');
    if (broken.length === 0 || !this.#writable) return;
    try {
      await this.#shelf.setAside(broken);
      this.#aside = (await this.#shelf.load()).aside;
    } catch {
      // It stays where it is, and is found again.
      this.#trouble();
    }
  }

  /** Everything was deleted from outside: what this page has is written again with the next change. */
  #gone(): void {
    this.#troubles.add('gone');
    this.#events.unwrite();
    this.#drafts.unwrite();
  }

  #trouble(): void {
    this.#troubles.add(this.#writable ? 'full' : 'newer');
  }

  #written(): void {
    if (this.#isWritten) this.#troubles.delete('full');
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
