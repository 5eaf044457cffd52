import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { unravel } from './unravel.ts';

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
    const tree = parser.parse(body) as Root;
    unravel(tree);
    return { tree };
  } catch (error) {
    return { problem: readProblem(error as MessageLike) };
  }
}

type MessageLike = { line?: number; column?: number; reason?: string; message: string };

/** An open tag is noticed where something else ends, and says in its message where it began. */
function readProblem({ line, column, reason, message }: MessageLike): ParseProblem {
  const [place, began, at] = /\s*\((\d+):(\d+)-\d+:\d+\)/.exec(reason ?? message) ?? [];
  return {
    line: Number(began ?? line ?? 1),
    column: Number(at ?? column ?? 1),
    message: (reason ?? message).replace(place ?? '', '').replace(/\s*\(note that.*\)$/s, ''),
    remedy: 'close the tag, or write the character in backticks or as &lt; or &#123;',
  };
}
