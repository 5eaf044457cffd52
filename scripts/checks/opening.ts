import type { RootContent } from 'mdast';
import { toString as nodeText } from 'mdast-util-to-string';
import type { Finding } from '../../src/core/finding.ts';
import { fileLine, type Page } from './corpus.ts';
import type { Rule } from './rule.ts';

/** What can be spoken in the 60 seconds that an answer has, and still leaves room for the picture. */
const WORDS = 90;

/** Topics that do not begin with an answer, or begin with one too long to say. */
export const rule: Rule = {
  id: 'opening',
  title: `a topic opens, before any heading, with an answer of at most ${WORDS} words`,
  check: ({ pages }) =>
    pages.filter((p) => p.kind === 'topics' && p.locale === 'en' && !p.problem).flatMap(faults),
};

function faults(page: Page): Finding[] {
  const { children } = page.tree;
  const end = children.findIndex((n) => n.type === 'heading');
  const opening = children.slice(0, end < 0 ? undefined : end);
  const finding = (message: string, remedy: string, node?: RootContent): Finding[] => [
    { file: page.path, line: node ? fileLine(page, node) : page.bodyLine, rule: 'opening', message, remedy },
  ];
  const first = children[0];
  if (first?.type !== 'paragraph') {
    const remedy = 'begin with the 60-second answer, without a heading';
    return finding('the page does not open with its answer', remedy, first);
  }
  const words = opening
    .filter((n) => n.type === 'paragraph' || n.type === 'list')
    .flatMap((n) =>
      nodeText(n)
        .split(/\s+/)
        .filter((w) => /[\p{L}\d]/u.test(w)),
    ).length;
  if (words <= WORDS) return [];
  return finding(
    `the opening has ${words} words; ${WORDS} is the limit`,
    'say less before the first heading',
    first,
  );
}
