import { nearest } from '../nearest.ts';
import { EstimateFault } from './fault.ts';
import { figuresOf } from './format.ts';
import { parseTargetUnit } from './parse-unit.ts';
import { convertQuantity, type Quantity } from './quantity.ts';
import { TokenReader } from './token-reader.ts';
import { tokenize } from './tokens.ts';

/** A value as a sentence asks for it. */
export interface InlineValue {
  name: string;
  quantity: Quantity;
  /** Significant figures. */
  figures: number;
  /** Whether it is shown as its own row shows it. */
  own: boolean;
}

const INLINE = /^(\s*)([A-Za-z]\w*)(?:(\s+in\s+)(\S.*?))?(?:\s+to\s+([1-9]|1[0-2]))?\s*$/;

/**
 * Reads what stands after "=" in prose: `peak`, `peak in MB/s`, `bill in USD/month to 1` (significant figures).
 * Columns count from the expression's first character. Throws EstimateFault.
 */
export function readInline(expression: string, values: ReadonlyMap<string, Quantity>): InlineValue {
  const match = INLINE.exec(expression);
  if (!match) {
    throw new EstimateFault(
      1,
      `"${expression}" does not name a value`,
      'write =name, =name in MB/s, or =name to 2',
    );
  }
  const [, space = '', name = '', , unit, figures] = match;
  const known = values.get(name);
  if (!known) {
    const near = nearest(name, values.keys());
    const remedy = near ? `write =${near}` : 'name a value that an estimate of this page defines';
    throw new EstimateFault(space.length + 1, `no estimate of this page defines "${name}"`, remedy);
  }
  const quantity = unit === undefined ? known : convertInline(known, unit, expression.lastIndexOf(unit));
  return {
    name,
    quantity,
    figures: figures === undefined ? figuresOf(quantity) : Number(figures),
    own: unit === undefined && figures === undefined,
  };
}

/** A converted assumption is a result: 5 min in h is 0.0833. */
function convertInline(quantity: Quantity, unit: string, before: number): Quantity {
  try {
    const terms = parseTargetUnit(new TokenReader(tokenize(unit))).map(({ symbol, power }) => ({
      symbol,
      power,
    }));
    return { ...convertQuantity(quantity, terms), assumed: false };
  } catch (fault) {
    if (!(fault instanceof EstimateFault)) throw fault;
    throw new EstimateFault(before + fault.column, fault.message, fault.remedy);
  }
}
