import { recallOn } from './memory.ts';
import { type Answered, type CardState, dueDay, type Schedule } from './schedule.ts';

/** The cards of `ids` that were begun and are not suspended. */
export function begun(ids: Iterable<string>, { cards, suspended }: Schedule): CardState[] {
  return [...ids].flatMap((id) => (suspended.has(id) ? [] : (cards.get(id) ?? [])));
}

/** How many cards come due on each of `days` days from `today` (a local day); what is overdue counts for today. */
export function forecast(cards: readonly CardState[], today: number, days = 30): number[] {
  const counts = new Array<number>(days).fill(0);
  for (const card of cards) {
    const ahead = Math.max(0, dueDay(card) - today);
    if (ahead < days) counts[ahead] = (counts[ahead] ?? 0) + 1;
  }
  return counts;
}

/** The share of cards that the model expects to be remembered on a day; undefined without cards. */
export function rememberedOn(cards: readonly CardState[], day: number): number | undefined {
  return mean(cards.map(({ memory }) => recallOn(memory, day)));
}

/** The answers of a week. */
export interface Week {
  /** Its Monday, a local day. */
  readonly monday: number;
  readonly answers: number;
  /** The share that was not "again". */
  readonly remembered: number;
  /** The share that the model had expected, the mean over these answers. */
  readonly expected: number;
}

/**
 * How well the weeks went, oldest first; weeks without an answer are left out. Only answers at least a day after the
 * one before count: what was seen minutes ago says nothing of memory.
 */
export function retention(answers: readonly Answered[]): Week[] {
  const counted = answers.filter(({ gap = 0 }) => gap >= 1);
  const weeks = Map.groupBy(counted, ({ day }) => mondayOf(day));
  return [...weeks]
    .sort(([a], [b]) => a - b)
    .map(([monday, its]) => ({
      monday,
      answers: its.length,
      remembered: mean(its.map(({ rating }) => (rating > 1 ? 1 : 0))) ?? 0,
      expected: mean(its.map(({ expected = 0 }) => expected)) ?? 0,
    }));
}

/** Day 0, the first of January 1970, was a Thursday. */
export const mondayOf = (day: number): number => day - ((((day + 3) % 7) + 7) % 7);

const mean = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0 ? undefined : numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
