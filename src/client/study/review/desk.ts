import type { Locale } from '../../../core/locale.ts';
import type { Card, CardFile, TopicCards } from '../../../core/study/card.ts';
import { zoneAt } from '../../../core/study/day.ts';
import { localTime, type Schedule } from '../../../core/study/schedule.ts';
import type { ReminderWords } from '../../../i18n/export-reminder.ts';
import type { ReviewLive } from '../../../i18n/review.ts';
import type { StudyWords } from '../../../i18n/study.ts';
import type { Store } from '../store.ts';

/** The words that stand in the page. */
export interface AllWords {
  readonly live: ReviewLive;
  readonly study: StudyWords;
  readonly reminder: ReminderWords;
}

/** What every part of the page works with. */
export interface Desk {
  readonly store: Store;
  readonly words: ReviewLive;
  readonly study: StudyWords;
  readonly reminder: ReminderWords;
  readonly locale: Locale;
  readonly file: CardFile;
  readonly cards: ReadonlyMap<string, Placed>;
  /** The schedule of the log as it is now. */
  replay(): Schedule;
  /** The address of a path below the locale. */
  to(path: string): string;
}

/** A card with the topic it belongs to. */
export interface Placed {
  readonly card: Card;
  readonly topic: TopicCards;
}

/** Every card by its id. */
export const placed = ({ topics }: CardFile): Map<string, Placed> =>
  new Map(topics.flatMap((topic) => topic.cards.map((card) => [card.id, { card, topic }] as const)));

/** Now, as the clock on the wall shows it: local-as-UTC, in milliseconds. */
export const wallNow = (): number => localTime(Date.now(), zoneAt(Date.now()));

/** Where the page of a card's topic explains it, and what that place is called. */
export function sectionOf({ to }: Desk, { card, topic }: Placed): { href: string; name: string } {
  const section = card.see && topic.sections[card.see.slice(1)];
  return {
    href: to(`topics/${topic.id}/${card.see ?? ''}`),
    name: section ? `${topic.title}, ${section}` : topic.title,
  };
}

/** Decks are written in English, whatever the language of their topic's page. */
export const CARD_LANG = 'en';
