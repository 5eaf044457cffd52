import { z } from 'zod';
import { text } from './shared.ts';

/** `content/companies/<id>.yaml`: a company that sources come from or are about. The id is today's name. */
export const company = z.strictObject({
  // The company's name today, as in "Meta".
  name: text,
  // The name as Korean readers write it.
  korean: text,
  // Names it had before, the newest first, as in "Facebook".
  formerly: z.array(text).min(1, 'needs a name; leave the key out where there is none').default([]),
  // One sentence where a reader would otherwise be puzzled: who owns it, since when it has its name.
  note: text.max(160, 'must have at most 160 characters').optional(),
});

/** A company as authors give it. */
export type Company = z.infer<typeof company>;
