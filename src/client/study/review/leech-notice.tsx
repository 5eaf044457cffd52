import { fill } from '../../../core/estimate/words.ts';
import type { Schedule } from '../../../core/study/schedule.ts';
import { type Desk, sectionOf } from './desk.ts';

interface Props {
  readonly desk: Desk;
  readonly schedule: Schedule;
  readonly card: string;
  suspend(): void;
}

/** Says of the card just answered that it was forgotten often, and what can be done. */
export function LeechNotice({ desk, schedule, card, suspend }: Props) {
  const placed = desk.cards.get(card);
  if (!placed) return null;
  const { words } = desk;
  const { href, name } = sectionOf(desk, placed);
  return (
    <div class="notice review-leech" role="status">
      <p>{fill(words.leech, String(schedule.cards.get(card)?.lapses ?? 0))}</p>
      <p class="links">
        <a href={href} lang={placed.topic.lang}>
          {name}
        </a>
        <button type="button" class="button" onClick={suspend}>
          {words.suspend}
        </button>
      </p>
    </div>
  );
}
