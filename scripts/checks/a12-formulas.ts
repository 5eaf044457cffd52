import type { Root as HastRoot } from 'hast';
import type { Math as BlockMath, InlineMath } from 'mdast-util-math';
import rehypeKatex from 'rehype-katex';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { fileLine } from './corpus.ts';
import type { Rule } from './rule.ts';

const katex = unified().use(rehypeKatex, { output: 'mathml' });

/** Formulas that KaTeX cannot set; the build would print them in red. */
export const rule: Rule = {
  id: 'A12',
  title: 'every formula can be set',
  async check({ pages }) {
    const formulas = pages.flatMap((page) => {
      const nodes: (InlineMath | BlockMath)[] = [];
      visit(page.tree, (node) => {
        if (node.type === 'inlineMath' || node.type === 'math') nodes.push(node as InlineMath | BlockMath);
      });
      return nodes.map((node) => ({ page, node }));
    });
    const found = formulas.map(async ({ page, node }) => {
      const fault = isMoney(node.value) ? MONEY : await formulaFault(node);
      if (!fault) return [];
      const message = fault === MONEY ? MONEY : `invalid LaTeX: ${fault}`;
      const column = node.position?.start.column;
      return [
        {
          file: page.path,
          line: fileLine(page, node),
          column,
          rule: 'A12',
          message,
          remedy: fault === MONEY ? 'write "USD 5", or \\$5' : 'mend the formula',
        },
      ];
    });
    return (await Promise.all(found)).flat();
  },
};

const MONEY = 'what stands between two dollar signs reads as a formula';

/** "$5 a month and $" is two prices: words that no command of LaTeX introduces. */
function isMoney(value: string): boolean {
  const bare = value.replace(/\\[a-z]+\{[^}]*\}|\\[a-z]+/gi, ' ');
  return /^\d/.test(value) && /(^|\s)[a-z]{2,}(\s|$)/i.test(bare);
}

/** What KaTeX says of a formula, or undefined. */
async function formulaFault(node: InlineMath | BlockMath): Promise<string | undefined> {
  const className = ['language-math', node.type === 'math' ? 'math-display' : 'math-inline'];
  const tree: HastRoot = {
    type: 'root',
    children: [
      {
        type: 'element',
        tagName: 'code',
        properties: { className },
        children: [{ type: 'text', value: node.value }],
      },
    ],
  };
  const file = new VFile();
  await katex.run(tree, file);
  const fault = file.messages[0];
  const message = String((fault?.cause as Error | undefined)?.message ?? fault?.reason ?? '');
  // KaTeX underlines the place with combining characters.
  return (
    message
      .replace(/^KaTeX parse error: /, '')
      .replaceAll('\u0332', '')
      .replace(/\s+/g, ' ') || undefined
  );
}
