import { MOST } from './limits.ts';

const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:e[+-]?\d+)?\s*[kMGT]?$/i;

/**
 * Reads a number as people type one: "50000000", "50,000,000", "5e7", "50 M", "1.5k".
 * Anything else ("1,5", "١٢", "", "Infinity") is undefined.
 */
export function readNumber(text: string): number | undefined {
  const trimmed = text.trim().replace('−', '-');
  if (trimmed.length > 40 || !NUMBER.test(trimmed)) return undefined;
  const power = 3 * ('kmgt'.indexOf(trimmed.slice(-1).toLowerCase()) + 1);
  return Number(trimmed.replace(/[,\s]|[kmgt]$/gi, '')) * 10 ** power;
}

/** Brings a number into the range of an assumption, 0 to 1e18. */
export function limit(x: number): number {
  return Math.min(Math.max(x, 0), MOST);
}
