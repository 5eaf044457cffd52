import type { Finding } from '../../src/core/finding.ts';
import type { Page } from './corpus.ts';
import { imagesOf } from './page-links.ts';
import type { Rule } from './rule.ts';

/** Images without words for those who cannot see them, or with words that say nothing. */
export const rule: Rule = {
  id: 'A10',
  title: 'every image says in its alternative text what it shows',
  check: ({ pages }) => pages.flatMap(faults),
};

function faults(page: Page): Finding[] {
  return imagesOf(page).flatMap(({ url, alt, line, column }) => {
    const message = altProblem(url, alt.trim());
    if (!message) return [];
    const remedy =
      'write what the image says, as ![Requests per second over a day](...); take decoration out';
    return [{ file: page.path, line, column, rule: 'A10', message, remedy }];
  });
}

function altProblem(url: string, alt: string): string | undefined {
  if (alt === '') return 'the image has no alternative text';
  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/\.(png|jpe?g|webp|svg|gif)$/, '')
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim();
  if (words(alt) === words(url.split('/').at(-1) ?? ''))
    return `the alternative text "${alt}" is the name of the file`;
  if (/^(an? )?(image|picture|photo|diagram|screenshot|figure|graph|icon)( of)?$/i.test(alt))
    return `the alternative text "${alt}" says nothing`;
  return undefined;
}
