import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { parseBody } from '../../../src/markdown/parse.ts';

/** Markdown as an HTML tree, as far as no plugin of ours has touched it. */
export async function hastOf(markdown: string): Promise<Root> {
  const parsed = parseBody(markdown);
  if ('problem' in parsed) throw new Error(parsed.problem.message);
  return (await unified().use(remarkRehype).run(parsed.tree)) as Root;
}

export const html = (tree: Root): string => toHtml(tree);
