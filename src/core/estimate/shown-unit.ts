import { snap } from './arithmetic.ts';
import type { UnitTerm } from './syntax.ts';
import { unitSize } from './units.ts';
import { DATA_SERIES, TIME } from './vocabulary.ts';

const DATA: readonly string[] = DATA_SERIES.flat();
const kindOf = (symbol: string) =>
  (TIME as readonly string[]).includes(symbol) ? 'time' : DATA.includes(symbol) ? 'data' : symbol;

/** Hertz is 1/s; beside other units it is counted as that, so that 2 GHz * 3 s has no unit left. */
const plain = ({ symbol, power }: UnitTerm): UnitTerm =>
  symbol.endsWith('Hz') ? { symbol: 's', power: -power } : { symbol, power };

/**
 * The unit in which a product or quotient is shown when its line names none: units of one kind merge into the
 * first of them (messages/s times days is messages), and percent becomes a plain number.
 */
export function mergeUnits(left: readonly UnitTerm[], right: readonly UnitTerm[], sign: 1 | -1): UnitTerm[] {
  if (right.length === 0) return left.filter((t) => t.symbol !== 'percent');
  const merged = new Map<string, UnitTerm>();
  for (const term of [...left, ...right.map((t) => ({ ...t, power: sign * t.power }))]) {
    if (term.symbol === 'percent') continue;
    const { symbol, power } = left.length === 0 && sign === 1 ? term : plain(term);
    const before = merged.get(kindOf(symbol));
    merged.set(kindOf(symbol), { symbol: before?.symbol ?? symbol, power: (before?.power ?? 0) + power });
  }
  return [...merged.values()].filter((t) => t.power !== 0);
}

/** The prefix that brings a result in bytes or bits between 1 and 1,000 (or 1,024), where it is one such unit. */
export function scaleData(value: number, unit: readonly UnitTerm[]): readonly UnitTerm[] {
  const term = unit.find((t) => DATA.includes(t.symbol));
  if (term?.power !== 1 || value === 0) return unit;
  const series: readonly string[] =
    DATA_SERIES.find((s) => (s as readonly string[]).includes(term.symbol)) ?? [];
  const inUnit = (symbol: string) => unit.map((t) => (t === term ? { ...t, symbol } : t));
  const fits = (symbol: string) => Math.abs(snap(value / unitSize(inUnit(symbol)).factor)) >= 1;
  return inUnit(series.findLast(fits) ?? series[0] ?? term.symbol);
}
