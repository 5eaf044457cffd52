import { describe, expect, test } from 'vitest';
import { dayName, localDay, zoneAt } from '../../../src/core/study/day.ts';

describe('a local day', () => {
  test('turns at midnight of the place, not of Greenwich', () => {
    const at = Date.UTC(2026, 10, 22, 15, 0);
    expect(dayName(localDay(at - 1, 540))).toBe('2026-11-22');
    expect(dayName(localDay(at, 540))).toBe('2026-11-23');
    expect(dayName(localDay(at, 0))).toBe('2026-11-22');
    expect(dayName(localDay(Date.UTC(2026, 10, 23, 7, 59), -480))).toBe('2026-11-22');
    expect(dayName(localDay(Date.UTC(2026, 10, 23, 8), -480))).toBe('2026-11-23');
  });

  test('exists before 1970 and with the widest zones', () => {
    expect(localDay(0, -1)).toBe(-1);
    expect(dayName(-1)).toBe('1969-12-31');
    expect(localDay(0, 14 * 60)).toBe(0);
  });

  test('knows how far this machine is ahead of Greenwich', () => {
    const at = Date.UTC(2026, 6, 1);
    expect(zoneAt(at)).toBe(-new Date(at).getTimezoneOffset());
  });
});
