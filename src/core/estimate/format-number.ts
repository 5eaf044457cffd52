import { snap } from './arithmetic.ts';

/**
 * A number as text, rounded to significant figures, with commas between thousands: 69444 to 3 figures is
 * "69,400". From 1e15 on, and below a millionth, as estimates write it: "1.8e15". The number must be finite.
 */
export function formatNumber(x: number, figures: number): string {
  const rounded = Number(snap(x).toPrecision(figures));
  const size = Math.abs(rounded);
  const sign = rounded < 0 ? '−' : '';
  if (size > 0 && (size < 1e-6 || size >= 1e15)) return sign + size.toExponential().replace('+', '');
  const [whole = '', fraction] = String(size).split('.');
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction ? `.${fraction}` : '');
}

/** A printed number with its unit: the singular beside "1"; no space before "/" and Hangul, else one that does not break. */
export function withUnit(number: string, many: string, one = many): string {
  const unit = number === '1' ? one : many;
  return number + (/^([/가-힣]|$)/.test(unit) ? '' : '\u00a0') + unit;
}
