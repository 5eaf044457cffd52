import { formatNumber, withUnit } from './format-number.ts';
import type { ProgramRow } from './program.ts';

/** Digits of an assumption: all that its writer or reader gave. */
export const ASSUMED_FIGURES = 12;
/** Significant figures of a result. */
export const RESULT_FIGURES = 3;

/**
 * The text of a `data-estimate` view: "peak" as its row shows it, or "peak|8000000|MB/s" with another unit (its
 * size in base units, its text), then its text beside 1 and the figures, where they differ from the usual.
 * Text that says so stands for a value that is not finite.
 */
export function printView(
  view: string,
  rows: readonly ProgramRow[],
  values: ReadonlyMap<string, number>,
  notFinite: string,
): string {
  const [name = '', factor, many, one, figures] = view.split('|');
  const row = rows.find((r) => r[0] === name) as ProgramRow;
  const amount = (values.get(name) as number) / Number(factor ?? row[2]);
  if (!Number.isFinite(amount)) return notFinite;
  const usual = typeof row[1] === 'number' && factor === undefined ? ASSUMED_FIGURES : RESULT_FIGURES;
  const number = formatNumber(amount, Number(figures ?? usual));
  return many === undefined ? withUnit(number, row[3], row[4]) : withUnit(number, many, one);
}

/** The view of a value: only its name where its own row shows it so. */
export function writeView(
  name: string,
  other?: { factor: number; many: string; one: string; figures: number },
): string {
  if (!other) return name;
  const { factor, many, one, figures } = other;
  if (figures !== RESULT_FIGURES) return [name, factor, many, one, figures].join('|');
  return [name, factor, many, ...(one === many ? [] : [one])].join('|');
}
