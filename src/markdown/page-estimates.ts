import type { Element } from 'hast';
import type { Code, InlineCode } from 'mdast';
import { evaluatePage } from '../core/estimate/evaluate.ts';
import { EstimateFault } from '../core/estimate/fault.ts';
import type { Locale } from '../core/locale.ts';
import { estimateWords } from '../i18n/estimate.ts';
import { estimateProgram, inlineEstimate, renderEstimate } from './estimate.ts';

/** A page's estimates as HTML, by their nodes, and as data for the browser. */
export interface EstimateHtml {
  blocks: Map<Code, Element>;
  inline: Map<InlineCode, Element>;
  program?: string;
}

interface Context {
  locale: Locale;
  report: (line: number, rule: string, message: string, remedy: string, column?: number) => void;
}

/** Computes all estimates of a page together, for they share their names, and renders each where it stands. */
export function renderEstimates(
  fences: readonly Code[],
  inlines: readonly InlineCode[],
  { locale, report }: Context,
): EstimateHtml {
  const words = estimateWords[locale];
  const lineOf = (node: Code | InlineCode) => node.position?.start.line ?? 1;
  const page = evaluatePage(
    fences.map((f) => ({ title: f.meta ?? '', source: f.value, line: lineOf(f) + 1 })),
  );
  for (const e of page.errors) report(e.line, 'estimate', e.message, e.remedy, e.column);
  const inline = new Map<InlineCode, Element>();
  for (const node of inlines) {
    try {
      inline.set(node, inlineEstimate(node.value.slice(1).trim(), page.values, locale));
    } catch (fault) {
      if (!(fault instanceof EstimateFault)) throw fault;
      const { line, message, remedy } = fault.at(lineOf(node));
      report(line, 'estimate', `\`${node.value}\`: ${message}`, remedy, node.position?.start.column);
    }
  }
  return {
    blocks: new Map(
      fences.map((f, i) => [f, renderEstimate(page.blocks[i] ?? { title: '', rows: [] }, words, locale)]),
    ),
    inline,
    ...(fences.length > 0 && page.errors.length === 0 && { program: estimateProgram(page, words, locale) }),
  };
}
