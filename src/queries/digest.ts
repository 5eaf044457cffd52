import { getCollection } from 'astro:content';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES } from '../core/locale.ts';
import { areaList } from './areas.ts';
import { once } from './once.ts';
import { type Page, pageIndex } from './pages.ts';

/** Code, styles and font cuts: they give the hashed names of the files that a page asks for. */
const CODE = [
  'src/**/*.{ts,tsx,astro,css}',
  '.cache/fonts/*.key',
  'tests/mutants/report.json',
  'astro.config.ts',
];

/** A digest of the code alone, for pages that carry all else that they show in their own key. */
export const codeDigest = once(async () => {
  const hash = createHash('sha256');
  for (const file of CODE.flatMap((pattern) => globSync(pattern, { cwd: process.cwd() })).sort()) {
    hash.update(file).update(readFileSync(join(process.cwd(), file)));
  }
  return hash.digest('hex').slice(0, 16);
});

/**
 * A digest of all that a page shows from other files: the code, every page's title, definition, order and links, and the
 * data files. A page whose own digest and this one are as before looks as before, and is not rendered again.
 */
export const siteDigest = once(async () => {
  const hash = createHash('sha256').update(await codeDigest());
  for (const locale of LOCALES) {
    for (const [key, page] of await pageIndex(locale)) {
      hash.update(
        JSON.stringify([
          key,
          page.lang,
          page.title,
          page.summary,
          page.data,
          page.reviewed,
          page.stored.pages,
          page.stored.citations,
        ]),
      );
    }
  }
  for (const area of await areaList()) hash.update(JSON.stringify(area));
  for (const kind of ['decks', 'references', 'numbers', 'paths'] as const) {
    for (const entry of await getCollection(kind))
      hash.update(`${kind}/${entry.id}:${entry.digest ?? JSON.stringify(entry.data)}`);
  }
  return hash.digest('hex').slice(0, 16);
});

/** What decides whether a page must be rendered again. */
export async function pageKey(page: Page): Promise<string> {
  return `${page.digest}:${await siteDigest()}`;
}

/** The same for a page that shows nothing but `view`. */
export async function viewKey(view: unknown): Promise<string> {
  return createHash('sha256')
    .update(JSON.stringify(view))
    .update(await codeDigest())
    .digest('hex')
    .slice(0, 24);
}
