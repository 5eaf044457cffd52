import type { Note } from '../draft.ts';
import { LONGEST_NOTE } from '../event.ts';
import { mergeNotes } from './merge.ts';

/** One phase's text as a tab has it, with what it last saw kept. */
export interface Written {
  /** What stands in the field. */
  readonly text: string;
  /** What was kept when this tab last looked, and which version of it that was. */
  readonly base: Note;
  /** How many characters found no room when what two tabs wrote was put together. */
  readonly cut?: number;
}

/** What a field may hold: two tabs that were apart still fit together. */
export const LONGEST_TYPED = LONGEST_NOTE / 2;

/** Nothing typed yet over what is kept. */
export const untouched = (note: Note): Written => ({ text: note.text, base: note });

/** What a tab has, with what is kept now taken in: nothing of either is lost. */
export function takeIn({ text, base, cut = 0 }: Written, kept: Note): Written {
  // Of an older version than was seen, what was seen is the truth: the newer one found no room.
  const merged = kept.version <= base.version ? text : mergeNotes(base.text, text, kept.text);
  return fitted(merged, kept.version < base.version ? base : kept, cut);
}

/** After a save of the text `sent`: what was typed since, over what is kept, which holds all that was sent. */
export const saved = ({ text, cut = 0 }: Written, sent: string, kept: Note): Written =>
  fitted(mergeNotes(sent, text, kept.text), kept, cut);

/** What is to be kept: unchanged where this tab has nothing to add. */
export function keep(written: Written, kept: Note): Note {
  const { text } = takeIn(written, kept);
  return text === kept.text ? kept : { text, version: Math.max(kept.version, written.base.version) + 1 };
}

/**
 * How many characters a field has no room for when `added` replaces `selected` of its `length` characters; a field
 * that holds more than may be typed takes nothing in.
 */
export const leftOut = (length: number, selected: number, added: number): number =>
  Math.max(0, added - Math.max(0, LONGEST_TYPED - (length - selected)));

function fitted(text: string, base: Note, before: number): Written {
  const cut = before + Math.max(0, text.length - LONGEST_NOTE);
  return { text: text.slice(0, LONGEST_NOTE), base, ...(cut > 0 && { cut }) };
}
