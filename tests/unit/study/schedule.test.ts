import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY } from '../../../src/core/study/day.ts';
import type { Event, Rating } from '../../../src/core/study/event.ts';
import { nextOrder } from '../../../src/core/study/log.ts';
import { fsrsAnswer, isSound } from '../../../src/core/study/memory.ts';
import { answered, type CardState, dueDay, replayer, schedule } from '../../../src/core/study/schedule.ts';

/** A Monday, 09:00 in UTC. */
const MONDAY = Date.UTC(2026, 10, 23, 9);
const MINUTE = 60_000;

/** A log as one browser writes it: times and zones as its clock showed them. */
function log(
  ...deeds: readonly (readonly [at: number, card: string, rating: Rating, zone?: number])[]
): Event[] {
  let last = 0;
  return deeds.map(([at, card, rating, zone = 0], i) => {
    last = nextOrder(at, last);
    return {
      id: `review${String(i).padStart(4, '0')}`,
      v: 1,
      kind: 'review',
      card,
      rating,
      at,
      zone,
      order: last,
    };
  });
}
const stateOf = (card: string, ...all: Parameters<typeof schedule>): CardState => {
  const state = schedule(...all).cards.get(card);
  if (!state) throw new Error(`no ${card} in the log`);
  return state;
};
const only = (events: readonly Event[]): CardState => {
  const [state] = schedule(events).cards.values();
  if (!state) throw new Error('no card in the log');
  return state;
};
const clock = (at: number, order: number): Event => ({
  id: `clock${order}`,
  v: 1,
  kind: 'clock',
  at,
  zone: 0,
  order,
});

describe('the schedule', () => {
  test('gives the intervals that FSRS-6 is known by: 0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21 days', () => {
    const ratings: Rating[] = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3];
    const deeds: [number, string, Rating][] = [];
    const days = ratings.map((rating) => {
      // Each answer comes when the card is due.
      const at = deeds.length === 0 ? MONDAY : only(log(...deeds)).due;
      deeds.push([at, 'caching-p99', rating]);
      return only(log(...deeds)).memory.scheduled_days;
    });
    expect(days).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
  });

  test('gives the memory that FSRS-6 is known by: again, then good at 0, 1, 3, 8, 21 days', () => {
    const days = [0, 0, 1, 3, 8, 21];
    let at = MONDAY;
    const deeds = days.map((d, i) => {
      at += d * DAY;
      return [at, 'caching-p99', i === 0 ? 1 : 3] as const;
    });
    const { memory } = only(log(...deeds));
    expect(memory.stability).toBeCloseTo(53.6269, 4);
    expect(memory.difficulty).toBeCloseTo(6.35749, 4);
  });

  test('turns the day at the midnight of the reader, in Seoul as in Los Angeles', () => {
    for (const zone of [540, -480, 0]) {
      // 20:00 on Monday there, and 00:05 the day after.
      const at = Date.UTC(2026, 10, 23, 20) - zone * MINUTE;
      const deeds = [
        [at, 'a', 4, zone],
        [at + 245 * MINUTE, 'a', 3, zone],
      ] as const;
      const [monday, tuesday] = [Date.UTC(2026, 10, 23) / DAY, Date.UTC(2026, 10, 24) / DAY];
      expect(only(log(...deeds.slice(0, 1)))).toMatchObject({ first: monday });
      expect(schedule(log(...deeds)).answers.map(({ day, gap }) => [day, gap])).toEqual([
        [monday, undefined],
        [tuesday, 1],
      ]);
    }
  });

  test('takes a sitting over midnight for one: no day has passed for the memory', () => {
    const at = Date.UTC(2026, 10, 23, 23, 50);
    const over = log([at, 'a', 3], [at + 15 * MINUTE, 'a', 3]);
    const before = log([at - 60 * MINUTE, 'a', 3], [at - 45 * MINUTE, 'a', 3]);
    expect(only(over).memory.stability).toBe(only(before).memory.stability);
    expect(dueDay(only(over))).toBe(dueDay(only(before)) + 1);
    expect(schedule(over).answers[1]?.gap).toBe(0);
  });

  test('believes the reader about a clock that was a year ahead', () => {
    const events = log([MONDAY + 365 * DAY, 'a', 4], [MONDAY + DAY, 'a', 3]);
    // The second answer comes before the first, by the clock: no time passes, and the card is due in a year.
    expect(dueDay(only(events)) * DAY).toBeGreaterThan(MONDAY + 365 * DAY);
    // Easy at first is eight days.
    const right = [...events.slice(0, 1), clock(MONDAY, MONDAY + 365 * DAY + 1)];
    expect(dueDay(stateOf('a', right))).toBe(Math.floor(MONDAY / DAY) + 8);
  });

  test('never throws and stays sane however clocks and zones move', () => {
    const jump = fc.oneof(
      fc.integer({ min: 0, max: 40 * DAY }),
      fc.constantFrom(DAY, -DAY, 365 * DAY, -365 * DAY, -3_600_000, 3_600_000, 8e15),
    );
    const deed = fc.record({
      jump,
      card: fc.constantFrom('a', 'b'),
      rating: fc.constantFrom<Rating[]>(1, 2, 3, 4),
      zone: fc.constantFrom(540, -480, -420, 0, 345, -1440, 1440),
    });
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
        let at = MONDAY;
        const events = log(
          ...deeds.map(({ jump: j, card, rating, zone }) => {
            at = Math.min(8.64e15, Math.max(0, at + j));
            return [at, card, rating, zone] as const;
          }),
        );
        for (const state of schedule(events).cards.values()) {
          expect(state.faulty).toBe(false);
          expect(isSound(state.memory)).toBe(true);
          const wait = dueDay(state) - Math.floor(state.last / DAY);
          expect(wait).toBeGreaterThanOrEqual(0);
          // The library may add a day to keep good apart from hard, and one for easy.
          expect(wait).toBeLessThanOrEqual(36_502);
          expect(state.answers).toBe(deeds.filter((d) => d.card === state.card).length);
        }
      }),
      { seed: 6, numRuns: 400 },
    );
  });

  test('is the same in whatever order and however often its events are told', () => {
    const deed = fc.tuple(
      fc.integer({ min: -DAY, max: 20 * DAY }),
      fc.constantFrom('a', 'b', 'c'),
      fc.constantFrom<Rating[]>(1, 2, 3, 4),
    );
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 20 }), fc.array(fc.nat()), (deeds, places) => {
        let at = MONDAY;
        const events = log(
          ...deeds.map(([gap, card, rating]) => {
            at += gap;
            return [at, card, rating] as const;
          }),
        );
        const mixed = [...events, ...events]
          .map((e, i) => [places[i] ?? i * 7919, e] as const)
          .sort(([a], [b]) => a - b)
          .map(([, e]) => e);
        const [a, b] = [schedule(events), schedule(mixed)];
        expect(new Map([...b.cards].sort())).toEqual(new Map([...a.cards].sort()));
        expect(b.answers).toEqual(a.answers);
      }),
      { seed: 6, numRuns: 200 },
    );
  });

  test('is the same from a replayer that has seen the log grow, shrink and change', () => {
    const replay = replayer();
    const deed = fc.tuple(
      fc.integer({ min: -DAY, max: 20 * DAY }),
      fc.constantFrom('a', 'b'),
      fc.constantFrom<Rating[]>(1, 2, 3, 4),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), fc.boolean(), (deeds, put) => {
        let at = MONDAY;
        const all = log(
          ...deeds.map(([gap, card, rating]) => {
            at += gap;
            return [at, card, rating] as const;
          }),
        );
        // A log of other answers under the same ids is none that can be; their ratings are part of the id here.
        const events = all
          .map((e, i) => ({ ...e, id: `${e.id}${deeds[i]?.[1]}${deeds[i]?.[2]}` }))
          .filter((_, i) => deeds[i]?.[3]);
        const told = put ? [...events, clock(MONDAY, MONDAY + 400 * DAY)] : events;
        expect(replay(told)).toEqual(schedule(told));
        // Without the first, all that follows it is another history at the same times.
        expect(replay(told.slice(1))).toEqual(schedule(told.slice(1)));
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  test('is after an undo exactly what it was before', () => {
    const before = log([MONDAY, 'a', 3], [MONDAY + DAY, 'a', 3], [MONDAY + 4 * DAY, 'b', 1]);
    for (const rating of [1, 2, 3, 4] as const) {
      const order = MONDAY + 5 * DAY;
      const wrong: Event = { ...log([order, 'a', rating])[0], id: 'wrong0000000' } as Event;
      const stamp = { id: 'undo00000000', v: 1, at: 0, zone: 0, order: order + 1 };
      const undo: Event = { ...stamp, kind: 'undo', of: wrong.id };
      expect(schedule([...before, wrong]).cards).not.toEqual(schedule(before).cards);
      expect(schedule([...before, wrong, undo])).toEqual(schedule(before));
    }
  });

  test('keeps the last word on what is suspended', () => {
    const suspend = (order: number, on: boolean): Event => ({
      id: `suspend${order}`,
      v: 1,
      kind: 'suspend',
      card: 'a',
      on,
      at: order,
      zone: 0,
      order,
    });
    expect([...schedule([suspend(1, true)]).suspended]).toEqual(['a']);
    expect([...schedule([suspend(2, false), suspend(1, true)]).suspended]).toEqual([]);
  });

  test('keeps a card on which the library fails: it begins anew, is flagged, and counts every answer', () => {
    let calls = 0;
    const failing: typeof fsrsAnswer = (memory, t, rating) => {
      if (memory !== undefined && ++calls === 1) throw new Error('Invalid memory state');
      return fsrsAnswer(memory, t, rating);
    };
    const events = log([MONDAY, 'a', 4], [MONDAY + DAY, 'a', 4], [MONDAY + 9 * DAY, 'a', 4]);
    const state = stateOf('a', events, failing);
    expect(state).toMatchObject({ answers: 3, faulty: true });
    // Two easy answers eight days apart, as if the first had never been.
    expect(state.memory.stability).toBe(only(events.slice(1)).memory.stability);
  });

  test('does not forget how often a card was forgotten where the library fails on it later', () => {
    const failing: typeof fsrsAnswer = (memory, t, rating) => {
      if (memory !== undefined && rating === 2) throw new Error('Invalid memory state');
      return fsrsAnswer(memory, t, rating);
    };
    const events = log([MONDAY, 'a', 4], [MONDAY + 8 * DAY, 'a', 1], [MONDAY + 9 * DAY, 'a', 2]);
    expect(stateOf('a', events, failing)).toMatchObject({ lapses: 1, faulty: true });
    expect(stateOf('a', events.slice(0, 2))).toMatchObject({ lapses: 1, faulty: false });
  });

  test('takes no memory of the library that has no stability, or a difficulty below one', () => {
    const good = fsrsAnswer(undefined, MONDAY, 3);
    expect(isSound(good)).toBe(true);
    for (const wrong of [{ stability: 0 }, { difficulty: 0.9 }, { due: new Date(Number.NaN) }])
      expect(isSound({ ...good, ...wrong })).toBe(false);
  });

  test('remembers the day on which a card was begun', () => {
    const state = only(log([MONDAY, 'a', 4], [MONDAY + 8 * DAY, 'a', 4]));
    expect(state.first).toBe(Math.floor(MONDAY / DAY));
  });

  test('brings a card back tomorrow where the library can do nothing at all', () => {
    const never = () => {
      throw new Error('no');
    };
    const state = answered('a', undefined, MONDAY, 3, never);
    expect(state).toMatchObject({ faulty: true, answers: 1, due: MONDAY + DAY });
    const nan = answered('a', undefined, MONDAY, 3, (m, t, r) => ({
      ...fsrsAnswer(m, t, r),
      stability: Number.NaN,
    }));
    expect(nan.due).toBe(MONDAY + DAY);
  });
});
