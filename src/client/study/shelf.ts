/** Everything that is kept, as it was found: whoever reads it must check it. */
export interface Kept {
  /** Each with the key it lies under. */
  readonly events: readonly (readonly [key: string, value: unknown])[];
  readonly drafts: readonly (readonly [key: string, value: unknown])[];
  /** What could not be read earlier and was set aside. */
  readonly aside: readonly (readonly [key: number, value: unknown])[];
}

/** A record that cannot be read, and where it lies. */
export interface Broken {
  readonly key: string;
  readonly store: 'events' | 'drafts';
  readonly value: unknown;
}

/** What is written in one piece: all of it or nothing. An event or draft that is there is never written over. */
export interface Change {
  readonly put?: readonly { readonly id: string }[];
  readonly remove?: readonly string[];
  readonly putDrafts?: readonly { readonly id: string }[];
  readonly removeDrafts?: readonly string[];
  readonly removeAside?: readonly number[];
}

/** Where the log lies: the browser's database, or memory where there is none. Every method but `close` may reject. */
export interface Shelf {
  /** Whether it was written by a newer version of the site and may not be written to; it may become so. */
  readonly newer: boolean;
  load(): Promise<Kept>;
  write(change: Change): Promise<void>;
  /** One draft as it is kept now, undefined if there is none. */
  draft(id: string): Promise<unknown>;
  /**
   * Reads a draft, asks `next` for its successor and writes that, with nobody in between. Undefined removes it,
   * 'leave' leaves it. A round that has become an event is not asked for.
   *
   * @returns false if the round has become an event
   */
  revise(
    id: string,
    next: (found: unknown) => { readonly id: string } | 'leave' | undefined,
  ): Promise<boolean>;
  /** Moves records among those set aside, if they are still as they were found. */
  setAside(broken: readonly Broken[]): Promise<void>;
  close(): void;
}
