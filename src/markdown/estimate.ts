import type { Element, ElementContent, Properties } from 'hast';
import { compilePage } from '../core/estimate/compile.ts';
import type { EvaluatedBlock, EvaluatedPage, EvaluatedRow } from '../core/estimate/evaluate.ts';
import { formatQuantity } from '../core/estimate/format.ts';
import { formatNumber } from '../core/estimate/format-number.ts';
import { readInline } from '../core/estimate/inline.ts';
import { printExpression, printStatement } from '../core/estimate/print.ts';
import type { EstimateData } from '../core/estimate/program.ts';
import { amount, type Quantity } from '../core/estimate/quantity.ts';
import { unitText } from '../core/estimate/unit-text.ts';
import { unitSize } from '../core/estimate/units.ts';
import { ASSUMED_FIGURES, writeView } from '../core/estimate/view.ts';
import type { EstimateWords } from '../core/estimate/words.ts';
import type { Locale } from '../core/locale.ts';

/** A block as a table that needs no script; the bar below it is filled by `src/client/estimate.ts`. */
export function renderEstimate(block: EvaluatedBlock, words: EstimateWords, locale: Locale): Element {
  const hasNotes = block.rows.some((r) => r.statement.note !== '');
  const titles = [words.name, words.how, words.value, ...(hasNotes ? [words.note] : [])];
  const head = titles.map((t) => element('th', { scope: 'col' }, [textNode(t)]));
  const body = block.rows.map((row) => renderRow(row, words.given, hasNotes, locale));
  const table = element('table', { className: ['estimate-table'] }, [
    element('caption', {}, [textNode(block.title)]),
    element('thead', {}, [element('tr', {}, head)]),
    element('tbody', {}, body),
  ]);
  const children: ElementContent[] = [table];
  if (block.rows.some(usesCalendar)) {
    children.push(element('p', { className: ['estimate-foot'] }, [textNode(words.calendar)]));
  }
  if (block.rows.some((r) => r.quantity.assumed))
    children.push(element('div', { className: ['estimate-bar'] }, []));
  return element('figure', { className: ['estimate'] }, children);
}

function renderRow(
  { statement, quantity }: EvaluatedRow,
  given: string,
  hasNotes: boolean,
  locale: Locale,
): Element {
  const how = quantity.assumed
    ? textNode(given)
    : element('code', {}, [
        textNode(printExpression(statement.expression).replaceAll(' * ', ' × ').replaceAll(' - ', ' − ')),
      ]);
  const cells = [
    element('th', { scope: 'row' }, [element('code', {}, [textNode(statement.name)])]),
    element('td', { className: ['estimate-how'] }, [how]),
    element('td', { className: ['estimate-result'] }, renderValue(statement.name, quantity, locale)),
  ];
  if (hasNotes)
    cells.push(
      element('td', { className: ['estimate-note'] }, statement.note ? [textNode(statement.note)] : []),
    );
  return element('tr', {}, cells);
}

/** A result as one text; an assumption as its number, which becomes an input, and its unit, which stays. */
function renderValue(name: string, quantity: Quantity, locale: Locale): Element[] {
  const shown = formatQuantity(quantity, locale);
  if (!quantity.assumed) return [element('span', { dataEstimate: name }, [textNode(shown)])];
  const number = formatNumber(amount(quantity), ASSUMED_FIGURES);
  return [
    element('span', { className: ['estimate-number'], dataAssumption: name }, [textNode(number)]),
    element('span', {}, [textNode(shown.slice(number.length))]),
  ];
}

const usesCalendar = ({ statement }: EvaluatedRow) =>
  /\b(month|year)s?\b/.test(printStatement({ ...statement, note: '' }));

/**
 * A value in a sentence: `expression` is what stands after "=" ("peak", "peak in MB/s", "bill to 1").
 * Its `data-estimate` is a view (src/core/estimate/view.ts). Throws EstimateFault.
 */
export function inlineEstimate(
  expression: string,
  values: ReadonlyMap<string, Quantity>,
  locale: Locale,
): Element {
  const { name, quantity, figures, own } = readInline(expression, values);
  const text = formatQuantity(quantity, locale, figures);
  const factor = unitSize(quantity.unit).factor;
  const view = writeView(name, own ? undefined : { factor, ...unitText(quantity.unit, locale), figures });
  return element('span', { className: ['estimate-value'], dataEstimate: view }, [textNode(text)]);
}

/** The page's estimates for `<script type="application/json" id="estimate-data">`: safe inside a script element. */
export function estimateProgram(page: EvaluatedPage, words: EstimateWords, locale: Locale): string {
  const data: EstimateData = { rows: compilePage(page, locale), words: words.live };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function textNode(value: string): ElementContent {
  return { type: 'text', value };
}
