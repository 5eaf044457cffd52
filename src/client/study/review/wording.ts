import { fill } from '../../../core/estimate/words.ts';
import type { Locale } from '../../../core/locale.ts';
import { DAY } from '../../../core/study/day.ts';
import type { CardState } from '../../../core/study/schedule.ts';
import type { Counted, ReviewLive } from '../../../i18n/review.ts';

/** A sentence with a number in it. */
export const counted = ([one, other]: Counted, n: number): string =>
  fill(n === 1 ? one : other, n.toLocaleString('en-US', { maximumFractionDigits: 1 }));

/** How long a card stays away: minutes while it is learned, then days, months from sixty days, years from a year. */
export function intervalText({ learning, due, last, memory }: CardState, words: ReviewLive): string {
  if (learning) return counted(words.minutes, Math.round((due - last) / 60_000));
  const days = memory.scheduled_days;
  const short = (n: number) => Math.round(n * 10) / 10;
  if (days < 60) return counted(words.days, days);
  // A mean month of the Gregorian calendar, and a year.
  if (days < 365) return counted(words.months, short(days / 30.436875));
  return counted(words.years, short(days / 365.2425));
}

/** A local day in words, with its year where it is far from `today`. */
export function dayText(day: number, today: number, locale: Locale): string {
  const far = Math.abs(day - today) > 300;
  return new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'short', month: 'short', day: 'numeric', timeZone: 'UTC' },
    ...(far && { year: 'numeric' }),
  }).format(day * DAY);
}

/** A local day, short: as it stands below a plot. */
export const shortDay = (day: number, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(day * DAY);

export const percent = (share: number): string => `${Math.round(share * 100)}%`;
