import { z } from 'zod';

/** Text a reader sees: trimmed, not empty, composed (NFC) so that one word has one spelling. */
export const text = z
  .string({ error: 'write a text here' })
  .refine((s) => s.trim() !== '', { error: 'must not be empty', abort: true })
  .refine((s) => s === s.trim(), 'has white space at its beginning or end; remove it')
  .refine((s) => s === s.normalize('NFC'), {
    error: 'holds decomposed characters (NFD)',
    params: { rule: 'A18', remedy: 'save it composed (NFC)' },
  });

/** An id: the name of a file without its extension, and the last part of its address. */
export const id = z
  .string({ error: 'write an id here: a file name without its extension' })
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be lower-case words joined by hyphens, as in "consistent-hashing"',
  );

/** A plain calendar date in UTC, as YYYY-MM-DD. Quote it in YAML. */
export const date = z.string({ error: 'write a date as "YYYY-MM-DD", in quotes' }).refine(isDay, {
  error: 'is not a day of the calendar written as YYYY-MM-DD',
  params: { rule: 'A23', remedy: 'write a day that exists, with no time and no zone, as in "2026-11-22"' },
});

/** Whether a text is a day of the calendar, as YYYY-MM-DD. */
export function isDay(s: string): boolean {
  const at = new Date(`${s}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(s) && !Number.isNaN(at.valueOf()) && at.toISOString().startsWith(s);
}

/** A public address; https only. */
export const httpsUrl = z
  .string({ error: 'write an https address here' })
  .refine((s) => /^https:\/\/[^\s"'<>]+$/.test(s), {
    error: 'must be an https:// address without spaces',
    params: { rule: 'A24', remedy: 'find the https address; a source that has none is not cited' },
  });

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
