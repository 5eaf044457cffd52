import { type Draft, readDraft } from '../../core/study/draft.ts';
import { type Event, type Stamp, VERSION } from '../../core/study/event.ts';
import { nextOrder } from '../../core/study/log.ts';
import { readEvent } from '../../core/study/read-event.ts';
import { memoryShelf } from './memory-shelf.ts';
import type { Change, Shelf } from './shelf.ts';

/**
 * Why progress is not kept as it should be: storage is forbidden, has no room, held something that could not be read
 * (which is set aside, not lost), or was written by a newer version of the site (which only reads it).
 */
export type Trouble = 'blocked' | 'full' | 'broken' | 'newer';

/** What happened, without what the store adds to it. */
export type Deed<E = Event> = E extends Event ? Omit<E, keyof Stamp> & { readonly id?: string } : never;

interface Around {
  /** Opens where the log lies; rejects where that is forbidden. */
  open(): Promise<Shelf>;
  /** Tells the other tabs; they call `hear`. */
  say(message: Message): void;
  /** Milliseconds since 1970. */
  now(): number;
  /** Minutes by which local time is ahead of UTC. */
  zone(): number;
  newId(): string;
}

/** What one tab tells the others. */
export type Message =
  | { readonly added: readonly Event[]; readonly drafts: readonly string[] }
  | { readonly reload: true };

/**
 * The reader's log in this tab: all of it in memory, written through to the browser's database, and told to the other
 * tabs. What cannot be written stays in memory and is tried again with the next write. No method rejects.
 */
export class Store {
  readonly #around: Around;
  readonly #events = new Map<string, Event>();
  readonly #drafts = new Map<string, Draft>();
  readonly #troubles = new Set<Trouble>();
  readonly #listeners = new Set<() => void>();
  #shelf: Shelf = memoryShelf();
  #aside: unknown[] = [];
  #unwritten = new Map<string, Event>();
  /** Rounds whose last change found no room. */
  #unwrittenDrafts = new Map<string, Draft>();
  #last = 0;

  private constructor(around: Around) {
    this.#around = around;
  }

  static async open(around: Around): Promise<Store> {
    const store = new Store(around);
    try {
      store.#shelf = await around.open();
      await store.#load();
    } catch {
      store.#shelf = memoryShelf();
      store.#troubles.add('blocked');
    }
    return store;
  }

  /** Every event of the log, in no order. */
  get events(): readonly Event[] {
    return [...this.#events.values()];
  }

  /** The rounds under way. */
  get drafts(): readonly Draft[] {
    return [...this.#drafts.values()];
  }

  get troubles(): ReadonlySet<Trouble> {
    return this.#troubles;
  }

  /** What could not be read and was set aside, as it was. */
  get aside(): readonly unknown[] {
    return this.#aside;
  }

  /** Whether what is done now is kept when the page is closed. */
  get isKept(): boolean {
    return (
      !this.#troubles.has('blocked') &&
      !this.#troubles.has('newer') &&
      this.#unwritten.size + this.#unwrittenDrafts.size === 0
    );
  }

  /** Calls `listener` after every change, by this tab or another, until the answer is called. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Adds to the log what the reader did now. */
  async add(...deeds: readonly Deed[]): Promise<Event[]> {
    const events = deeds.map((deed) => this.#stamp(deed));
    await this.#put(events, {});
    return events;
  }

  /** Ends a round: its event is added and its draft removed, both or neither. */
  async finish(draft: string, deed: Deed): Promise<void> {
    if (this.#events.has(draft)) return;
    this.#drafts.delete(draft);
    this.#unwrittenDrafts.delete(draft);
    await this.#put([this.#stamp({ ...deed, id: draft })], { removeDrafts: [draft] });
  }

  /**
   * Changes a round under way with no other tab in between: `next` gets the draft as it is kept, or undefined, and
   * gives what to keep instead; undefined removes it.
   *
   * @returns the draft as it is now
   */
  async revise(
    id: string,
    next: (draft: Draft | undefined) => Draft | undefined,
  ): Promise<Draft | undefined> {
    let revised = next(this.#drafts.get(id));
    try {
      if (!this.#writable) throw new Error('not to be written');
      await this.#shelf.revise(id, (found) => {
        // What another version wrote, or nobody, is this tab's to replace only if this tab had it.
        const mine = found === undefined ? this.#drafts.get(id) : this.#unwrittenDrafts.get(id);
        revised = next(mine ?? readDraft(found));
        return revised;
      });
      this.#unwrittenDrafts.delete(id);
      if (this.#unwritten.size + this.#unwrittenDrafts.size === 0) this.#troubles.delete('full');
    } catch {
      if (revised) this.#unwrittenDrafts.set(id, revised);
      else this.#unwrittenDrafts.delete(id);
      if (this.#writable) this.#trouble('full');
    }
    if (revised) this.#drafts.set(id, revised);
    else this.#drafts.delete(id);
    this.#around.say({ added: [], drafts: [id] });
    this.#changed();
    return revised;
  }

  /** Adds events and drafts of a file; those that are there stay as they are. */
  async take(events: readonly Event[], drafts: readonly Draft[]): Promise<void> {
    const fresh = events.filter((e) => !this.#events.has(e.id));
    const rounds = drafts.filter((d) => !this.#drafts.has(d.id) && !this.#events.has(d.id));
    for (const draft of rounds) this.#drafts.set(draft.id, draft);
    await this.#put(fresh, { putDrafts: rounds });
    this.#around.say({ reload: true });
  }

  /** Takes away what a `take` has added: for its undo only. */
  async takeBack(events: readonly string[], drafts: readonly string[]): Promise<void> {
    await this.#rewrite({ remove: events, removeDrafts: drafts });
  }

  /** Takes everything away. */
  async erase(): Promise<void> {
    await this.#rewrite({ clear: true });
  }

  /** Takes away what was set aside. */
  async eraseAside(): Promise<void> {
    await this.#rewrite({
      clear: true,
      put: this.events,
      putDrafts: this.drafts,
    });
  }

  /** Another tab has something to tell. */
  async hear(message: Message): Promise<void> {
    if ('reload' in message || message.drafts.length > 0) await this.reload();
    else {
      for (const e of message.added) {
        // The other tab may run another version of the site.
        const read = readEvent(e);
        if ('event' in read) this.#learn(read.event);
      }
      this.#changed();
    }
  }

  /** Reads everything anew: the page slept, or another tab changed more than a message can tell. */
  async reload(): Promise<void> {
    try {
      await this.#load();
    } catch {
      this.#trouble('blocked');
    }
    this.#changed();
  }

  close(): void {
    this.#shelf.close();
  }

  get #writable(): boolean {
    return !this.#shelf.newer && !this.#troubles.has('newer');
  }

  #stamp(deed: Deed): Event {
    const at = this.#around.now();
    this.#last = nextOrder(at, this.#last);
    const stamp = { id: this.#around.newId(), v: VERSION, at, zone: this.#around.zone(), order: this.#last };
    return { ...stamp, ...deed } as Event;
  }

  #learn(event: Event): void {
    this.#events.set(event.id, event);
    this.#last = Math.max(this.#last, event.order);
  }

  async #put(events: readonly Event[], more: Change): Promise<void> {
    for (const e of events) {
      this.#learn(e);
      this.#unwritten.set(e.id, e);
    }
    if (this.#writable) {
      const put = [...this.#unwritten.values()];
      try {
        await this.#shelf.write({ ...more, put });
        for (const e of put) this.#unwritten.delete(e.id);
        this.#troubles.delete('full');
        this.#around.say({ added: events, drafts: more.removeDrafts ?? [] });
      } catch {
        this.#trouble('full');
      }
    }
    this.#changed();
  }

  async #rewrite(change: Change): Promise<void> {
    try {
      if (!this.#writable) throw new Error('not to be written');
      await this.#shelf.write(change);
    } catch {
      this.#trouble(this.#writable ? 'full' : 'newer');
      this.#changed();
      return;
    }
    this.#unwritten.clear();
    this.#unwrittenDrafts.clear();
    await this.reload();
    this.#around.say({ reload: true });
  }

  async #load(): Promise<void> {
    const kept = await this.#shelf.load();
    const broken: { key: string; store: 'events' | 'drafts'; value: unknown }[] = [];
    this.#events.clear();
    this.#drafts.clear();
    let newer = this.#shelf.newer;
    for (const [key, value] of kept.events) {
      const read = readEvent(value);
      if ('event' in read && read.event.id === key) this.#learn(read.event);
      else if ('fault' in read && read.fault === 'newer') newer = true;
      else broken.push({ key, store: 'events', value });
    }
    for (const [key, value] of kept.drafts) {
      const draft = readDraft(value);
      if (draft && draft.id === key) this.#drafts.set(key, draft);
      else if (Number((value as Draft | undefined)?.v) > VERSION) newer = true;
      else broken.push({ key, store: 'drafts', value });
    }
    for (const e of this.#unwritten.values()) this.#learn(e);
    for (const d of this.#unwrittenDrafts.values()) this.#drafts.set(d.id, d);
    this.#aside = [...kept.aside];
    if (newer) this.#troubles.add('newer');
    if (broken.length === 0) return;
    this.#troubles.add('broken');
    this.#aside.push(...broken);
    if (!this.#writable) return;
    const keys = (store: string) => broken.filter((b) => b.store === store).map((b) => b.key);
    // The copy and the removal are one piece: what could not be read is in one place or the other.
    await this.#shelf.write({ aside: broken, remove: keys('events'), removeDrafts: keys('drafts') });
  }

  #trouble(trouble: Trouble): void {
    this.#troubles.add(trouble);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
