import type { Locale } from '../locale.ts';
import { KOREAN_PER, KOREAN_UNITS } from './korean.ts';
import type { UnitTerm } from './syntax.ts';
import { COUNTED, pluralOf } from './vocabulary.ts';

/** A unit as readers see it, beside other numbers and beside 1. */
export interface UnitText {
  many: string;
  one: string;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (power: number) =>
  power === 1 ? '' : String(power).replace(/\d/g, (d) => SUPERSCRIPTS[Number(d)] ?? d);

/** The text of a product of units: what is above the fraction line, then what is below it. */
export function unitText(terms: readonly UnitTerm[], locale: Locale): UnitText {
  const above = terms.filter((t) => t.power > 0);
  const below = terms.filter((t) => t.power < 0);
  const counts = above.some((t) => COUNTED.includes(t.symbol));
  const word = locale === 'ko' ? korean : english;
  const per = below.map((t) => `/${word(t.symbol, { counts })}${raised(-t.power)}`).join('');
  // Only the last word above takes the plural or the counter: 5 core·months.
  const text = (many: boolean) =>
    above
      .map(
        (t, i) =>
          word(t.symbol, { many: many && i === above.length - 1, first: above.length === 1 }) +
          raised(t.power),
      )
      .join('·') + per;
  return { many: text(true), one: text(false) };
}

/** Where a unit stands: beside several, right behind the number alone, or below something counted. */
interface Place {
  many?: boolean;
  first?: boolean;
  counts?: boolean;
}

function english(symbol: string, { many }: Place): string {
  if (symbol === 'percent') return '%';
  return many ? pluralOf(symbol) : symbol;
}

function korean(symbol: string, { first, counts }: Place): string {
  if (symbol === 'percent') return '%';
  if (counts && KOREAN_PER[symbol]) return KOREAN_PER[symbol];
  const [noun, counter] = KOREAN_UNITS[symbol] ?? [symbol, symbol];
  return first ? counter : noun;
}
