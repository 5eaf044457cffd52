import { mdxFaults } from '../../src/markdown/mdx-faults.ts';
import type { Rule } from './rule.ts';

/** Bodies that do not parse, expressions, imports, and components outside the vocabulary. */
export const rule: Rule = {
  id: 'A13',
  title: 'a body is Markdown with the components that pages are given',
  check: ({ pages }) =>
    pages.flatMap((page) => {
      const { problem, path, bodyLine } = page;
      if (problem) return [{ rule: 'A13', file: path, ...problem, line: problem.line + bodyLine - 1 }];
      return mdxFaults(page.tree)
        .filter((f) => f.rule === 'A13')
        .map((f) => ({ file: path, ...f, line: f.line + bodyLine - 1 }));
    }),
};
