import { DAY } from './day.ts';
import type { Clock, Event, Rating, Review } from './event.ts';
import { standing, trueTimes } from './log.ts';
import { type Answer, fsrsAnswer, isLearning, isSound, type Memory, newMemory, recallOn } from './memory.ts';

/** Where a card stands after its answers. Times are local-as-UTC: milliseconds since 1970 as clocks there showed them. */
export interface CardState {
  readonly card: string;
  readonly memory: Memory;
  /** How often it was answered. */
  readonly answers: number;
  /** How often it was forgotten after it had been learned. */
  readonly lapses: number;
  /** The local day of the first answer. */
  readonly first: number;
  readonly last: number;
  readonly due: number;
  /** It comes back within minutes, not days. */
  readonly learning: boolean;
  /** The library failed on one of its answers; the card began anew there. */
  readonly faulty: boolean;
}

/** One answer as the curves of retention need it. */
export interface Answered {
  readonly card: string;
  readonly rating: Rating;
  /** The local day. */
  readonly day: number;
  /** Days since the answer before; undefined for the first. */
  readonly gap: number | undefined;
  /** The chance, before the answer, that it would be remembered. */
  readonly expected: number | undefined;
}

/** All that the log says of cards. */
export interface Schedule {
  readonly cards: ReadonlyMap<string, CardState>;
  readonly suspended: ReadonlySet<string>;
  /** In the order of the log. */
  readonly answers: readonly Answered[];
}

/** An answer so soon after the one before belongs to the same sitting, though midnight may lie between: no day passed. */
const SITTING = 4 * 3_600_000;
/** The longest interval, 36,500 days, must end before dates do, in every zone. */
const LATEST = 8.64e15 - 40_000 * DAY;

/** The time a clock on the wall shows, as if it were UTC, so that the library's days turn at the reader's midnight. */
export const localTime = (at: number, zone: number): number => at + zone * 60_000;

/** The local day on which a card is due. */
export const dueDay = ({ due }: CardState): number => Math.floor(due / DAY);

/** Replays a log. The same events in any order and any number give the same schedule; it never throws. */
export const schedule = (events: Iterable<Event>, answer?: Answer): Schedule => replayer(answer)(events);

/** Replays one log again and again as it grows: answers whose history did not change are not computed anew. */
export function replayer(answer: Answer = fsrsAnswer): (events: Iterable<Event>) => Schedule {
  const seen = new Map<string, { before: CardState | undefined; at: number; after: CardState }>();
  const step = ({ id, card, rating }: Review, before: CardState | undefined, at: number): CardState => {
    const known = seen.get(id);
    if (known && known.before === before && known.at === at) return known.after;
    const after = answered(card, before, at, rating, answer);
    seen.set(id, { before, at, after });
    return after;
  };
  return (events) => {
    const log = standing(events);
    const timeOf = trueTimes(log.filter((e): e is Clock => e.kind === 'clock'));
    const cards = new Map<string, CardState>();
    const suspended = new Set<string>();
    const answers: Answered[] = [];
    for (const e of log) {
      if (e.kind === 'suspend') {
        if (e.on) suspended.add(e.card);
        else suspended.delete(e.card);
      }
      if (e.kind !== 'review') continue;
      const before = cards.get(e.card);
      const after = step(e, before, localTime(timeOf(e), e.zone));
      const day = Math.floor(after.last / DAY);
      const gap = before && daysBetween(before.last, after.last);
      const expected = before && recallOn(before.memory, day);
      answers.push({ card: e.card, rating: e.rating, day, gap, expected });
      cards.set(e.card, after);
    }
    return { cards, suspended, answers };
  };
}

/**
 * A card after one more answer at a local time. Where that lies before the last one (the clock was put back, or the
 * reader flew west) the last one's stands: for the library no time passes.
 */
export function answered(
  card: string,
  before: CardState | undefined,
  at: number,
  rating: Rating,
  answer: Answer = fsrsAnswer,
): CardState {
  const t = Math.min(LATEST, Math.max(at, before?.last ?? at));
  const known = before && {
    ...before.memory,
    ...(daysBetween(before.last, t) === 0 && { last_review: new Date(t) }),
  };
  const { memory, failed } = remember(known, t, rating, answer);
  return {
    card,
    memory,
    answers: (before?.answers ?? 0) + 1,
    lapses: memory.lapses,
    first: before?.first ?? Math.floor(t / DAY),
    last: t,
    due: memory.due.getTime(),
    learning: isLearning(memory),
    faulty: failed || (before?.faulty ?? false),
  };
}

const daysBetween = (before: number, after: number): number =>
  after - before < SITTING ? 0 : Math.floor(after / DAY) - Math.floor(before / DAY);

function remember(before: Memory | undefined, t: number, rating: Rating, answer: Answer) {
  // First as it is; then as if this were the first answer; and in the end it simply comes back tomorrow.
  for (const from of [before, undefined]) {
    try {
      const memory = answer(from, t, rating);
      if (!isSound(memory)) continue;
      const anew = from !== before;
      return { memory: anew ? { ...memory, lapses: before?.lapses ?? 0 } : memory, failed: anew };
    } catch {
      // The next way.
    }
  }
  const memory = { ...newMemory(t), ...before, due: new Date(t + DAY), last_review: new Date(t) };
  return { memory, failed: true };
}
