import { z } from 'zod';
import { aliases, date, id, text } from './shared.ts';

/** Front matter of `content/systems/<id>.mdx`: one real system. */
export const system = z.strictObject({
  // The system's own name.
  title: text,
  // What it is, in one sentence of at most 160 characters.
  summary: text.max(160, 'must have at most 160 characters'),
  // What family it belongs to, as in "Event streaming".
  family: text,
  // The version the page speaks of, as in "4.3".
  version: text,
  // Its licence as the project names it.
  licence: text,
  // The Korean name, found by search.
  korean: text,
  // Other names by which readers search for this.
  aliases: aliases.default({ en: [], ko: [] }),
  // Topics it embodies, ids.
  topics: z.array(id).min(1, 'name at least one topic'),
  // The day someone who did not write the page last read it cold.
  reviewed: date,
  // The day the page was first published.
  published: date,
});

/** A system as authors give it. */
export type System = z.infer<typeof system>;
