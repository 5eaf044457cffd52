import type { Locale } from '../locale.ts';
import type { EvaluatedPage, EvaluatedRow } from './evaluate.ts';
import { numberWorth } from './evaluate-expression.ts';
import type { ProgramRow } from './program.ts';
import { amount } from './quantity.ts';
import type { Expression } from './syntax.ts';
import { unitText } from './unit-text.ts';
import { unitSize } from './units.ts';

/** The page's estimates as plain arithmetic on base units, in the order in which they are computed. */
export function compilePage(page: Pick<EvaluatedPage, 'blocks'>, locale: Locale): ProgramRow[] {
  return page.blocks.flatMap((block) => block.rows.map((row) => compileRow(row, locale)));
}

function compileRow({ statement, quantity }: EvaluatedRow, locale: Locale): ProgramRow {
  const { factor } = unitSize(quantity.unit);
  const { many, one } = unitText(quantity.unit, locale);
  const code = quantity.assumed ? amount(quantity) : [...steps(statement.expression)].join(' ');
  return one === many ? [statement.name, code, factor, many] : [statement.name, code, factor, many, one];
}

/** An expression in reverse Polish order: `a + b * 2` is a, b, 2, *, +. */
function* steps(e: Expression): Generator<string | number> {
  if (e.kind === 'number') yield numberWorth(e).value;
  else if (e.kind === 'name') yield e.name;
  else if (e.kind === 'negative') {
    yield* steps(e.operand);
    yield '~';
  } else if (e.kind === 'binary') {
    yield* steps(e.left);
    yield* steps(e.right);
    yield e.operator;
  } else if (e.name === 'min' || e.name === 'max') {
    for (const [i, p] of e.parameters.entries()) {
      yield* steps(p);
      if (i > 0) yield e.name;
    }
  } else {
    for (const p of e.parameters) yield* steps(p);
    yield e.name;
  }
}
