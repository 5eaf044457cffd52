import type { Locale } from '../../core/locale.ts';
import { nearestPages, wordsOfPath } from '../../core/terms/suggest.ts';
import type { TermIndex } from '../../core/terms/term-index.ts';
import { loadTerms } from './load-terms.ts';
import { readSite } from './site.ts';

/** A page that may have been meant. */
export interface Suggestion {
  title: string;
  href: string;
}

/** The three pages nearest to the words of an address that leads nowhere; what was loaded counts, even without the rest. */
export async function suggestPages(path: string, locale: Locale): Promise<Suggestion[]> {
  const site = readSite(locale);
  let index: TermIndex = { areas: [], pages: [] };
  await loadTerms(site, (loaded) => {
    index = loaded;
  }).catch(() => {});
  return nearestPages(index, wordsOfPath(path)).map(({ kind, id, title }) => ({
    title,
    href: site.to(`${kind}/${id}/`),
  }));
}
