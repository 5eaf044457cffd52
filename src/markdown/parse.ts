import type { Root } from 'mdast';
import { quickTree, readsAlike } from './parse-quick.ts';
import { slowTree } from './parse-slow.ts';
import { unravel } from './unravel.ts';

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
    const tree = (readsAlike(body) && quickly(body)) || slowTree(body);
    unravel(tree);
    return { tree };
  } catch (error) {
    return { problem: readProblem(error as MessageLike) };
  }
}

/** Nothing where there is a fault: the slow parser tells it better. */
function quickly(body: string): Root | undefined {
  try {
    return quickTree(body);
  } catch {
    return undefined;
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
