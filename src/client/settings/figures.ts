import { DAY } from '../../core/study/day.ts';

/** Writes numbers, sizes and days as the page's language does. */
const locale = () => document.documentElement.lang || 'en';

export const figure = (n: number): string => new Intl.NumberFormat(locale()).format(n);

/** A size in decimal units, to three digits. */
export function size(bytes: number): string {
  const steps = [
    [1e9, 'gigabyte'],
    [1e6, 'megabyte'],
    [1e3, 'kilobyte'],
  ] as const;
  const step = steps.find(([least]) => bytes >= least);
  // The language's own word for bytes would be long.
  if (!step) return locale() === 'ko' ? `${bytes}B` : `${bytes} B`;
  const [per, unit] = step;
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, maximumSignificantDigits: 3 }).format(
    bytes / per,
  );
}

/** A local day, with its year. `at` is milliseconds since 1970. */
export const day = (at: number): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(at);

/** A day as `localDay` counts them, whatever the zone here. */
export const dayNamed = (local: number): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: 'UTC' }).format(local * DAY);
