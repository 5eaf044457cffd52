import { z } from 'zod';
import { date, text } from './shared.ts';

/** Front matter of `content/ko/<kind>/<id>.mdx`: only what is translated; all else comes from the English page. */
export const translation = z.strictObject({
  // The title in Korean.
  title: text,
  // The definition in Korean, one sentence of at most 160 characters.
  summary: text.max(160, 'must have at most 160 characters'),
  // The day someone last compared it with the English page.
  reviewed: date,
});

/** A translated front matter as authors give it. */
export type Translation = z.infer<typeof translation>;
