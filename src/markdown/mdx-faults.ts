import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { componentProblem } from './components.ts';

/** Something in a page that MDX allows and a page may not hold. Lines count from the body's first. */
export interface MdxFault {
  /** A14 for what could run in a reader's browser, A13 for the rest. */
  rule: 'A13' | 'A14';
  line: number;
  column: number;
  message: string;
  remedy: string;
}

const ACTIVE =
  /^(script|style|iframe|object|embed|svg|math|form|input|button|link|meta|base|video|audio|template)$/i;

/** Expressions, imports, footnotes, elements of HTML and components outside the vocabulary, in the order of the page. */
export function mdxFaults(tree: Root): MdxFault[] {
  const faults: MdxFault[] = [];
  visit(tree, (node) => {
    const fault = faultOf(node as Node);
    if (!fault) return;
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    faults.push({ rule: 'A13', line, column, ...fault });
  });
  return faults;
}

type Node = MdxJsxFlowElement | MdxJsxTextElement | { type: Exclude<string, `mdxJsx${string}`> };

function faultOf(node: Node): (Partial<MdxFault> & Pick<MdxFault, 'message' | 'remedy'>) | undefined {
  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return activeFault(node as MdxJsxFlowElement) ?? componentProblem(node as MdxJsxFlowElement);
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return {
        message: 'a page holds no expression in braces',
        remedy: 'write the value, or use a component',
      };
    case 'mdxjsEsm':
      return {
        message: 'a page imports and exports nothing',
        remedy: 'remove the line; components are given',
      };
    case 'footnoteReference':
      return { message: 'a page has no footnotes', remedy: 'say it in the text, or cite a source' };
    default:
      return undefined;
  }
}

function activeFault(node: MdxJsxFlowElement | MdxJsxTextElement) {
  const name = node.name ?? '';
  const remedy = 'remove it; a page holds Markdown and the given components only';
  if (ACTIVE.test(name))
    return { rule: 'A14' as const, message: `<${name}> may not stand in a page`, remedy };
  const handler = node.attributes.find(
    (a) => a.type === 'mdxJsxAttribute' && /^(on[a-z]+|srcdoc|style)$/i.test(a.name),
  );
  if (handler?.type !== 'mdxJsxAttribute') return undefined;
  return { rule: 'A14' as const, message: `<${name}> has the attribute ${handler.name}`, remedy };
}
