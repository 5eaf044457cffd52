import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Code, InlineCode, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import rehypeKatex from 'rehype-katex';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Finding } from '../core/finding.ts';
import type { Locale } from '../core/locale.ts';
import type { PageKind } from '../core/pages.ts';
import { componentElement } from './components.ts';
import { type Fences, prepareFences } from './fences.ts';
import { anchorHeadings, type Heading } from './headings.ts';
import type { ImageSize } from './image-size.ts';
import { resolveImages } from './images.ts';
import { type CitedAt, citedAt, type PageLinks, resolveFileLinks } from './links.ts';
import { mdxFaults } from './mdx-faults.ts';
import { holdPercent } from './no-break.ts';
import { parseBody } from './parse.ts';
import { plainText } from './plain.ts';
import { foldSections } from './sections.ts';
import { wrapTables } from './tables.ts';
import type { MarkdownWords } from './words.ts';

/** A content file's body, with where it comes from. */
export interface PageSource {
  /** Relative to the project's root. */
  file: string;
  kind: PageKind;
  locale: Locale;
  body: string;
  /** The file's line on which the body begins. */
  bodyLine: number;
}

/** A page as it is stored: HTML with slots, and what was found in it. */
export interface RenderedPage extends PageLinks {
  html: string;
  headings: Heading[];
  /** The headings under which it cites each of its sources. */
  citedAt: CitedAt;
  /** Words of prose, for the reading time. */
  words: number;
  /** The page's estimates as data for the browser, where it has any. */
  estimate?: string;
  /** Whether it shows formulas. */
  math: boolean;
  /** Cache keys of the diagrams it shows. */
  diagrams: string[];
}

/** What rendering a page needs from outside. */
export interface RenderContext extends Fences {
  words: Record<Locale, MarkdownWords>;
  /** The size of an image file, by its path from the project's root; undefined where there is none. */
  imageSize: (file: string) => ImageSize | undefined;
}

/** Renders one page; every fault found is returned with its line in the file. */
export async function renderPage(
  source: PageSource,
  context: RenderContext,
): Promise<{ page?: RenderedPage; findings: Finding[] }> {
  const findings: Finding[] = [];
  const report = (line: number, rule: string, message: string, remedy: string, column?: number) =>
    findings.push({ file: source.file, line: line + source.bodyLine - 1, column, rule, message, remedy });

  const parsed = parseBody(source.body);
  if ('problem' in parsed) {
    const { line, column, message, remedy } = parsed.problem;
    report(line, 'A13', message, remedy, column);
    return { findings };
  }
  const { tree } = parsed;
  for (const f of mdxFaults(tree)) report(f.line, f.rule, f.message, f.remedy, f.column);
  const words = context.words[source.locale];
  const fences = await prepareFences(tree, { ...context, locale: source.locale, words, report });
  const hast = await toHast(tree, fences, report);
  resolveImages(hast, context.imageSize);
  const links = resolveFileLinks(hast, source.kind);
  const headings = anchorHeadings(hast, words.anchor);
  const places = citedAt(hast);
  wrapTables(hast, words.table);
  holdPercent(hast);
  if (source.kind === 'practices') foldSections(hast);
  const html = toHtml(hast);
  return {
    page: {
      html,
      math: html.includes('<math'),
      headings,
      citedAt: places,
      words: plainText(tree).split(/\s+/).filter(Boolean).length,
      diagrams: fences.diagrams,
      ...links,
      ...(fences.estimate && { estimate: fences.estimate }),
    },
    findings,
  };
}

type Report = (line: number, rule: string, message: string, remedy: string, column?: number) => void;

/** Markdown to HTML: prepared fences, components and inline values are put in by the handlers. */
async function toHast(
  tree: Root,
  fences: Awaited<ReturnType<typeof prepareFences>>,
  report: Report,
): Promise<HastRoot> {
  type State = { all(node: unknown): ElementContent[] };
  const jsx = (state: State, node: MdxJsxFlowElement | MdxJsxTextElement) =>
    componentElement(node, state.all(node));
  const processor = unified()
    .use(remarkRehype, {
      handlers: {
        mdxJsxFlowElement: jsx,
        mdxJsxTextElement: jsx,
        code: (_: State, node: Code) => fences.code.get(node),
        inlineCode: (_: State, node: InlineCode) => fences.inline.get(node) ?? plainCode(node),
      },
    })
    .use(rehypeKatex, { output: 'mathml' });
  const file = new VFile();
  const hast = (await processor.run(tree, file)) as HastRoot;
  for (const m of file.messages) {
    report(m.line ?? 1, 'A12', `invalid LaTeX: ${String(m.cause ?? m.reason)}`, 'mend the formula', m.column);
  }
  return hast;
}

function plainCode(node: InlineCode): Element {
  return {
    type: 'element',
    tagName: 'code',
    properties: {},
    children: [{ type: 'text', value: node.value }],
  };
}
