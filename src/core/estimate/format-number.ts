import { snap } from './arithmetic.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The digits and sign of an exponent, raised: "-7" gives "⁻⁷". */
export function superscript(exponent: string): string {
  return exponent
    .replace('+', '')
    .replace('-', '⁻')
    .replace(/\d/g, (d) => SUPERSCRIPTS[Number(d)] ?? d);
}

/**
 * A number as text, rounded to significant figures, with commas between thousands: 69444 to 3 figures is
 * "69,400". From 1e15 on, and below a millionth, as a power of ten: "1.8×10¹⁵". The number must be finite.
 */
export function formatNumber(x: number, figures: number): string {
  const rounded = Number(snap(x).toPrecision(figures));
  const size = Math.abs(rounded);
  const sign = rounded < 0 ? '−' : '';
  if (size === 0 || (size >= 1e-6 && size < 1e15)) {
    const [whole = '', fraction] = String(size).split('.');
    return sign + whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction ? `.${fraction}` : '');
  }
  const [digits, exponent = ''] = size.toExponential().split('e');
  return `${sign}${digits}×10${superscript(exponent)}`;
}

/** A number of an assumption as text to edit: with all its digits, and a power of ten as people type it. */
export function editableNumber(x: number): string {
  const text = formatNumber(x, 12);
  return text.includes('×') ? snap(x).toExponential() : text;
}

/** A printed number with its unit: the singular beside "1"; no space before "%", "/" and Hangul, else one that does not break. */
export function withUnit(number: string, many: string, one = many): string {
  const unit = number === '1' ? one : many;
  return number + (/^([%/가-힣]|$)/.test(unit) ? '' : '\u00a0') + unit;
}
