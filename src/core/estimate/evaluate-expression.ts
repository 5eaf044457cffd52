import { OPERATIONS } from './arithmetic.ts';
import { isSame, isScalar, isSquare, power, product, quotient } from './dimension.ts';
import { EstimateFault } from './fault.ts';
import { describeUnit, type Quantity } from './quantity.ts';
import { mergeUnits } from './shown-unit.ts';
import type { Expression } from './syntax.ts';
import { isCounted, unitSize } from './units.ts';
import { MULTIPLIERS } from './vocabulary.ts';

/** A quantity on its way: what an expression is worth, before anyone names it. */
export type Worth = Omit<Quantity, 'assumed'>;

type Node<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** Computes an expression with its dimension; `lookup` gives the worth of a name or throws. Throws EstimateFault. */
export function evaluateExpression(e: Expression, lookup: (name: string, column: number) => Worth): Worth {
  const inner = (part: Expression) => evaluateExpression(part, lookup);
  switch (e.kind) {
    case 'name':
      return lookup(e.name, e.column);
    case 'number':
      return finite(e.column, numberWorth(e));
    case 'negative': {
      const worth = inner(e.operand);
      return { ...worth, value: calculate('~', worth.value) };
    }
    case 'call':
      return finite(e.column, callWorth(e, e.parameters.map(inner)));
    case 'binary':
      if (e.operator === '^') return finite(e.column, powerWorth(e, inner(e.left), inner(e.right)));
      return finite(e.column, binaryWorth(e, inner(e.left), inner(e.right)));
  }
}

/** The value of a number in base units. */
export function numberWorth({ digits, multiplier, unit }: Node<'number'>): Worth {
  const { factor, dimension } = unitSize(unit);
  const terms = unit.map(({ symbol, power: n }) => ({ symbol, power: n }));
  return { value: Number(digits) * (MULTIPLIERS.get(multiplier) ?? 1) * factor, dimension, unit: terms };
}

const calculate = (operation: string, a: number, b = 0) => OPERATIONS[operation]?.(a, b) ?? Number.NaN;

function binaryWorth({ operator, column }: Node<'binary'>, left: Worth, right: Worth): Worth {
  const value = calculate(operator, left.value, right.value);
  if (operator === '*' || operator === '/') {
    if (operator === '/' && right.value === 0) {
      throw new EstimateFault(
        column,
        'this divides by zero',
        'make the divisor other than zero, or drop the line',
      );
    }
    const [sign, combine] = operator === '*' ? ([1, product] as const) : ([-1, quotient] as const);
    return {
      value,
      dimension: combine(left.dimension, right.dimension),
      unit: mergeUnits(left.unit, right.unit, sign),
    };
  }
  demandSame(operator, column, left, right);
  return { ...left, value };
}

function demandSame(operation: string, column: number, left: Worth, right: Worth): void {
  if (isSame(left.dimension, right.dimension)) return;
  throw new EstimateFault(
    column,
    `${operation} takes two values of one kind, here ${describeUnit(left.unit)} and ${describeUnit(right.unit)}`,
    'bring both sides to the same kind: multiply or divide one of them by a quantity with the missing unit',
  );
}

function powerWorth({ right: exponent, column }: Node<'binary'>, base: Worth, n: Worth): Worth {
  if (!isScalar(n.dimension)) {
    throw new EstimateFault(
      column,
      `a power needs a plain number, not ${describeUnit(n.unit)}`,
      'remove the unit of the exponent',
    );
  }
  const value = calculate('^', base.value, n.value);
  if (isScalar(base.dimension)) return { value, dimension: base.dimension, unit: [] };
  // Were the exponent a name, a reader who changes it would change the unit of the result.
  if (exponent.kind !== 'number' || !Number.isInteger(n.value)) {
    throw new EstimateFault(
      column,
      `${describeUnit(base.unit)} can only be raised to a whole number written out`,
      'write the power as a whole number, or divide the base by its unit first',
    );
  }
  const unit = base.unit.map((t) => ({ ...t, power: t.power * n.value })).filter((t) => t.power !== 0);
  return { value, dimension: power(base.dimension, n.value), unit };
}

function callWorth({ name, column }: Node<'call'>, parameters: Worth[]): Worth {
  const [first] = parameters as [Worth];
  if (name === 'min' || name === 'max') {
    for (const other of parameters) demandSame(name, column, first, other);
    return { ...first, value: parameters.map((p) => p.value).reduce((a, b) => calculate(name, a, b)) };
  }
  const value = calculate(name, first.value);
  if (name === 'sqrt') {
    if (!isSquare(first.dimension) || first.unit.some((t) => t.power % 2)) {
      throw new EstimateFault(
        column,
        `${describeUnit(first.unit)} has no square root`,
        'take the root of a plain number or of a square',
      );
    }
    const unit = first.unit.map((t) => ({ ...t, power: t.power / 2 }));
    return { value, dimension: power(first.dimension, 0.5), unit };
  }
  const rounds = name === 'ceil' || name === 'floor' || name === 'round';
  if (rounds ? !isCounted(first.dimension) : !isScalar(first.dimension)) {
    throw new EstimateFault(
      column,
      `${name} of ${describeUnit(first.unit)} depends on the unit`,
      `divide by a quantity first, as in ${name}(size / 1 MB)${rounds ? ' * 1 MB' : ''}`,
    );
  }
  return {
    value,
    dimension: first.dimension,
    unit: rounds ? first.unit.filter((t) => t.symbol !== 'percent') : [],
  };
}

function finite(column: number, worth: Worth): Worth {
  if (Number.isFinite(worth.value)) return worth;
  throw new EstimateFault(
    column,
    'this has no finite value',
    'keep roots and logarithms above zero, and results below 1e308',
  );
}
