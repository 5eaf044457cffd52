import { z } from 'zod';
import { aliases, date, id, text } from './shared.ts';

/** Front matter of `content/simulators/<id>.md`: the words around one simulator. */
export const simulator = z.strictObject({
  // The simulator's name.
  title: text,
  // The question it answers, in one sentence of at most 160 characters.
  summary: text.max(160, 'must have at most 160 characters'),
  // The Korean name, found by search.
  korean: text,
  // Other names by which readers search for this.
  aliases: aliases.default({ en: [], ko: [] }),
  // Topics it serves, ids.
  topics: z.array(id).min(1, 'name at least one topic'),
  // The day someone who did not write it last read it cold.
  reviewed: date,
  // The day it was first published.
  published: date,
});

/** A simulator's text as authors give it. */
export type SimulatorText = z.infer<typeof simulator>;
