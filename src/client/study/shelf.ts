/** Everything that is kept, as it was found: whoever reads it must check it. */
export interface Kept {
  /** Each with the key it lies under. */
  readonly events: readonly (readonly [key: string, value: unknown])[];
  readonly drafts: readonly (readonly [key: string, value: unknown])[];
  /** What could not be read earlier and was set aside. */
  readonly aside: readonly unknown[];
}

/** What is written in one piece: all of it or nothing. */
export interface Change {
  readonly put?: readonly { readonly id: string }[];
  readonly remove?: readonly string[];
  readonly putDrafts?: readonly { readonly id: string }[];
  readonly removeDrafts?: readonly string[];
  readonly aside?: readonly unknown[];
  /** Empties everything first. */
  readonly clear?: boolean;
}

/** Where the log lies: the browser's database, or memory where there is none. Every method may reject. */
export interface Shelf {
  /** Whether it was written by a newer version of the site and may not be written to. */
  readonly newer: boolean;
  load(): Promise<Kept>;
  write(change: Change): Promise<void>;
  /** Reads a draft, asks `next` for its successor and writes that, with nobody in between. Undefined removes it. */
  revise(id: string, next: (found: unknown) => { readonly id: string } | undefined): Promise<void>;
  close(): void;
}
