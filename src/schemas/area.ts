import { z } from 'zod';
import { id, text } from './shared.ts';

/** One entry of `content/areas.yaml`; the list's order is the reading order. */
export const area = z.strictObject({
  // The area's id, used in topics.
  id,
  // Its name.
  title: text,
  // Its Korean name.
  korean: text,
  // What the area is about, in one sentence.
  summary: text.max(160, 'must have at most 160 characters'),
  // The same sentence in Korean.
  summaryKo: text.max(160, 'must have at most 160 characters'),
  // Topics of the area in reading order, ids; prev and next follow it. Topics that have no page yet may stand here.
  topics: z.array(id),
});

/** An area as authors give it. */
export type Area = z.infer<typeof area>;
