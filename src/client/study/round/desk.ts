import type { Draft } from '../../../core/study/draft.ts';
import type { Pace, Rating } from '../../../core/study/event.ts';
import { begin } from '../../../core/study/round/begin.ts';
import { type Anchor, advance, type Instant, monoAt, run } from '../../../core/study/round/clock.ts';
import { keep, saved, takeIn, untouched, type Written } from '../../../core/study/round/notes.ts';
import type { PracticeFacts } from '../../../core/study/round/practice.ts';
import { newId } from '../browser-store.ts';
import type { Store } from '../store.ts';
import { forgetRescued, rescue, rescuedNotes } from './rescue.ts';

/** Typing is kept when it pauses for so long, in milliseconds, and after `LONGEST_WAIT` though it goes on. */
const PAUSE = 350;
const LONGEST_WAIT = 900;
/** How often the clock is kept while it runs, in milliseconds. */
const CHECK = 10_000;

/**
 * The round under way on this page, shared with every other tab through the store: whatever is changed is changed in
 * what is kept, with the time that has passed and this tab's notes put in.
 */
export class Desk {
  readonly store: Store;
  readonly practice: PracticeFacts;
  readonly #listeners = new Set<() => void>();
  #notes: readonly Written[] = [];
  #of: string | undefined;
  #known: Anchor | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #changing = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: number | undefined;

  constructor(store: Store, practice: PracticeFacts) {
    this.store = store;
    this.practice = practice;
    store.onChange(() => this.#heard());
    this.#heard();
    const flush = () => void this.flush();
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', () => {
      flush();
      this.tick();
    });
    addEventListener('pageshow', () => this.tick());
    setInterval(() => this.tick(), 1_000);
  }

  /** The round under way on this practice, the first begun of several. */
  get draft(): Draft | undefined {
    return this.#drafts.find((d) => d.practice === this.practice.id);
  }

  /** The same at this very moment, nothing kept. */
  get live(): Draft | undefined {
    const { draft } = this;
    if (!draft) return undefined;
    const now = instant();
    return advance(draft, monoAt(draft.checked, this.#known, now), now);
  }

  /** Rounds under way on other practices. */
  get others(): readonly Draft[] {
    return this.#drafts.filter((d) => d.practice !== this.practice.id);
  }

  /** What stands in the fields, a text for each phase. */
  get texts(): readonly string[] {
    return this.#notes.map(({ text }) => text);
  }

  /** How many characters two tabs wrote in each phase that its note had no room for. */
  get cuts(): readonly number[] {
    return this.#notes.map(({ cut = 0 }) => cut);
  }

  /** Whether all that was typed is kept. */
  get isWritten(): boolean {
    return this.#notes.every(({ text, base }) => text === base.text);
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Begins a round, once however often it is asked for. */
  async begin(pace: Pace, hint: number): Promise<void> {
    const { id: practice, rubric } = this.practice;
    const work = this.#queue.then(async () => {
      if (this.draft) return;
      const now = instant();
      const made = begin({ id: newId(), practice, pace, now: now.wall, statements: rubric.length, hint });
      this.#known = now;
      await this.store.revise(made.id, () => made);
    });
    this.#queue = work;
    await work;
  }

  type(phase: number, text: string): void {
    this.#notes = this.#notes.map((note, i) => (i === phase ? { ...note, text } : note));
    if (this.#of) rescue({ id: this.#of, notes: this.#notes });
    const now = performance.now();
    this.#waiting ??= now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.change(), Math.min(PAUSE, LONGEST_WAIT - (now - this.#waiting)));
    this.#say();
  }

  /** Keeps at once what was typed. */
  async flush(): Promise<void> {
    if (!this.isWritten) await this.change();
  }

  /** Brings the round up to date and changes it; undefined discards it. One change after the other. */
  async change(next: (draft: Draft, now: Instant) => Draft | undefined = (d) => d): Promise<void> {
    const work = this.#queue.then(() => this.#change(next));
    this.#queue = work;
    await work;
  }

  /** Ends the round with the reader's grade. */
  async finish(grade: Rating): Promise<string | undefined> {
    await this.change((d, now) => run(d, false, now));
    const { draft } = this;
    if (!draft) return undefined;
    const { id, practice, began, pace, spent, hint, peeked, confidence, scores } = draft;
    const round = { practice, began, pace, spent, hint, peeked, grade, confidence: confidence ?? 0 };
    const notes = draft.notes.map((n) => n.text);
    await this.store.finish(id, { ...round, kind: 'round', notes, scores: scores.map((s) => s ?? 0) });
    return id;
  }

  /** The clock has gone on: shown each second, kept less often. */
  tick(): void {
    const { draft, live } = this;
    if (!draft?.running || !live || this.#changing > 0) return;
    if (live.doubt !== draft.doubt || live.checked - draft.checked >= CHECK) void this.change();
    else this.#say();
  }

  get #drafts(): readonly Draft[] {
    const ended = new Set(this.store.events.map((e) => e.id));
    return this.store.drafts.filter((d) => !ended.has(d.id)).sort((a, b) => a.began - b.began);
  }

  async #change(next: (draft: Draft, now: Instant) => Draft | undefined): Promise<void> {
    const id = this.draft?.id;
    if (!id) return;
    clearTimeout(this.#timer);
    this.#waiting = undefined;
    this.#changing += 1;
    const typed = this.#notes;
    const now = instant();
    const revised = await this.store.revise(id, (found) => {
      if (!found || this.store.events.some((e) => e.id === id)) return undefined;
      const current = advance(found, monoAt(found.checked, this.#known, now), now);
      // What was typed here before it was heard that another tab committed belongs to the attempt.
      const notes = found.notes.map((n, i) => written(typed[i], n));
      return next({ ...current, notes }, now);
    });
    this.#known = revised?.running ? { wall: revised.checked, mono: now.mono } : undefined;
    if (revised && this.#of === id)
      this.#notes = this.#notes.map((note, i) => {
        const kept = revised.notes[i] ?? note.base;
        return saved(note, typed[i]?.text ?? '', kept);
      });
    this.#changing -= 1;
    // Typed while it was kept.
    if (!this.isWritten) this.#timer = setTimeout(() => void this.change(), PAUSE);
    else if (this.store.isKept) this.#settled();
    this.#heard();
  }

  /** All is in the database: nothing is left to rescue. */
  #settled(): void {
    rescue(undefined);
    const open = new Set(this.#drafts.filter((d) => d.id !== this.#of).map((d) => d.id));
    forgetRescued((id) => !open.has(id));
  }

  #heard(): void {
    const { draft } = this;
    if (draft?.id !== this.#of) {
      this.#of = draft?.id;
      this.#notes = draft ? rescuedNotes(draft) : [];
      if (!draft) rescue(undefined);
    } else if (draft && this.#changing === 0) {
      this.#notes = draft.notes.map((kept, i) => takeIn(this.#notes[i] ?? untouched(kept), kept));
    }
    this.#say();
  }

  #say(): void {
    for (const listener of this.#listeners) listener();
  }
}

const written = (typed: Written | undefined, kept: Draft['notes'][number]) =>
  typed ? keep(typed, kept) : kept;

const instant = (): Instant => ({ wall: Date.now(), mono: performance.now() });
