import { evaluatePage } from '../estimate/evaluate.ts';
import type { EstimateError } from '../estimate/fault.ts';
import { formatQuantity } from '../estimate/format.ts';
import { printExpression, printStatement } from '../estimate/print.ts';
import type { Locale } from '../locale.ts';

/** One value of a sheet. */
export interface SheetValue {
  readonly kind: 'value';
  /** From 1. */
  readonly line: number;
  readonly name: string;
  /** With its unit, as pages print it. */
  readonly value: string;
  /** How it is computed; undefined for an assumption. */
  readonly how?: string;
  readonly note: string;
}

/** One line that cannot be computed. */
export type SheetFault = EstimateError & { readonly kind: 'fault' };

/** A sheet, computed: values and faults in the order of their lines. */
export interface Computed {
  readonly rows: readonly (SheetValue | SheetFault)[];
  /** Whether a month or a year is used, whose length must be told. */
  readonly usesCalendar: boolean;
}

/** Computes a sheet, whatever its text is. */
export function computeSheet(text: string, locale: Locale): Computed {
  try {
    return compute(text, locale);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = 'the lines are nested too deeply';
    return {
      rows: [{ kind: 'fault', line: 1, column: 1, message, remedy: 'take some brackets away' }],
      usesCalendar: false,
    };
  }
}

function compute(text: string, locale: Locale): Computed {
  // A sheet needs no title and no lines, as a block of a page does.
  const page = evaluatePage([{ title: 'sheet', source: text, line: 1 }]);
  const rows = page.blocks.flatMap((block) => block.rows);
  const values = rows.map(({ statement, quantity }): SheetValue => {
    const how = printExpression(statement.expression).replaceAll(' * ', ' × ').replaceAll(' - ', ' − ');
    return {
      kind: 'value',
      line: statement.line,
      name: statement.name,
      value: formatQuantity(quantity, locale),
      ...(quantity.assumed ? {} : { how }),
      note: statement.note,
    };
  });
  const faults = page.errors
    .filter(({ line }) => line > 0)
    .map((error): SheetFault => ({ kind: 'fault', ...error }));
  const usesCalendar = rows.some(({ statement }) =>
    /\b(month|year)s?\b/.test(printStatement({ ...statement, note: '' })),
  );
  return { rows: [...values, ...faults].sort((a, b) => a.line - b.line), usesCalendar };
}
