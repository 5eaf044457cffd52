import { type Draft, readDraft } from '../../core/study/draft.ts';
import type { Shelf } from './shelf.ts';

/** Gives a round's next state. It may be asked several times. */
export type Revision = (draft: Draft | undefined) => Draft | undefined;

/** The rounds under way in this tab, with the changes of them that could not be written yet. */
export class Drafts {
  readonly #drafts = new Map<string, Draft>();
  readonly #waiting = new Map<string, readonly Revision[]>();

  get all(): readonly Draft[] {
    return [...this.#drafts.values()];
  }

  /** The rounds with changes that are not written. */
  get waiting(): readonly string[] {
    return [...this.#waiting.keys()];
  }

  remove(id: string): void {
    this.#drafts.delete(id);
    this.#waiting.delete(id);
  }

  /** Puts what was read in place of all but what is not written. */
  replace(read: readonly Draft[]): void {
    for (const id of this.#drafts.keys()) if (!this.#waiting.has(id)) this.#drafts.delete(id);
    for (const draft of read) this.#learn(draft.id, draft);
  }

  /** Reads one round anew. */
  async read(shelf: Shelf, id: string): Promise<void> {
    this.#learn(id, readDraft(await shelf.draft(id)));
  }

  /**
   * Changes a round on the shelf and here. Rejects where that cannot be written: then it is changed here only, and the
   * change is made again, on what then lies on the shelf, before the next one.
   */
  async revise(shelf: () => Shelf, id: string, next: Revision): Promise<void> {
    let revised: Draft | undefined;
    const waiting = () => this.#waiting.get(id) ?? [];
    try {
      const goesOn = await shelf().revise(id, (found) => {
        const draft = readDraft(found);
        // What nobody has is this tab's to keep if this tab had it; what cannot be read is nobody's to replace.
        if (found === undefined) revised = next(this.#drafts.get(id));
        else if (draft) revised = [...waiting(), next].reduce<Draft | undefined>((d, f) => f(d), draft);
        else throw new Error(`round ${id} is kept in a form that cannot be read`);
        return revised;
      });
      this.#waiting.delete(id);
      this.#set(id, goesOn ? revised : undefined);
    } catch (error) {
      this.#set(id, next(this.#drafts.get(id)));
      this.#waiting.set(id, [...waiting(), next]);
      throw error;
    }
  }

  /** Nothing of it is on the shelf any more. */
  unwrite(): void {
    for (const id of this.#drafts.keys()) this.#waiting.set(id, this.#waiting.get(id) ?? []);
  }

  #learn(id: string, draft: Draft | undefined): void {
    if (!this.#waiting.has(id)) this.#set(id, draft);
  }

  #set(id: string, draft: Draft | undefined): void {
    if (draft) this.#drafts.set(id, draft);
    else this.#drafts.delete(id);
  }
}
