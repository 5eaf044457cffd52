import type { Element, ElementContent } from 'hast';
import type { Code } from 'mdast';
import { highlight } from './highlight.ts';
import type { SnippetRun } from './snippets.ts';
import type { MarkdownWords } from './words.ts';

interface CodeContext {
  run: (code: string) => Promise<SnippetRun>;
  words: MarkdownWords;
  report: (line: number, rule: string, message: string, remedy: string) => void;
}

const TITLE = /\btitle="([^"]+)"/;

/** A fenced block as a figure: its file name, the code, and for `ts check` what a run of it printed. */
export async function codeBlock(node: Code, context: CodeContext): Promise<Element> {
  const lang = node.lang ?? '';
  const title = TITLE.exec(node.meta ?? '')?.[1];
  const children: ElementContent[] = [];
  if (title) children.push(element('figcaption', {}, [{ type: 'text', value: title }]));
  children.push(pre(await highlight(node.value, lang), context.words.code(title ?? lang), lang));
  if (isChecked(node)) children.push(...(await output(node, context)));
  return element('figure', { className: ['code'] }, children);
}

/** Whether a fence is a `ts check` block: compiled, run, and shown with what it printed. */
export function isChecked({ lang, meta }: Code): boolean {
  const flags = (meta ?? '').replace(TITLE, '').split(/\s+/);
  return lang === 'ts' && flags.includes('check');
}

async function output(node: Code, { run, words, report }: CodeContext): Promise<ElementContent[]> {
  const result = await run(node.value);
  if ('error' in result) {
    const line = (node.position?.start.line ?? 1) + (result.line ?? 0);
    report(line, 'A28', `the code does not run: ${result.error}`, 'mend the code');
    return [];
  }
  if (result.output === '') return [];
  return [
    element('p', { className: ['code-output-title'] }, [{ type: 'text', value: words.output }]),
    pre([{ type: 'text', value: result.output.replace(/[ \t]+$/gm, '') }], words.output, 'output'),
  ];
}

function pre(children: ElementContent[], label: string, lang: string): Element {
  return element(
    'pre',
    { tabIndex: 0, role: 'group', ariaLabel: label, ...(lang && { 'data-lang': lang }) },
    [element('code', {}, children)],
  );
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
