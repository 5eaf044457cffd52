import type { Element } from 'hast';
import type { Code, InlineCode, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Locale } from '../core/locale.ts';
import { codeBlock } from './code.ts';
import { type EstimateHtml, renderEstimates } from './page-estimates.ts';
import { slotElement } from './slots.ts';
import type { SnippetRun } from './snippets.ts';
import type { MarkdownWords } from './words.ts';

/** A diagram as the renderer needs it. */
export interface DrawnDiagram {
  key: string;
  title?: string | undefined;
}

/** What the fences need from outside: a drawer of diagrams and a runner of code. */
export interface Fences {
  /** Draws a Mermaid source; throws an error with `message` and, where known, `line`. */
  draw: (source: string) => Promise<DrawnDiagram>;
  /** Runs a `ts check` block. */
  run: (code: string) => Promise<SnippetRun>;
}

type Report = (line: number, rule: string, message: string, remedy: string, column?: number) => void;

interface FenceContext extends Fences {
  locale: Locale;
  words: MarkdownWords;
  report: Report;
}

/** The HTML of every fence and inline value of a page, found by its node in the tree. */
export interface PreparedFences {
  code: Map<Code, Element>;
  inline: Map<InlineCode, Element>;
  diagrams: string[];
  estimate?: string;
}

/** Every fence of a page, and every inline value (`=name`), in the order of the page. */
export function collectFences(tree: Root): { blocks: Code[]; inlines: InlineCode[] } {
  const blocks: Code[] = [];
  const inlines: InlineCode[] = [];
  visit(tree, 'code', (node) => void blocks.push(node));
  visit(tree, 'inlineCode', (node) => {
    if (/^=\s*[a-zA-Z]/.test(node.value)) inlines.push(node);
  });
  return { blocks, inlines };
}

/** Draws, computes, highlights and runs what a page's fences hold. */
export async function prepareFences(tree: Root, context: FenceContext): Promise<PreparedFences> {
  const { blocks, inlines } = collectFences(tree);
  const code = new Map<Code, Element>();
  const diagrams: string[] = [];
  for (const node of blocks) {
    if (node.lang === 'mermaid') code.set(node, await diagram(node, context, diagrams));
    else if (node.lang !== 'estimate') code.set(node, await codeBlock(node, context));
  }
  const estimates: EstimateHtml = renderEstimates(
    blocks.filter((b) => b.lang === 'estimate'),
    inlines,
    context,
  );
  for (const [node, element] of estimates.blocks) code.set(node, element);
  return {
    code,
    inline: estimates.inline,
    diagrams,
    ...(estimates.program && { estimate: estimates.program }),
  };
}

async function diagram(node: Code, { draw, words, report }: FenceContext, keys: string[]): Promise<Element> {
  const fenceLine = node.position?.start.line ?? 1;
  try {
    const drawn = await draw(node.value);
    const { key } = drawn;
    // Mindmaps, timelines, blocks and C4 take no accTitle; their fence carries the title.
    const title = drawn.title ?? /\btitle="([^"]+)"/.exec(node.meta ?? '')?.[1];
    keys.push(key);
    return slotElement({
      name: 'Diagram',
      props: { key, label: words.diagram(title ?? ''), title: title ?? '' },
    });
  } catch (error) {
    const { message, line } = error as { message: string; line?: number };
    report(fenceLine + (line ?? 0), 'A11', `invalid Mermaid: ${message}`, 'mend the diagram at this line');
    return slotElement({ name: 'Diagram', props: { key: '', label: '', title: '' } });
  }
}
