import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { SKIP, visit } from 'unist-util-visit';
import { isInline } from './components.ts';

/**
 * Puts components where they belong. Markdown takes `<Aside kind="tip">Text.</Aside>` on one line for a paragraph
 * that holds an aside, which HTML does not allow, and `<SimResult ... />` alone on a line for a block.
 */
export function unravel(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'paragraph' && holdsOnlyBlocks(node)) {
      const blocks = node.children.filter((c) => c.type === 'mdxJsxTextElement').map(toBlock);
      parent.children.splice(index, 1, ...(blocks as RootContent[]));
      return [SKIP, index + blocks.length];
    }
    if (node.type === 'mdxJsxFlowElement' && isInline(node.name ?? '')) {
      parent.children[index] = toParagraph(node);
      return SKIP;
    }
    return undefined;
  });
}

function holdsOnlyBlocks({ children }: Paragraph): boolean {
  const isBlock = (c: PhrasingContent) => c.type === 'mdxJsxTextElement' && !isInline(c.name ?? '');
  return (
    children.some(isBlock) &&
    children.every((c) => isBlock(c) || (c.type === 'text' && c.value.trim() === ''))
  );
}

/** The words of a one-line component are a paragraph in it. */
function toBlock(node: PhrasingContent): MdxJsxFlowElement {
  const { children, ...rest } = node as MdxJsxTextElement;
  const paragraph: Paragraph = {
    type: 'paragraph',
    children,
    ...(rest.position && { position: rest.position }),
  };
  return { ...rest, type: 'mdxJsxFlowElement', children: children.length > 0 ? [paragraph] : [] };
}

function toParagraph(node: MdxJsxFlowElement): Paragraph {
  const inline: MdxJsxTextElement = { ...node, type: 'mdxJsxTextElement', children: [] };
  return { type: 'paragraph', children: [inline], ...(node.position && { position: node.position }) };
}
