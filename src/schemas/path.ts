import { z } from 'zod';
import { date, text } from './shared.ts';

/** `content/paths/<id>.yaml`: a curated order of pages. */
export const path = z.strictObject({
  // The path's name.
  title: text,
  // Whom it serves and what they can do afterwards.
  summary: text.max(160, 'must have at most 160 characters'),
  // Pages in order.
  steps: z.array(
    z.strictObject({
      // "topics/caching" or "practices/url-shortener".
      page: z.string().regex(/^(topics|practices|systems|simulators)\/[a-z0-9-]+$/, 'must be kind/id'),
      // Why it stands here.
      why: text,
    }),
  ),
  // The day the path was last walked.
  reviewed: date,
});

/** A path as authors give it. */
export type Path = z.infer<typeof path>;
