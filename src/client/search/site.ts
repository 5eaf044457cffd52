import { address, type Locale } from '../../core/locale.ts';

/** What the page says about the site around it. */
export interface Site {
  base: string;
  locale: Locale;
  /** The address of a page below base and locale. */
  to: (path: string) => string;
}

/** Reads base path and language from the page's body. */
export function readSite(locale?: Locale): Site {
  const { base = '/', locale: own } = document.body.dataset;
  const language = locale ?? (own === 'ko' ? 'ko' : 'en');
  return { base, locale: language, to: (path) => address(base, language, path) };
}
