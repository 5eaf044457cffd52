import type { Heading } from 'mdast';
import { toString as nodeText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { createSlugger } from '../../src/markdown/headings.ts';
import { fileLine, type Page } from './corpus.ts';

/** A heading of a page, with the anchor that the build gives it. */
export interface PageHeading {
  depth: number;
  text: string;
  slug: string;
  line: number;
  node: Heading;
}

const known = new WeakMap<Page, PageHeading[]>();

/** The headings of a page in order. A heading of depth 1 gets no anchor from the build and an empty one here. */
export function headingsOf(page: Page): PageHeading[] {
  let headings = known.get(page);
  if (headings) return headings;
  headings = [];
  const slug = createSlugger();
  visit(page.tree, 'heading', (node) => {
    const text = nodeText(node);
    headings?.push({
      depth: node.depth,
      text,
      slug: node.depth === 1 ? '' : slug(text),
      line: fileLine(page, node),
      node,
    });
  });
  known.set(page, headings);
  return headings;
}
