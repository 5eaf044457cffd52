import type { Locale } from '../core/locale.ts';
import { type Letter, lettersOf, termsOf } from './glossary-terms.ts';
import { pagesOf } from './pages.ts';

/** Every concept and system under each of its names: Latin ones from A to Z, Korean ones from ㄱ to ㅎ. */
export async function glossary(locale: Locale): Promise<{ latin: Letter[]; hangul: Letter[] }> {
  const terms = termsOf([...(await pagesOf('topics', locale)), ...(await pagesOf('systems', locale))]);
  return { latin: lettersOf(terms, 'en'), hangul: lettersOf(terms, 'ko') };
}
