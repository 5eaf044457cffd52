import type { Locale } from '../locale.ts';
import { formatNumber, withUnit } from './format-number.ts';
import { amount, type Quantity } from './quantity.ts';
import { unitText } from './unit-text.ts';
import { ASSUMED_FIGURES, RESULT_FIGURES } from './view.ts';

/** How many figures a quantity is printed to when nobody chose. */
export const figuresOf = (quantity: Quantity): number =>
  quantity.assumed ? ASSUMED_FIGURES : RESULT_FIGURES;

/**
 * A quantity as text: "69,400 messages/s", with a space that does not break.
 * `figures` are significant figures, 1 to 12; without it a result gets 3 and an assumption all it was given.
 */
export function formatQuantity(quantity: Quantity, locale: Locale, figures = figuresOf(quantity)): string {
  const { many, one } = unitText(quantity.unit, locale);
  return withUnit(formatNumber(amount(quantity), figures), many, one);
}
