import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkMath);
parser.freeze();

/** What a body that cannot be parsed reports: where, what, and how to mend it. */
export interface ParseProblem {
  line: number;
  column: number;
  message: string;
  remedy: string;
}

/**
 * Parses the body of a content file. Lines in the tree count from the body's first line.
 * A fault of MDX syntax (an open tag, a stray brace) is returned, not thrown.
 */
export function parseBody(body: string): { tree: Root } | { problem: ParseProblem } {
  try {
    return { tree: parser.parse(body) as Root };
  } catch (error) {
    const e = error as { line?: number; column?: number; reason?: string; message: string };
    return {
      problem: {
        line: e.line ?? 1,
        column: e.column ?? 1,
        message: (e.reason ?? e.message).replace(/\s*\(note that.*\)$/s, ''),
        remedy: 'close the tag, or write the character in backticks or as &lt; or &#123;',
      },
    };
  }
}
