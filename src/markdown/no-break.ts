import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Keeps a percent sign on the line of its number: "80 %" is written with a plain space and set with one that holds. */
export function holdPercent(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'element' && ['code', 'pre', 'math'].includes((node as Element).tagName)) return SKIP;
    if (node.type === 'text') node.value = node.value.replace(/(\d) %/g, '$1\u00a0%');
    return undefined;
  });
}
