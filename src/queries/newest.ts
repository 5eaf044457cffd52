import type { Locale } from '../core/locale.ts';
import { type Page, pageIndex } from './pages.ts';

/** Pages in the language's own words, the most recently published or reviewed first. */
export async function newest(locale: Locale): Promise<Page[]> {
  const own = [...(await pageIndex(locale)).values()].filter((p) => p.lang === locale || locale === 'en');
  return own.sort((a, b) => b.reviewed.localeCompare(a.reviewed) || a.title.localeCompare(b.title, locale));
}
