import type { Finding } from '../../src/core/finding.ts';
import { nearest } from '../../src/core/nearest.ts';
import { decodeFragment, readFileLink } from '../../src/core/pages.ts';
import { lineOf } from '../../src/schemas/validate.ts';
import type { ContentFile, Corpus, Page } from './corpus.ts';
import { headingsOf } from './page-headings.ts';
import { linksOf } from './page-links.ts';
import type { Rule } from './rule.ts';

/** Fragments that no heading of their page has. */
export const rule: Rule = {
  id: 'A08',
  title: 'every #fragment leads to a heading',
  check: (corpus) => [
    ...corpus.pages.flatMap((page) => pageFragments(page, corpus)),
    ...deckFragments(corpus),
  ],
};

function pageFragments(page: Page, corpus: Corpus): Finding[] {
  return linksOf(page).flatMap(({ url, line, column }) => {
    const target = url.startsWith('#')
      ? { kind: page.kind, id: page.id, fragment: url.slice(1) }
      : readFileLink(url, page.kind);
    if (target?.fragment === undefined) return [];
    if (target.kind === 'references') {
      const message = `a source has no headings: "${url}"`;
      return [{ file: page.path, line, column, rule: 'A08', message, remedy: 'leave the fragment out' }];
    }
    const to = corpus.page(target.kind, target.id, page.locale);
    // A Korean page is read with its Korean neighbors where they exist. A page that does not exist is A07's.
    return to ? fragmentFault(page.path, line, target.fragment, to, column) : [];
  });
}

/** The cards of a deck say by "see" which heading explains them. */
function deckFragments(corpus: Corpus): Finding[] {
  return corpus.data
    .filter((f) => f.kind === 'decks')
    .flatMap((deck) => {
      const topic = corpus.page('topics', deck.id, 'en');
      if (!topic) return [];
      return sees(deck).flatMap(({ see, line }) => fragmentFault(deck.path, line, see.slice(1), topic));
    });
}

function sees({ data, keyLines }: ContentFile): { see: string; line: number }[] {
  const items = Array.isArray(data.items) ? (data.items as { see?: unknown }[]) : [];
  return items.flatMap(({ see }, i) =>
    typeof see === 'string' && see.startsWith('#')
      ? [{ see, line: lineOf(keyLines, ['items', i, 'see']) }]
      : [],
  );
}

function fragmentFault(file: string, line: number, raw: string, to: Page, column?: number): Finding[] {
  const slugs = headingsOf(to).map((h) => h.slug);
  const fragment = decodeFragment(raw);
  // A page that could not be parsed has no headings to compare with.
  if (slugs.includes(fragment) || to.problem) return [];
  const close = nearest(fragment, slugs);
  const remedy = close
    ? `did you mean "#${close}"?`
    : `the headings are ${slugs.map((s) => `#${s}`).join(', ')}`;
  return [
    {
      file,
      line,
      column,
      rule: 'A08',
      message: `no heading of ${to.path} has the anchor #${fragment}`,
      remedy,
    },
  ];
}
