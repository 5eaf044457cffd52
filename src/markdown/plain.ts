import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** The prose of a page as plain text: no code, no formulas, no markup. */
export function plainText(tree: Root): string {
  const parts: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'text') parts.push(node.value);
    else if (node.type === 'inlineCode' && !node.value.startsWith('=')) parts.push(node.value);
    else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      parts.push(' ');
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}
