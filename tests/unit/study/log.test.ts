import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Event } from '../../../src/core/study/event.ts';
import { clockDoubt, LAST_ORDER, nextOrder, standing, trueTimes } from '../../../src/core/study/log.ts';
import { pageMarks } from '../../../src/core/study/marks.ts';
import { readEvent } from '../../../src/core/study/read-event.ts';

const stamp = (id: string, order: number, at = order) => ({
  id: id.padEnd(8, '0'),
  v: 1,
  at,
  zone: 0,
  order,
});
const mark = (id: string, order: number, on = true): Event => ({
  ...stamp(id, order),
  kind: 'mark',
  page: 'topics/caching',
  mark: 'done',
  on,
});
const undo = (id: string, order: number, of: string): Event => ({
  ...stamp(id, order),
  kind: 'undo',
  of: of.padEnd(8, '0'),
});
const ids = (events: readonly Event[]) => standing(events).map((e) => e.id.replace(/0+$/, ''));

describe('the log', () => {
  test('leaves out what was taken back, and its undo', () => {
    expect(ids([mark('a', 1), mark('b', 2), undo('c', 3, 'a')])).toEqual(['b']);
  });

  test('brings back what an undone undo took', () => {
    expect(ids([mark('a', 1), undo('b', 2, 'a'), undo('c', 3, 'b')])).toEqual(['a']);
  });

  test('lets no undo take what comes after it, nor itself', () => {
    expect(ids([undo('a', 1, 'b'), mark('b', 2), undo('c', 3, 'c')])).toEqual(['b']);
  });

  test('is the same in whatever order and however often its events are told', () => {
    const events = fc.array(
      fc.record({ n: fc.nat(30), order: fc.nat(10), of: fc.nat(30), undo: fc.boolean(), on: fc.boolean() }),
    );
    fc.assert(
      fc.property(events, fc.integer(), (made, seed) => {
        const all = [
          ...new Map(
            made.map((m) => [
              m.n,
              m.undo ? undo(`e${m.n}x`, m.order, `e${m.of}x`) : mark(`e${m.n}x`, m.order, m.on),
            ]),
          ).values(),
        ];
        const mixed = [...all, ...all].sort((a, b) => fc.hash(a.id + seed) - fc.hash(b.id + seed));
        expect(standing(mixed)).toEqual(standing(all));
        expect(pageMarks(mixed)).toEqual(pageMarks(all));
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  test('gives each event a place above all that were seen, though the clock went back', () => {
    expect(nextOrder(500, 400)).toBe(500);
    expect(nextOrder(300, 400)).toBe(401);
  });

  test('stays in bounds after the last place of all, and is told apart by time there', () => {
    expect(nextOrder(500, LAST_ORDER)).toBe(LAST_ORDER);
    const hostile = mark('z', LAST_ORDER, true);
    const later: Event = { ...mark('b', nextOrder(0, LAST_ORDER), false), at: LAST_ORDER + 1 };
    expect(pageMarks([later, hostile])).toEqual(new Map());
    expect(readEvent({ ...hostile, at: 0 })).toHaveProperty('event');
    expect(readEvent({ ...hostile, at: 0, order: LAST_ORDER + 1 })).toEqual({ fault: 'broken' });
  });

  test('believes the reader about a clock that was ahead, and only for what came before', () => {
    const ahead = { ...stamp('a', 1_000), at: 1_000 };
    const clock = { ...stamp('b', 1_001), at: 200, kind: 'clock' } as const;
    const after = { ...stamp('c', 1_002), at: 900 };
    const timeOf = trueTimes([clock]);
    expect(timeOf(ahead)).toBe(200);
    expect(timeOf(after)).toBe(900);
  });

  test('takes for each event the earliest of all that the reader said after it', () => {
    const point = fc.record({ order: fc.nat(20), at: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 12 }), point, (said, of) => {
        const clocks = said.map(
          ({ order, at }, i) => ({ ...stamp(`c${i}x`, order, at), kind: 'clock' }) as const,
        );
        const event = stamp('event', of.order, of.at);
        const later = clocks.filter((c) => c.order > of.order).map((c) => c.at);
        expect(trueTimes(clocks)(event)).toBe(Math.min(of.at, ...later));
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  test('doubts the clock where an event lies more than two minutes ahead, until the reader has spoken', () => {
    const event = { ...mark('a', 10_000_000) };
    expect(clockDoubt([event], 10_000_000 - 120_000)).toBe(0);
    expect(clockDoubt([event], 10_000_000 - 120_001)).toBe(120_001);
    const clock = { ...stamp('b', 10_000_001), at: 5_000_000, kind: 'clock' } as const;
    expect(clockDoubt([event, clock], 5_000_000)).toBe(0);
  });
});
