import { z } from 'zod';
import { aliases, date, id, level, text } from './shared.ts';

/** Front matter of `content/topics/<id>.mdx`: one concept, one page. */
export const topic = z.strictObject({
  // The concept's standard name, as an engineer would say it.
  title: text,
  // The definition in one sentence of at most 160 characters; it is the glossary entry and the hover text.
  summary: text.max(160, 'must have at most 160 characters'),
  // One of the ids of `content/areas.yaml`.
  area: id,
  // How much the page asks of its reader.
  level,
  // The Korean term, shown beside the title and found by search.
  korean: text,
  // Other names by which readers search for this.
  aliases: aliases.default({ en: [], ko: [] }),
  // Topics to read first, ids; they form a graph without cycles.
  prerequisites: z.array(id).default([]),
  // Topics to read next or beside this one, ids.
  related: z.array(id).default([]),
  // The day someone who did not write the page last read it cold.
  reviewed: date,
  // The day the page was first published; the feed sorts by it.
  published: date,
});

/** A topic as authors give it. */
export type Topic = z.infer<typeof topic>;
