import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { type PageKind, readFileLink, type Target } from '../core/pages.ts';

/** What a page links to, in the order of first mention. */
export interface PageLinks {
  /** Pages of the site. */
  pages: Target[];
  /** Ids of cited references, each once. */
  citations: string[];
}

/**
 * Turns relative file links into `lb:` addresses, which become real ones when the page is rendered (base path and
 * locale are not known before), and citations into links to the page's own list of sources.
 */
export function resolveFileLinks(tree: Root, from: PageKind): PageLinks {
  const pages = new Map<string, Target>();
  const citations = new Set<string>();
  visit(tree, 'element', (node: Element) => {
    const href = node.tagName === 'a' ? node.properties.href : undefined;
    if (typeof href !== 'string') return;
    const target = readFileLink(href, from);
    if (!target) {
      if (/^https:/.test(href)) node.properties.rel = ['external'];
      return;
    }
    if (target.kind === 'references') {
      citations.add(target.id);
      node.properties.href = `#source-${target.id}`;
      node.properties.className = ['cite'];
      return;
    }
    pages.set(`${target.kind}/${target.id}#${target.fragment ?? ''}`, target);
    node.properties.href = `lb:${target.kind}/${target.id}/${target.fragment ? `#${encodeURIComponent(target.fragment)}` : ''}`;
  });
  return { pages: [...pages.values()], citations: [...citations] };
}

/** Where a page cites each source: the fragments of the headings above the links, "" for the page's opening. */
export type CitedAt = Record<string, string[]>;

/** Finds the places of citations in a page whose links are resolved and whose headings have their anchors. */
export function citedAt(tree: Root): CitedAt {
  const places = new Map<string, Set<string>>();
  let section = '';
  visit(tree, 'element', (node: Element) => {
    if (/^h[2-6]$/.test(node.tagName)) section = String(node.properties.id);
    const href = String(node.properties.href ?? '');
    if (node.tagName !== 'a' || !href.startsWith('#source-')) return;
    const id = href.slice('#source-'.length);
    places.set(id, (places.get(id) ?? new Set()).add(section));
  });
  return Object.fromEntries([...places].map(([id, at]) => [id, [...at]]));
}
