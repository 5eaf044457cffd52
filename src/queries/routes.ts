import { LOCALES, type Locale } from '../core/locale.ts';
import type { PageKind } from '../core/pages.ts';
import { pageKey } from './digest.ts';
import { type Page, pagesOf } from './pages.ts';

/** The value of the `[...locale]` part of a route: absent for English. */
export function localeParam(locale: Locale): string | undefined {
  return locale === 'en' ? undefined : locale;
}

/** One path for each language, for a page that exists once. */
export function localePaths() {
  return LOCALES.map((locale) => ({ params: { locale: localeParam(locale) }, props: { locale } }));
}

/** One path for each page of a kind in each language. */
export async function pagePaths<K extends PageKind>(kind: K) {
  const all = await Promise.all(LOCALES.map((locale) => pagesOf(kind, locale)));
  return Promise.all(
    all.flat().map(async (page: Page<K>) => ({
      params: { locale: localeParam(page.locale), id: page.id },
      props: { page },
      cacheKey: await pageKey(page),
    })),
  );
}
