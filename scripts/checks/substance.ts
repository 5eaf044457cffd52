import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { Finding } from '../../src/core/finding.ts';
import type { Page } from './corpus.ts';
import { fileOfLink, linksOf } from './page-links.ts';
import type { Rule } from './rule.ts';

const SOURCES = 2;
/** Components that draw. */
const DRAWN = new Set(['Simulator', 'NumbersTable']);

/** Pages without a picture, and pages that rest on fewer than two sources. A simulator's text is exempt: it has its topic. */
export const rule: Rule = {
  id: 'substance',
  title: `a page has a picture and ${SOURCES} sources`,
  check: ({ pages }) =>
    pages
      .filter((p) => p.kind !== 'simulators' && !p.problem)
      .flatMap((page) => [...picture(page), ...sources(page)]),
};

function picture(page: Page): Finding[] {
  let drawn = false;
  visit(page.tree, (node) => {
    if (node.type === 'image' || (node.type === 'code' && node.lang === 'mermaid')) drawn = true;
    else if (node.type === 'mdxJsxFlowElement' && DRAWN.has((node as MdxJsxFlowElement).name ?? ''))
      drawn = true;
  });
  return drawn
    ? []
    : [finding(page, 'the page has no picture', 'put the one that carries the idea right after the opening')];
}

function sources(page: Page): Finding[] {
  const cited = new Set(
    linksOf(page)
      .map(({ url }) => fileOfLink(page, url))
      .filter((f) => f.startsWith('content/references/')),
  );
  if (cited.size >= SOURCES) return [];
  return [
    finding(
      page,
      `the page cites ${cited.size} of at least ${SOURCES} sources`,
      'cite the paper, the RFC or the documentation behind its claims',
    ),
  ];
}

function finding({ path }: Page, message: string, remedy: string): Finding {
  return { file: path, rule: 'substance', message, remedy };
}
