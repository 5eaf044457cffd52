import type { Page } from './pages.ts';

/**
 * The fragment by which a page has a heading of its English twin: a translation has other words and the same headings
 * in the same order, which a check makes sure of. A fragment that is no heading stays as it is.
 */
export function fragmentIn(page: Page, english: Page | undefined, fragment: string): string {
  if (page.lang === 'en' || !english) return fragment;
  const at = english.headings.findIndex((h) => h.slug === fragment);
  return page.headings[at]?.slug ?? fragment;
}
