import { describe, expect, test } from 'vitest';
import { DAY } from '../../../src/core/study/day.ts';
import type { Event } from '../../../src/core/study/event.ts';
import { exportDue, readExported, writeExported } from '../../../src/core/study/export-due.ts';

const NOW = 100 * DAY;
const reviews = (count: number, at = NOW): Event[] =>
  Array.from({ length: count }, (_, i) => ({
    ...{ id: `review${String(i).padStart(6, '0')}`, v: 1, at, zone: 0, order: at + i },
    ...{ kind: 'review', card: 'a', rating: 3 },
  }));
const last = { at: NOW - DAY, order: NOW - DAY };

describe('the reminder to export', () => {
  test('comes with the twentieth review since the last time', () => {
    expect(exportDue(reviews(19), last, NOW)).toBeUndefined();
    expect(exportDue(reviews(20), last, NOW)).toEqual({ reviews: 20, days: 1 });
  });

  test('comes seven days after the last time, if there is anything new', () => {
    const events = reviews(1);
    expect(exportDue(events, { ...last, at: NOW - 7 * DAY + 1 }, NOW)).toBeUndefined();
    expect(exportDue(events, { ...last, at: NOW - 7 * DAY }, NOW)).toEqual({ reviews: 1, days: 7 });
    expect(exportDue(events, { at: 0, order: NOW }, NOW)).toBeUndefined();
    expect(exportDue([], undefined, NOW)).toBeUndefined();
  });

  test('counts from the first event where nothing was exported', () => {
    expect(exportDue(reviews(1, NOW - 6 * DAY), undefined, NOW)).toBeUndefined();
    expect(exportDue(reviews(1, NOW - 7 * DAY), undefined, NOW)).toEqual({ reviews: 1, days: 7 });
  });

  test('is not troubled by a clock that was moved', () => {
    expect(exportDue(reviews(1), { at: NOW + 400 * DAY, order: 0 }, NOW)).toBeUndefined();
    expect(exportDue(reviews(20, NOW + DAY), { at: NOW + 400 * DAY, order: 0 }, NOW)?.days).toBe(0);
  });

  test('remembers what was exported, and takes anything else for nothing', () => {
    const events = reviews(3);
    expect(readExported(writeExported(events, NOW))).toEqual({ at: NOW, order: NOW + 2 });
    expect(exportDue(events, readExported(writeExported(events, NOW)), NOW + 9 * DAY)).toBeUndefined();
    for (const text of [
      null,
      '',
      'x',
      'null',
      '[]',
      '{"v":2,"at":1,"order":1}',
      '{"v":1,"at":"1","order":1}',
    ])
      expect(readExported(text)).toBeUndefined();
  });
});
