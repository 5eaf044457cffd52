import type { Note } from '../draft.ts';
import { LONGEST_NOTE } from '../event.ts';
import { mergeNotes } from './merge.ts';

/** One phase's text as a tab has it, with what it last saw kept. */
export interface Written {
  /** What stands in the field. */
  readonly text: string;
  /** What was kept when this tab last looked, and which version of it that was. */
  readonly base: Note;
}

/** What a field may hold: two tabs that were apart still fit together. */
export const LONGEST_TYPED = LONGEST_NOTE / 2;

/** Nothing typed yet over what is kept. */
export const untouched = (note: Note): Written => ({ text: note.text, base: note });

/** What a tab has, with what is kept now taken in: nothing of either is lost. */
export function takeIn({ text, base }: Written, kept: Note): Written {
  // Of an older version than was seen, what was seen is the truth: the newer one found no room.
  const merged = kept.version <= base.version ? text : mergeNotes(base.text, text, kept.text);
  return { text: merged.slice(0, LONGEST_NOTE), base: kept.version < base.version ? base : kept };
}

/** After a save of the text `sent`: what was typed since, over what is kept, which holds all that was sent. */
export const saved = ({ text }: Written, sent: string, kept: Note): Written => ({
  text: mergeNotes(sent, text, kept.text).slice(0, LONGEST_NOTE),
  base: kept,
});

/** What is to be kept: unchanged where this tab has nothing to add. */
export function keep(written: Written, kept: Note): Note {
  const { text } = takeIn(written, kept);
  return text === kept.text ? kept : { text, version: Math.max(kept.version, written.base.version) + 1 };
}
