import { z } from 'zod';
import { date, text } from './shared.ts';

const step = z
  .strictObject({
    // The name of the stage that begins with this step; the first step has one.
    stage: text.optional(),
    // The stage's name in Korean.
    stageKo: text.optional(),
    // "topics/caching" or "practices/url-shortener".
    page: z.string().regex(/^(topics|practices|systems|simulators)\/[a-z0-9-]+$/, 'must be kind/id'),
    // Why it stands here.
    why: text,
    // The same in Korean.
    whyKo: text,
  })
  .refine((s) => (s.stage === undefined) === (s.stageKo === undefined), {
    error: 'names its stage in one language only; write stage and stageKo',
    path: ['stage'],
  });

/** `content/paths/<id>.yaml`: a curated order of pages. */
export const path = z.strictObject({
  // The path's name.
  title: text,
  // Its Korean name.
  korean: text,
  // Whom it serves and what they can do afterwards.
  summary: text.max(160, 'must have at most 160 characters'),
  // The same sentence in Korean.
  summaryKo: text.max(160, 'must have at most 160 characters'),
  // Pages in order, each once.
  steps: z
    .array(step)
    .min(2, 'a path has at least two steps')
    .refine((steps) => steps[0]?.stage !== undefined, {
      error: 'the first step begins no stage; give it stage and stageKo',
      path: [0, 'stage'],
    })
    .refine((steps) => new Set(steps.map((s) => s.page)).size === steps.length, {
      error: 'a page stands twice on the path; leave one out',
    }),
  // The day the path was last walked.
  reviewed: date,
});

/** A path as authors give it. */
export type Path = z.infer<typeof path>;
