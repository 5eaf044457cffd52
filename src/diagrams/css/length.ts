import { computed } from './cascade.ts';

/** What browsers take when no size is set. */
const MEDIUM = 16;
/** `ex` without measuring the font, as CSS allows. */
const EX = 0.5;

function inPixels(text: string, em: () => number): number {
  const value = Number.parseFloat(text);
  const unit = /[a-z%]+$/i.exec(text)?.[0] ?? '';
  switch (unit.toLowerCase()) {
    case 'em':
      return value * em();
    case 'ex':
      return value * em() * EX;
    case '%':
      return (value / 100) * em();
    case 'rem':
      return value * MEDIUM;
    case 'pt':
      return (value * 4) / 3;
    default:
      return value;
  }
}

/** The font size of an element in user units. */
export function fontSize(element: Element): number {
  const size = computed(element, 'font-size');
  if (!size) return MEDIUM;
  const parent = size.from.parentElement;
  const pixels = inPixels(size.value, () => (parent ? fontSize(parent) : MEDIUM));
  return Number.isFinite(pixels) ? pixels : MEDIUM;
}

/** Whether an element's text is bold: weights from 600 on are set, and measured, as one bold. */
export function isBold(element: Element): boolean {
  const weight = computed(element, 'font-weight')?.value ?? 'normal';
  return weight === 'bold' || weight === 'bolder' || Number.parseInt(weight, 10) >= 600;
}

/** The first number of a coordinate attribute in user units; `undefined` when it is missing or no number. */
export function coordinate(element: Element, name: string): number | undefined {
  const first = element
    .getAttribute(name)
    ?.trim()
    .split(/[\s,]+/)[0];
  if (!first) return undefined;
  const value = inPixels(first, () => fontSize(element));
  return Number.isFinite(value) ? value : undefined;
}
