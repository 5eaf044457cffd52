import { fill } from '../../../core/estimate/words.ts';
import { DAY } from '../../../core/study/day.ts';
import { begun } from '../../../core/study/forecast.ts';
import { dueDay, type Schedule } from '../../../core/study/schedule.ts';
import { type Desk, wallNow } from './desk.ts';
import { counted, dayText } from './wording.ts';

/** The next day on which cards come back, of all decks. */
export function NextDue({ desk, schedule }: { readonly desk: Desk; readonly schedule: Schedule }) {
  const { words, locale } = desk;
  const today = Math.floor(wallNow() / DAY);
  const days = begun(desk.cards.keys(), schedule)
    .map(dueDay)
    .filter((day) => day > today);
  if (days.length === 0) return null;
  const next = Math.min(...days);
  const cards = counted(words.cards, days.filter((day) => day === next).length);
  return <p>{fill(words.next, cards, dayText(next, today, locale))}</p>;
}
