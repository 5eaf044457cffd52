import { z } from 'zod';
import { date, id, text } from './shared.ts';

/** The words of a text, as a reader counts them. */
const words = (s: string): number => s.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,:/-]*/gu)?.length ?? 0;

/** `content/outlines/<id>.yaml`: a real system that has no page, said in one paragraph of the systems' table. */
export const outline = z.strictObject({
  // The system's own name.
  title: text,
  // Its name as Korean readers write it.
  korean: text,
  // What family it belongs to, as in "Data processing".
  family: text,
  // The year of its paper or of its first release, whichever came first; leave it out where no source says.
  year: z.number({ error: 'must be a year' }).int().min(1960).max(2100).optional(),
  // What it is, the idea that carries it, when one meets it today, and what replaced it where it faded: 60 to 120 words.
  paragraph: text.refine((s) => words(s) >= 60 && words(s) <= 120, {
    error: (issue) => `has ${words(String(issue.input))} words; it must have 60 to 120`,
  }),
  // The same in Korean.
  paragraphKo: text.regex(/\p{Script=Hangul}/u, 'must be Korean'),
  // Its paper, or the primary source next to one: the id of a reference.
  paper: id,
  // The nearest topic that has a page, an id.
  topic: id,
  // The day its facts were last looked up.
  checked: date,
});

/** An outline as authors give it. */
export type Outline = z.infer<typeof outline>;
