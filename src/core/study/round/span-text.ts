import type { Locale } from '../../locale.ts';
import { timeText } from './time-text.ts';

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** Milliseconds as a reader says them: 10:03 below an hour, else the two greatest units, "8 hours 2 minutes". */
export function spanText(ms: number, locale: Locale): string {
  const first = UNITS.findIndex(([unit, long]) => unit !== 'minute' && ms >= long);
  if (first < 0) return timeText(ms);
  const counts = UNITS.map(([, long], i) => {
    const [, above] = UNITS[i - 1] ?? [];
    return Math.floor((above ? ms % above : ms) / long);
  });
  const text = (i: number) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: UNITS[i]?.[0] ?? 'day',
      unitDisplay: 'long',
    }).format(counts[i] ?? 0);
  return [first, first + 1]
    .filter((i) => i === first || counts[i])
    .map(text)
    .join(' ');
}
