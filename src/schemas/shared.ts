import { z } from 'zod';

/** Text a reader sees: trimmed, not empty, composed (NFC) so that one word has one spelling. */
export const text = z
  .string({ error: 'write a text here' })
  .refine((s) => s.trim() !== '', 'must not be empty')
  .refine((s) => s === s.trim(), 'has white space at its beginning or end; remove it')
  .refine((s) => s === s.normalize('NFC'), 'holds decomposed characters (NFD); save it as NFC');

/** An id: the name of a file without its extension, and the last part of its address. */
export const id = z
  .string({ error: 'write an id here: a file name without its extension' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, as in "consistent-hashing"');

/** A plain calendar date in UTC, as YYYY-MM-DD. Quote it in YAML. */
export const date = z
  .string({ error: 'write a date as "YYYY-MM-DD", in quotes' })
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be YYYY-MM-DD, with no time and no zone')
  .refine((s) => {
    const at = new Date(`${s}T00:00:00Z`);
    return !Number.isNaN(at.valueOf()) && at.toISOString().startsWith(s);
  }, 'is not a day of the calendar');

/** A public address; https only. */
export const httpsUrl = z
  .string({ error: 'write an https address here' })
  .regex(/^https:\/\/[^\s"'<>]+$/, 'must be an https:// address without spaces');

/** How much a page asks of its reader. */
export const level = z.enum(['foundation', 'intermediate', 'advanced'], {
  error: 'must be foundation, intermediate or advanced',
});

/** The two languages of the site. */
export const locale = z.enum(['en', 'ko'], { error: 'must be en or ko' });

/** Names a reader may type for the same thing, by language. */
export const aliases = z.strictObject({
  // English names and abbreviations.
  en: z.array(text).default([]),
  // Korean names, spaced as they are usually written; search ignores spacing.
  ko: z.array(text).default([]),
});
