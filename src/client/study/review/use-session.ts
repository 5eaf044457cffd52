import { useEffect, useState } from 'preact/hooks';
import { fill } from '../../../core/estimate/words.ts';
import type { Rating } from '../../../core/study/event.ts';
import { becameLeech } from '../../../core/study/leech.ts';
import { head, type Queue, queue } from '../../../core/study/queue.ts';
import type { Schedule } from '../../../core/study/schedule.ts';
import { newId } from '../browser-store.ts';
import type { Deed } from '../store.ts';
import { type Desk, wallNow } from './desk.ts';
import { type Choices, idsOf } from './scope.ts';
import { counted, intervalText } from './wording.ts';

/** The card that is asked, as it was when it was asked. */
export interface Turn {
  readonly card: string;
  readonly answers: number;
  readonly shown: boolean;
  /** The chosen option's place in the deck. */
  readonly chosen?: number;
}

/** What was done in this sitting and can be taken back. */
interface Act {
  readonly event: string;
  readonly card: string;
  /** Absent where the card was suspended. */
  readonly rating?: Rating;
  /** Whether it was the card asked then, and not one that was spoken of. */
  readonly asked: boolean;
}

/** A sitting: the card asked now, what was done, what is said, and what can be done. */
export function useSession(desk: Desk, now: Schedule, refresh: () => void, choices: Choices) {
  const { store, words } = desk;
  const ids = idsOf(desk.file, choices.of);
  const waitingIn = (s: Schedule): Queue => queue(ids, s, { now: wallNow(), limit: choices.limit });
  const [turn, setTurn] = useState<Turn | undefined>(() => ask(now));
  const [acts, setActs] = useState<readonly Act[]>([]);
  const [said, say] = useState('');
  const [leech, setLeech] = useState<string>();

  function ask(s: Schedule, card = head(waitingIn(s))): Turn | undefined {
    return card === undefined ? undefined : { card, answers: answersOf(s, card), shown: false };
  }

  /** Adds to the log, and gives the schedule as it is then; what cannot be written stays on the page. */
  function add(deed: Deed): Schedule {
    void store.add(deed);
    refresh();
    return desk.replay();
  }

  // Another tab answered or suspended this card, or took something back.
  useEffect(() => {
    if (!turn || (answersOf(now, turn.card) === turn.answers && !now.suspended.has(turn.card))) return;
    say(words.elsewhere);
    setTurn(ask(now));
  }, [now]);

  return {
    turn,
    said,
    leech,
    left: sizeOf(waitingIn(now)),
    ratings: acts.flatMap(({ rating }) => rating ?? []),
    canUndo: acts.length > 0,

    show(chosen?: number): void {
      if (turn && !turn.shown) setTurn({ ...turn, shown: true, ...(chosen !== undefined && { chosen }) });
    },

    rate(rating: Rating): void {
      if (!turn?.shown) return;
      const { card } = turn;
      const event = newId();
      const after = add({ kind: 'review', card, rating, id: event });
      const state = after.cards.get(card);
      setActs([...acts, { event, card, rating, asked: true }]);
      setLeech(state && becameLeech(now.cards.get(card), state) ? card : undefined);
      const left = counted(words.left, sizeOf(waitingIn(after)));
      const [name, away] = [words.ratings[rating - 1] ?? '', state ? intervalText(state, words) : ''];
      say(fill(words.rated, name, away, left));
      setTurn(ask(after));
    },

    /** Puts the card that is asked aside, or the one that was spoken of. */
    suspend(card = turn?.card): void {
      if (card === undefined) return;
      const event = newId();
      const after = add({ kind: 'suspend', card, on: true, id: event });
      const asked = card === turn?.card;
      setActs([...acts, { event, card, asked }]);
      setLeech(undefined);
      say(words.suspended);
      if (asked) setTurn(ask(after));
    },

    /** Takes back the last thing done, and asks its card again if it was the one asked. */
    undo(): void {
      const last = acts.at(-1);
      if (!last) {
        say(words.nothingToUndo);
        return;
      }
      const after = add({ kind: 'undo', of: last.event });
      setActs(acts.slice(0, -1));
      setLeech(undefined);
      say(words.undone);
      setTurn(ask(after, last.asked ? last.card : turn?.card));
    },
  };
}

const answersOf = ({ cards }: Schedule, card: string): number => cards.get(card)?.answers ?? 0;

const sizeOf = ({ due, fresh, waiting }: Queue): number => due.length + fresh.length + waiting.length;
