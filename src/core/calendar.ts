/** Seconds in each period. A year is 365.25 days (the Julian year, as mathjs has it), a month a twelfth of that. */
export const SECONDS = {
  hour: 3_600,
  day: 86_400,
  week: 7 * 86_400,
  month: (365.25 / 12) * 86_400,
  year: 365.25 * 86_400,
} as const;

/** Seconds a service may be down in a period at an availability between 0 and 1. */
export function downtime(availability: number, period: keyof typeof SECONDS): number {
  return (1 - availability) * SECONDS[period];
}

/** The availabilities that the site's tables show, from one nine to six. */
export const NINES = [0.9, 0.99, 0.995, 0.999, 0.9995, 0.9999, 0.99999, 0.999999] as const;

/**
 * A span of seconds in the unit that reads best, to three significant figures: "8.77 h", "43.8 min", "864 ms".
 */
export function span(seconds: number): string {
  if (seconds === 0) return '0 s';
  const units = [
    ['d', SECONDS.day],
    ['h', SECONDS.hour],
    ['min', 60],
    ['s', 1],
    ['ms', 1e-3],
    ['µs', 1e-6],
    ['ns', 1e-9],
  ] as const;
  const [unit, size] = units.find(([, size]) => seconds >= size * 0.9995) ?? units[6];
  return `${figures(seconds / size)} ${unit}`;
}

/** A positive number to three significant figures, without an exponent, thousands separated by commas. */
export function figures(value: number, digits = 3): string {
  if (value === 0) return '0';
  const rounded = Number(value.toPrecision(digits));
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(rounded))));
  return rounded.toLocaleString('en-US', {
    minimumFractionDigits: 0,
    maximumFractionDigits: Math.min(decimals, 20),
  });
}
