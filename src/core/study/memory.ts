import { type Card, createEmptyCard, fsrs, State } from 'ts-fsrs';
import { DAY } from './day.ts';
import type { Rating } from './event.ts';

/** What the library of the schedule (ts-fsrs, FSRS-6 with its own weights) remembers of a card. Times are local-as-UTC. */
export type Memory = Card;

/** The memory of a card after an answer; `t` in milliseconds, local-as-UTC. May throw. */
export type Answer = (memory: Memory | undefined, t: number, rating: Rating) => Memory;

/** The share of answers that should be right when a card comes back. */
export const RETENTION = 0.9;
// No chance in it: the same answers give the same days on every device.
const scheduler = fsrs({ enable_fuzz: false, request_retention: RETENTION });

/** The library's own step. It throws where time goes back or the memory is none. */
export const fsrsAnswer: Answer = (memory, t, rating) =>
  scheduler.next(memory ?? newMemory(t), new Date(t), rating).card;

/** The memory of a card before its first answer. */
export const newMemory = (t: number): Memory => createEmptyCard(new Date(t));

/** Whether every number of a memory is one that the library can go on from. */
export const isSound = ({ due, stability, difficulty, scheduled_days, last_review }: Memory): boolean =>
  [due.getTime(), stability, difficulty, scheduled_days, last_review?.getTime()].every(Number.isFinite) &&
  stability > 0 &&
  difficulty >= 1;

/** Whether the next answer is a matter of minutes: the card is learned, or learned again. */
export const isLearning = ({ state }: Memory): boolean =>
  state === State.Learning || state === State.Relearning;

/** The chance that a card is remembered on a day (days since 1970, local), 0 to 1: FSRS-6's forgetting curve. */
export function recallOn(memory: Memory, day: number): number {
  const last = Math.floor((memory.last_review?.getTime() ?? 0) / DAY);
  return scheduler.forgetting_curve(Math.max(0, day - last), memory.stability);
}
