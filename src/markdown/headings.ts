import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Root } from 'hast';
import { toString as hastToString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** A heading of a page. */
export interface Heading {
  depth: number;
  /** The fragment that leads to it. */
  slug: string;
  text: string;
}

/** Makes anchors from the texts of one page's headings, in order: composed (NFC), and counted where a text repeats. */
export function createSlugger(): (text: string) => string {
  const slugger = new GithubSlugger();
  return (text) => slugger.slug(text.normalize('NFC'));
}

/** Gives every heading an id made from its text and a link to itself; returns them in order. */
export function anchorHeadings(tree: Root, anchorLabel: (heading: string) => string): Heading[] {
  const slugOf = createSlugger();
  const headings: Heading[] = [];
  visit(tree, 'element', (node: Element) => {
    const depth = /^h([2-6])$/.exec(node.tagName)?.[1];
    if (!depth) return;
    const text = hastToString(node);
    const slug = slugOf(text);
    headings.push({ depth: Number(depth), slug, text });
    node.properties.id = slug;
    node.children.push(anchor(slug, anchorLabel(text)));
  });
  return headings;
}

function anchor(slug: string, label: string): ElementContent {
  return {
    type: 'element',
    tagName: 'a',
    properties: { className: ['anchor'], href: `#${slug}`, ariaLabel: label, 'data-pagefind-ignore': '' },
    children: [{ type: 'text', value: '#' }],
  };
}
