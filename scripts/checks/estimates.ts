import type { Finding } from '../../src/core/finding.ts';
import { collectFences } from '../../src/markdown/fences.ts';
import { renderEstimates } from '../../src/markdown/page-estimates.ts';
import type { Rule } from './rule.ts';

/** Estimates that do not compute, and values in prose that no estimate of the page defines. */
export const rule: Rule = {
  id: 'estimate',
  title: 'every estimate computes, with units that fit',
  check: ({ pages }) =>
    pages.flatMap(({ tree, path, locale, bodyLine }) => {
      const findings: Finding[] = [];
      const { blocks, inlines } = collectFences(tree);
      const estimates = blocks.filter((b) => b.lang === 'estimate');
      const report = (line: number, rule: string, message: string, remedy: string, column?: number) =>
        void findings.push({ file: path, line: line + bodyLine - 1, column, rule, message, remedy });
      renderEstimates(estimates, inlines, { locale, report });
      return findings;
    }),
};
