import type { Corpus, Page } from './corpus.ts';

/** A Korean page beside its English one. */
export interface Translation {
  korean: Page;
  english: Page;
  /** Days by which the Korean page's last comparison is older than the English page's last review. */
  lag: number;
}

/** Every translation whose English page exists. */
export function translations({ pages, page }: Corpus): Translation[] {
  return pages.flatMap((korean) => {
    const english = korean.locale === 'ko' ? page(korean.kind, korean.id, 'en') : undefined;
    if (!english) return [];
    const lag =
      (Date.parse(String(english.data.reviewed)) - Date.parse(String(korean.data.reviewed))) / 86_400_000;
    return [{ korean, english, lag }];
  });
}

/** One line on how much is translated (A21): information, not a fault, for the site serves English in its place. */
export function coverage(corpus: Corpus): string {
  const english = corpus.pages.filter((p) => p.locale === 'en').length;
  const found = translations(corpus);
  const stale = found.filter((t) => t.lag > 0).map((t) => t.korean.path);
  const behind = stale.length ? `; behind their English page: ${stale.join(', ')}` : '';
  return `Korean: ${found.length} of ${english} pages${behind}`;
}
