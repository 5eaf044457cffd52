import { create, createUnitDependencies, type FactoryFunctionMap, unitDependencies } from 'mathjs';
import type { Dimension } from './dimension.ts';
import { power, product, SCALAR } from './dimension.ts';
import type { UnitTerm } from './syntax.ts';
import { COUNTED, SYMBOLS } from './vocabulary.ts';

/** A unit's size in base units (second, bit, one of a count) and its dimension. */
export interface UnitSize {
  factor: number;
  dimension: Dimension;
}

const SIZES = sizes();

/** Asks mathjs once for every unit. Counts get a prefix there: mathjs already has a link, of 20 cm. */
function sizes(): ReadonlyMap<string, UnitSize> {
  const math = create({ createUnitDependencies, unitDependencies } as FactoryFunctionMap);
  for (const word of COUNTED) math.createUnit(`count${word}`);
  const measure = (symbol: string): UnitSize => {
    if (symbol === 'percent') return { factor: 0.01, dimension: SCALAR };
    const { value, dimensions } = math.unit(
      1,
      COUNTED.includes(symbol) ? `count${symbol}` : symbol.replace(/bit$/, 'b'),
    );
    return { factor: value, dimension: dimensions };
  };
  return new Map(SYMBOLS.map((symbol) => [symbol, measure(symbol)]));
}

/** The size and dimension of a product of units. */
export function unitSize(terms: readonly UnitTerm[]): UnitSize {
  return terms.reduce<UnitSize>(
    (size, { symbol, power: n }) => {
      const { factor, dimension } = SIZES.get(symbol) as UnitSize;
      return {
        // Dividing by 86,400 is exact more often than multiplying by its inverse.
        factor: n > 0 ? size.factor * factor ** n : size.factor / factor ** -n,
        dimension: product(size.dimension, power(dimension, n)),
      };
    },
    { factor: 1, dimension: SCALAR },
  );
}

const COUNT_AXES = new Set(
  COUNTED.map((word) => unitSize([{ symbol: word, power: 1 }]).dimension.findIndex((n) => n !== 0)),
);

/** Whether a dimension holds nothing but counts, so that a whole number of it means one thing only. */
export function isCounted(dimension: Dimension): boolean {
  return dimension.every((n, axis) => n === 0 || COUNT_AXES.has(axis));
}
