import { isLeech } from '../../../core/study/leech.ts';
import type { Schedule } from '../../../core/study/schedule.ts';
import { CARD_LANG, type Desk, type Placed, sectionOf } from './desk.ts';
import { Spans } from './spans.tsx';
import { useNextInList } from './use-next-in-list.ts';
import { counted } from './wording.ts';

interface Props {
  readonly desk: Desk;
  readonly schedule: Schedule;
  refresh(): void;
}

/** Cards that were suspended, and those that are forgotten again and again, each with what can be done. */
export function SetAside({ desk, schedule, refresh }: Props) {
  const { words, store, cards } = desk;
  const suspended = [...schedule.suspended].flatMap((id) => cards.get(id) ?? []);
  const leeches = [...schedule.cards.values()].filter((c) => isLeech(c) && !schedule.suspended.has(c.card));
  const { section, leaves, left } = useNextInList();
  const turn = (button: HTMLButtonElement, card: string, on: boolean) => {
    leaves(button);
    void store.add({ kind: 'suspend', card, on });
    refresh();
  };
  const entry = (placed: Placed, facts: string, label: string, on: boolean) => (
    <li key={placed.card.id}>
      <p lang={CARD_LANG}>
        <Spans text={placed.card.question} />
      </p>
      <p class="links">
        {facts && <span class="facts">{facts}</span>}
        <a href={sectionOf(desk, placed).href}>
          {words.read}: <span lang={placed.topic.lang}>{sectionOf(desk, placed).name}</span>
        </a>
        <button type="button" class="button" onClick={(e) => turn(e.currentTarget, placed.card.id, on)}>
          {label}
        </button>
      </p>
    </li>
  );
  // The last card that was put aside may be the only one ever seen; its list is still where the reader is.
  if (schedule.cards.size + suspended.length === 0 && !left) return null;
  return (
    <section class="review-aside" ref={section} aria-label={`${words.aside}, ${words.leeches}`}>
      <details>
        <summary>
          {words.leeches} ({leeches.length})
        </summary>
        <p>{leeches.length > 0 ? words.leechesLead : words.leechesNone}</p>
        <ul role="list">
          {leeches.map(({ card, lapses }) => {
            const placed = cards.get(card);
            return placed && entry(placed, counted(words.lapses, lapses), words.suspend, true);
          })}
        </ul>
      </details>
      <details>
        <summary>
          {words.aside} ({suspended.length})
        </summary>
        {suspended.length === 0 && <p>{words.asideNone}</p>}
        <ul role="list">{suspended.map((placed) => entry(placed, '', words.resume, false))}</ul>
      </details>
    </section>
  );
}
