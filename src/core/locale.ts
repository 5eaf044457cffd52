/** The languages of the site; the first is served at the root. */
export const LOCALES = ['en', 'ko'] as const;
export type Locale = (typeof LOCALES)[number];

/**
 * The address of a page: base path, then the locale unless it is English, then the path.
 * `path` begins without a slash and ends with one ("topics/caching/"); "" is the home page.
 */
export function address(base: string, locale: Locale, path: string): string {
  const root = base.endsWith('/') ? base : `${base}/`;
  return `${root}${locale === 'en' ? '' : `${locale}/`}${path}`;
}
