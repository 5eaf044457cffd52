import { mdxFaults } from '../../src/markdown/mdx-faults.ts';
import type { Rule } from './rule.ts';

/** Elements and attributes that could run, load or submit something in a reader's browser. */
export const rule: Rule = {
  id: 'A14',
  title: 'a page holds nothing that could run',
  check: ({ pages }) =>
    pages.flatMap(({ tree, path, bodyLine }) =>
      mdxFaults(tree)
        .filter((f) => f.rule === 'A14')
        .map((f) => ({ file: path, ...f, line: f.line + bodyLine - 1 })),
    ),
};
