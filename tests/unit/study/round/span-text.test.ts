import { expect, test } from 'vitest';
import { spanText } from '../../../../src/core/study/round/span-text.ts';

test('a long time is said in days, hours and minutes, a short one as on a clock', () => {
  const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
  const said = (ms: number) => [spanText(ms, 'en'), spanText(ms, 'ko')];
  expect(said(2_001)).toEqual(['0:02', '0:02']);
  expect(said(hour - 1)).toEqual(['59:59', '59:59']);
  expect(said(hour)).toEqual(['1 hour', '1시간']);
  expect(said(8 * hour + 2 * minute + 59_999)).toEqual(['8 hours 2 minutes', '8시간 2분']);
  expect(said(day + hour + minute)).toEqual(['1 day 1 hour', '1일 1시간']);
  expect(said(day + minute)).toEqual(['1 day', '1일']);
  expect(said(365 * day + 23 * hour)).toEqual(['365 days 23 hours', '365일 23시간']);
  expect(said(8.64e15)).toEqual(['100,000,000 days', '100,000,000일']);
});
