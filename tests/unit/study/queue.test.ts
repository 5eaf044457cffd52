import { describe, expect, test } from 'vitest';
import { DAY } from '../../../src/core/study/day.ts';
import { dueByTopic } from '../../../src/core/study/due.ts';
import type { Event, Rating } from '../../../src/core/study/event.ts';
import { begun, forecast, mondayOf, rememberedOn, retention } from '../../../src/core/study/forecast.ts';
import { becameLeech, isLeech } from '../../../src/core/study/leech.ts';
import { optionOrder } from '../../../src/core/study/options.ts';
import { head, queue } from '../../../src/core/study/queue.ts';
import { answered, type CardState, dueDay, schedule } from '../../../src/core/study/schedule.ts';

/** A Monday, 09:00. */
const MONDAY = Date.UTC(2026, 10, 23, 9);
const TODAY = Math.floor(MONDAY / DAY);
const MINUTE = 60_000;

type Deed = readonly [at: number, card: string, what: Rating | 'suspend'];
const events = (...deeds: readonly Deed[]): Event[] =>
  deeds.map(([at, card, what], i) => {
    const stamp = { id: `event${String(i).padStart(6, '0')}`, v: 1, at, zone: 0, order: at + i };
    if (what === 'suspend') return { ...stamp, kind: 'suspend', card, on: true };
    return { ...stamp, kind: 'review', card, rating: what };
  });
const at = (now: number, limit = 10) => ({ now, limit });

describe('the cards of a day', () => {
  test('are those that are due, then new ones in their order, as many as the day allows', () => {
    const s = schedule(events([MONDAY - 20 * DAY, 'old', 4], [MONDAY - 9 * DAY, 'young', 4]));
    expect(queue(['n1', 'n2', 'young', 'n3', 'old'], s, at(MONDAY, 2))).toEqual({
      due: ['old', 'young'],
      fresh: ['n1', 'n2'],
      waiting: [],
    });
  });

  test('count new ones over all decks, from one midnight to the next', () => {
    const s = schedule(events([MONDAY, 'elsewhere', 4], [MONDAY - DAY, 'yesterday', 4]));
    expect(queue(['n1', 'n2'], s, at(MONDAY + MINUTE, 2)).fresh).toEqual(['n1']);
    expect(queue(['n1', 'n2'], s, at(MONDAY + DAY, 2)).fresh).toEqual(['n1', 'n2']);
    expect(queue(['n1'], s, at(MONDAY, 0)).fresh).toEqual([]);
  });

  test('are due from midnight on, at whatever hour they were answered', () => {
    const late = Date.UTC(2026, 10, 22, 23, 59);
    const s = schedule(events([late, 'a', 4]));
    const due = dueDay(s.cards.get('a') as CardState) * DAY;
    expect(queue(['a'], s, at(due - 1)).due).toEqual([]);
    expect(queue(['a'], s, at(due)).due).toEqual(['a']);
  });

  test('come back within minutes while they are learned, and wait behind the rest until then', () => {
    const s = schedule(events([MONDAY, 'again', 1], [MONDAY, 'good', 3]));
    const soon = queue(['again', 'good', 'new'], s, at(MONDAY + 30_000));
    expect(soon).toEqual({ due: [], fresh: ['new'], waiting: ['again', 'good'] });
    expect(head(soon)).toBe('new');
    expect(queue(['again', 'good'], s, at(MONDAY + MINUTE)).due).toEqual(['again']);
    expect(head(queue(['good'], s, at(MONDAY + MINUTE)))).toBe('good');
    expect(head(queue([], s, at(MONDAY)))).toBeUndefined();
  });

  test('ask what was learned minutes ago before what is long due, and new cards after both', () => {
    const s = schedule(
      events(
        [MONDAY - 30 * DAY, 'old', 4],
        [MONDAY - 3 * MINUTE, 'second', 1],
        [MONDAY - 5 * MINUTE, 'z-first', 1],
      ),
    );
    const now = queue(['new', 'old', 'second', 'z-first'], s, at(MONDAY));
    expect(now.due).toEqual(['z-first', 'second', 'old']);
    expect(head(now)).toBe('z-first');
    expect(queue(['second', 'z-first'], s, at(MONDAY - 5 * MINUTE)).waiting).toEqual(['z-first', 'second']);
  });

  test('leave out what is suspended, begun or not', () => {
    const s = schedule(
      events([MONDAY - 20 * DAY, 'a', 4], [MONDAY, 'a', 'suspend'], [MONDAY, 'b', 'suspend']),
    );
    expect(queue(['a', 'b'], s, at(MONDAY))).toEqual({ due: [], fresh: [], waiting: [] });
  });

  test('mix the topics of one day, the same way each time and another way the day after', () => {
    const ids = Array.from({ length: 12 }, (_, i) => `card${i}`);
    const s = schedule(events(...ids.map((id) => [MONDAY - 30 * DAY, id, 4] as const)));
    const [one, other] = [MONDAY, MONDAY + DAY].map((now) => queue(ids, s, at(now)).due);
    expect(queue([...ids].reverse(), s, at(MONDAY)).due).toEqual(one);
    expect([...(one ?? [])].sort()).toEqual([...ids].sort());
    expect(one).not.toEqual(ids);
    expect(other).not.toEqual(one);
  });
});

describe('what lies ahead', () => {
  test('counts for each of thirty days what comes due; what is overdue counts for today', () => {
    const s = schedule(
      events(
        [MONDAY - 40 * DAY, 'a', 4],
        [MONDAY, 'b', 4],
        [MONDAY, 'c', 3],
        [MONDAY, 'd', 4],
        [MONDAY, 'd', 'suspend'],
      ),
    );
    const cards = begun(['a', 'b', 'c', 'd', 'never'], s);
    const days = forecast(cards, TODAY);
    expect(days).toHaveLength(30);
    expect(days.map((n, i) => (n ? [i, n] : [])).filter((d) => d.length)).toEqual([
      [0, 2],
      [8, 1],
    ]);
    expect(forecast(cards, TODAY + 8)[0]).toBe(3);
  });

  test('expects nine tenths to be remembered on the day a card is due', () => {
    const s = schedule(events([MONDAY, 'a', 4]));
    const cards = begun(['a'], s);
    expect(rememberedOn(cards, TODAY)).toBe(1);
    // (1 + 0.98 * 8 / 8.2956) ^ -0.1542: eight days of a stability of 8.3.
    expect(rememberedOn(cards, TODAY + 8)).toBeCloseTo(0.90247, 5);
    expect(rememberedOn([], TODAY)).toBeUndefined();
  });

  test('says by week what was remembered and what was expected, without what was seen minutes ago', () => {
    const s = schedule(
      events(
        [MONDAY - 8 * DAY, 'a', 4],
        [MONDAY - 8 * DAY + MINUTE, 'a', 1],
        [MONDAY, 'a', 3],
        [MONDAY + 6 * DAY, 'a', 1],
        [MONDAY + 7 * DAY, 'a', 2],
      ),
    );
    const weeks = retention(s.answers);
    expect(weeks.map(({ monday, answers, remembered }) => [monday, answers, remembered])).toEqual([
      [TODAY, 2, 0.5],
      [TODAY + 7, 1, 1],
    ]);
    for (const { expected } of weeks) {
      expect(expected).toBeGreaterThan(0.5);
      expect(expected).toBeLessThan(1);
    }
  });

  test('says the oldest week first, whatever the clock did meanwhile', () => {
    const told = (day: number) => ({ card: 'a', rating: 3, day, gap: 1, expected: 0.9 }) as const;
    expect(retention([told(TODAY + 7), told(TODAY)]).map((w) => w.monday)).toEqual([TODAY, TODAY + 7]);
  });

  test('begins a week on its Monday, before 1970 too', () => {
    expect([TODAY, TODAY + 6, TODAY + 7].map(mondayOf)).toEqual([TODAY, TODAY, TODAY + 7]);
    expect([-3, -4].map(mondayOf)).toEqual([-3, -10]);
  });

  test('gives each topic the first day on which a card of it is due', () => {
    const s = schedule(
      events([MONDAY, 'a', 4], [MONDAY - DAY, 'b', 4], [MONDAY - 2 * DAY, 'c', 4], [MONDAY, 'c', 'suspend']),
    );
    const topic = (id: string, ...cards: string[]) =>
      ({ id, cards: cards.map((card) => ({ id: card })) }) as unknown as Parameters<typeof dueByTopic>[0][0];
    expect(dueByTopic([topic('one', 'a', 'b', 'c'), topic('two', 'never'), topic('three', 'c')], s)).toEqual({
      one: TODAY + 7,
    });
  });
});

test('a card is a leech at eight lapses, and it is said then and at every fourth after', () => {
  let state: CardState | undefined;
  const said: number[] = [];
  for (let day = 0; day < 400; day++) {
    // Learned, and forgotten as soon as it is due.
    const now = Math.max(state?.due ?? 0, MONDAY);
    const next = answered('a', state, now, state && !state.learning ? 1 : 3);
    if (becameLeech(state, next)) said.push(next.lapses);
    expect(isLeech(next)).toBe(next.lapses >= 8);
    state = next;
    if (next.lapses === 17) break;
  }
  expect(said).toEqual([8, 12, 16]);
});

test('options lie in every order over the answers of a card, and stay while one is asked', () => {
  const orders = Array.from({ length: 200 }, (_, n) => optionOrder('caching-p99', n, 4).join(''));
  expect(optionOrder('caching-p99', 3, 4).join('')).toBe(orders[3]);
  expect(new Set(orders).size).toBe(24);
  const firsts = Map.groupBy(orders, (o) => o[0]);
  for (const of of firsts.values()) expect(of.length).toBeGreaterThan(25);
});
