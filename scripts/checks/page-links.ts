import { posix } from 'node:path';
import type { Definition, Image, Link } from 'mdast';
import { visit } from 'unist-util-visit';
import { fileLine, type Page } from './corpus.ts';

/** A link as it stands in a page. */
export interface PageLink {
  url: string;
  line: number;
  column: number;
}

/** The links of a page, those by reference ("[x]: y.mdx") included, in order. */
export function linksOf(page: Page): PageLink[] {
  return collect(page, (node) => node.type === 'link' || node.type === 'definition');
}

/** The addresses of a page's images. */
export function imagesOf(page: Page): (PageLink & { alt: string })[] {
  return collect(page, (node) => node.type === 'image');
}

function collect(page: Page, wanted: (node: { type: string }) => boolean): (PageLink & { alt: string })[] {
  const found: (PageLink & { alt: string })[] = [];
  visit(page.tree, (node) => {
    if (!wanted(node)) return;
    const { url, position, alt = '' } = node as (Link | Definition | Image) & { alt?: string };
    found.push({
      url,
      alt: alt ?? '',
      line: fileLine(page, { position }),
      column: position?.start.column ?? 1,
    });
  });
  return found;
}

/**
 * The file that a relative link leads to, as a path from the project's root. A Korean page links as if it
 * stood beside the English one.
 */
export function fileOfLink(page: Page, url: string): string {
  const [path = ''] = url.split(/[?#]/);
  return posix.normalize(posix.join('content', page.kind, path));
}
