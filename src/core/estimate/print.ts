import type { Expression, Statement, UnitTerm } from './syntax.ts';
import { pluralOf } from './vocabulary.ts';

/** How strongly a node binds; a child that binds less, or as much on the wrong side, gets brackets. */
function rank(e: Expression): number {
  if (e.kind === 'negative') return 3;
  if (e.kind !== 'binary') return 5;
  return e.operator === '^' ? 4 : e.operator === '*' || e.operator === '/' ? 2 : 1;
}

const bracket = (e: Expression, least: number) =>
  rank(e) < least ? `(${printExpression(e)})` : printExpression(e);

/** The canonical text of an expression; parsing it gives the expression again. */
export function printExpression(e: Expression): string {
  switch (e.kind) {
    case 'number':
      return printNumber(e);
    case 'name':
      return e.name;
    case 'negative':
      return `-${bracket(e.operand, 3)}`;
    case 'call':
      return `${e.name}(${e.parameters.map(printExpression).join(', ')})`;
    case 'binary': {
      if (e.operator !== '^') return `${bracket(e.left, rank(e))} ${e.operator} ${rightSide(e)}`;
      // "10 s^2" is a square second, so a base with a unit needs brackets.
      const hasUnit = e.left.kind === 'number' && e.left.unit.length > 0;
      return `${hasUnit ? `(${printExpression(e.left)})` : bracket(e.left, 5)}^${bracket(e.right, 3)}`;
    }
  }
}

/** What stands right of + - * /; the brackets of "peak / (20 MB/s)" are for people only. */
function rightSide(e: Extract<Expression, { kind: 'binary' }>): string {
  const isRate = e.operator === '/' && e.right.kind === 'number' && e.right.unit.length > 1;
  return bracket(e.right, isRate ? 6 : rank(e) + 1);
}

function printNumber({ digits, multiplier, unit }: Extract<Expression, { kind: 'number' }>): string {
  const number = multiplier ? `${digits} ${multiplier}` : digits;
  if (unit.length === 0) return number;
  const many = multiplier !== '' || Number(digits) !== 1;
  return `${number}${(unit[0]?.power ?? 1) < 0 ? '' : ' '}${printUnit(unit, many)}`;
}

/** Units in the order they were written; a unit under a slash is in the singular. */
export function printUnit(terms: readonly UnitTerm[], many = true): string {
  return terms
    .map(({ symbol, power }, i) => {
      const sign = power < 0 ? '/' : i === 0 ? '' : '*';
      const exponent = Math.abs(power) === 1 ? '' : `^${Math.abs(power)}`;
      return sign + (many && i === 0 && power > 0 ? pluralOf(symbol) : symbol) + exponent;
    })
    .join('');
}

/** The canonical text of a line; parsing it gives the line again. */
export function printStatement({ name, expression, unit, note }: Statement): string {
  const target = unit ? ` -> ${(unit[0]?.power ?? 1) < 0 ? '1' : ''}${printUnit(unit)}` : '';
  return `${name} = ${printExpression(expression)}${target}${note && `  # ${note}`}`;
}
