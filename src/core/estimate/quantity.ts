import { type Dimension, isSame } from './dimension.ts';
import { EstimateFault } from './fault.ts';
import { printUnit } from './print.ts';
import type { UnitTerm } from './syntax.ts';
import { unitSize } from './units.ts';

/** A value with its dimension and the unit it is shown in. */
export interface Quantity {
  /** In base units: seconds, bits, one of a count. */
  value: number;
  dimension: Dimension;
  /** The unit shown. */
  unit: readonly UnitTerm[];
  /** An assumption prints all the digits its writer gave; everything else is rounded. */
  assumed: boolean;
}

/** How many of its shown unit a quantity is. */
export function amount({ value, unit }: Quantity): number {
  return value / unitSize(unit).factor;
}

/** The unit of a quantity as words for a message. */
export function describeUnit(unit: readonly UnitTerm[]): string {
  if (unit.length === 0) return 'a plain number';
  return (unit[0]?.power ?? 1) < 0 ? `1${printUnit(unit)}` : printUnit(unit);
}

/** The same quantity shown in another unit; a fault at `column` if that unit measures something else. */
export function convertQuantity(quantity: Quantity, unit: readonly UnitTerm[], column = 1): Quantity {
  const { dimension } = unitSize(unit);
  if (isSame(quantity.dimension, dimension)) return { ...quantity, unit };
  throw new EstimateFault(
    column,
    `${describeUnit(quantity.unit)} cannot become ${describeUnit(unit)}`,
    `choose a unit that measures the same as ${describeUnit(quantity.unit)}, or mend the expression`,
  );
}
