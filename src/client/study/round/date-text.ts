import type { Locale } from '../../../core/locale.ts';
import { zoneAt } from '../../../core/study/day.ts';

/** An instant, ms since 1970, as day and time where it happened; `zone` is minutes ahead of UTC, here where left out. */
export const dateText = (at: number, locale: Locale, zone: number = zoneAt(at)): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(
    Math.min(8.64e15, Math.max(-8.64e15, at + zone * 60_000)),
  );
