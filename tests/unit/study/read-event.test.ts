import { describe, expect, test } from 'vitest';
import { LAST_TIME } from '../../../src/core/study/day.ts';
import { LONGEST_NOTE } from '../../../src/core/study/event.ts';
import { readEvent } from '../../../src/core/study/read-event.ts';
import { EVENTS } from './examples.ts';

const BROKEN = { fault: 'broken' };
const holes = (n: number) => new Array(n);
const six = (value: unknown) => Array.from({ length: 6 }, () => value);

/** For every field values that it may not have; it may not be missing either. */
const WRONG: Readonly<Record<string, readonly unknown[]>> = {
  id: ['', 'short', 'x'.repeat(33), 'with space00', 'UPPER00000', 12345678, ['abcdefgh'], null],
  v: [0, -1, '1', null],
  at: [-1, 0.5, LAST_TIME + 1, Number.NaN, '1', null],
  zone: [-1441, 1441, 0.5, '0'],
  order: [-1, 2 ** 53, 0.5, '1'],
  kind: ['constructor', '__proto__', 'toString', ['review'], {}, null, 1, { toString: 1, valueOf: 1 }],
  card: ['', '-a', 'A', '../x', 'a'.repeat(121), 1, ['a'], '<b>'],
  rating: [0, 5, 2.5, '3', [3]],
  on: [0, 'true', null],
  page: ['caching', 'topics/', 'topics/../x', 'library/x', 'topics/caching/', 'https://x.org'],
  mark: ['', 'read', 'constructor', ['done']],
  practice: ['', 'A B', 1],
  began: [-1, 0.5, '0'],
  pace: [3, 1.25, '1', null],
  spent: [[], six(1).slice(1), [...six(1), 1], six(-1), six('1'), holes(6), { length: 6 }, 'abcdef'],
  notes: [six(1), six('').slice(1), six('x'.repeat(LONGEST_NOTE + 1)), holes(6), null],
  hint: [-1, 5, 1.5],
  peeked: [0, null],
  confidence: [-1, 101, 50.5, null],
  scores: [[], Array(21).fill(1), [4], [-1], [null], holes(3), [1.5]],
  grade: [0, 5, '1'],
  of: ['', 'x', 1, null],
};

describe('an event of unknown origin', () => {
  test.each(EVENTS)('of the kind $kind is read as it was written, and nothing else of it', (event) => {
    expect(readEvent(event)).toEqual({ event });
    expect(readEvent(JSON.parse(JSON.stringify(event)))).toEqual({ event });
    const more = { ...event, more: '<img>', note: { deep: [] } };
    expect(readEvent(more)).toEqual({ event });
  });

  test.each(EVENTS)('of the kind $kind is broken when any field is wrong or missing', (event) => {
    for (const field of Object.keys(event)) {
      const { [field as 'id']: _, ...rest } = event;
      expect(readEvent(rest), `without ${field}`).toEqual(BROKEN);
      const wrong = WRONG[field];
      expect(wrong, `no wrong values for ${field}`).toBeDefined();
      for (const value of wrong ?? [])
        expect(readEvent({ ...event, [field]: value }), `${field} ${JSON.stringify(value)}`).toEqual(BROKEN);
    }
  });

  test('takes no field from a prototype, and changes none', () => {
    for (const event of EVENTS) expect(readEvent(Object.create(event))).toEqual(BROKEN);
    const bad = JSON.parse(
      `{"__proto__": ${JSON.stringify(EVENTS[0])}, "constructor": {"prototype": {"on": 1}}}`,
    );
    expect(readEvent(bad)).toEqual(BROKEN);
    expect(readEvent({ ...EVENTS[0], ...JSON.parse('{"__proto__": {"polluted": true}}') })).toEqual({
      event: EVENTS[0],
    });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('of a newer version is told from a broken one, whatever its form', () => {
    expect(readEvent({ v: 2 })).toEqual({ fault: 'newer' });
    expect(readEvent({ ...EVENTS[0], v: 7, kind: 'dream' })).toEqual({ fault: 'newer' });
    expect(readEvent({ ...EVENTS[0], v: Number.NaN })).toEqual(BROKEN);
  });

  test.each([undefined, null, 1, 'review', true, [], [[]], Symbol.iterator])('is broken as %s', (value) => {
    expect(readEvent(value)).toEqual(BROKEN);
  });
});
