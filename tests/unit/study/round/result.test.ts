import { describe, expect, test } from 'vitest';
import { PACES } from '../../../../src/core/study/event.ts';
import { capOf, suggestedGrade } from '../../../../src/core/study/round/grade.ts';
import { planOf } from '../../../../src/core/study/round/plan.ts';
import { calibration, percentOf, roundsOf, surplus, trend } from '../../../../src/core/study/round/score.ts';
import { timeText } from '../../../../src/core/study/round/time-text.ts';
import { round } from './drafts.ts';

describe('the plan', () => {
  const minutes = (plan: readonly number[] | undefined) => plan?.map((ms) => ms / 60_000);

  test('is 5, 5, 10, 15, 8 and 2 minutes of 45', () => {
    expect(minutes(planOf(45, 1))).toEqual([5, 5, 10, 15, 8, 2]);
    expect(minutes(planOf(45, 2))).toEqual([10, 10, 20, 30, 16, 4]);
    expect(minutes(planOf(45, 1.5))).toEqual([7.5, 7.5, 15, 22.5, 12, 3]);
    expect(planOf(45, 0)).toBeUndefined();
  });

  test('keeps its shares in rounds of any length, in whole minutes that add up', () => {
    expect(minutes(planOf(40, 1))).toEqual([5, 4, 9, 13, 7, 2]);
    expect(minutes(planOf(60, 1))).toEqual([7, 7, 13, 20, 10, 3]);
    for (let n = 20; n <= 90; n++)
      for (const pace of PACES.filter((p) => p > 0)) {
        const plan = minutes(planOf(n, pace)) ?? [];
        expect(plan.reduce((a, b) => a + b, 0)).toBe(n * pace);
        expect(Math.min(...plan)).toBeGreaterThan(0);
      }
  });
});

describe('the grade', () => {
  test('is capped by hints: Good after one or two, Hard after three, Again after four or the solution', () => {
    expect([0, 1, 2, 3, 4].map((hint) => capOf({ hint, peeked: false }))).toEqual([4, 3, 3, 2, 1]);
    expect(capOf({ hint: 0, peeked: true })).toBe(1);
  });

  test('that is suggested follows the score up to the cap', () => {
    const grade = (scores: number[], hint = 0, peeked = false) => suggestedGrade(scores, { hint, peeked });
    expect(grade([3, 3, 3, 3, 3, 3, 2])).toBe(4);
    expect(grade([3, 3, 2, 2, 2, 2, 2])).toBe(3);
    expect(grade([2, 2, 2, 1, 1, 1, 1])).toBe(2);
    expect(grade([1, 1, 1, 1, 1, 1, 1])).toBe(1);
    expect(grade([3, 3, 3], 3)).toBe(2);
    expect(grade([3, 3, 3], 0, true)).toBe(1);
  });
});

describe('the score', () => {
  test('is the share of all points in whole percent', () => {
    expect(percentOf([3, 3, 3, 3, 3, 3, 3])).toBe(100);
    expect(percentOf([0, 0])).toBe(0);
    expect(percentOf([2, 2, 2, 2, 2, 2, 2])).toBe(67);
    expect(percentOf([])).toBe(0);
  });

  test('is held against what was expected', () => {
    expect(surplus({ confidence: 80, scores: [2, 2, 2] })).toBe(13);
    expect(surplus({ confidence: 20, scores: [3, 3] })).toBe(-80);
  });

  test('over several rounds shows whether a reader expects too much, and how far off each time', () => {
    const rounds = [
      round({ confidence: 100, scores: [3, 0] }),
      round({ confidence: 40, scores: [3, 0] }),
      round({ confidence: 70, scores: [3, 0] }),
    ];
    expect(calibration(rounds)).toEqual({ rounds: 3, bias: 20, error: 27 });
    expect(calibration([])).toBeUndefined();
  });

  test('has a trend from the second round on, against the three before', () => {
    const of = (...scores: number[]) => trend(scores.map((s) => round({ scores: [s] })));
    expect(of()).toBeUndefined();
    expect(of(3)).toBeUndefined();
    expect(of(1, 2)).toBe(34);
    expect(of(0, 3, 3, 3, 3)).toBe(0);
    expect(of(3, 3, 0)).toBe(-100);
  });

  test('counts rounds in their order, of one practice or all, without those taken back', () => {
    const events = [
      round({ id: 'b', order: 2 }),
      round({ id: 'a', order: 1 }),
      round({ id: 'c', order: 3, practice: 'web-crawler' }),
      round({ id: 'd', order: 4 }),
      { kind: 'undo', id: 'e', of: 'd', v: 1, at: 0, zone: 0, order: 5 } as const,
    ];
    expect(roundsOf(events).map((r) => r.id)).toEqual(['a', 'b', 'c']);
    expect(roundsOf(events, 'chat-system').map((r) => r.id)).toEqual(['a', 'b']);
  });
});

test('times are minutes and seconds, never below nothing', () => {
  expect([0, 999, 1_000, 61_000, 3_600_000, -5].map(timeText)).toEqual([
    '0:00',
    '0:00',
    '0:01',
    '1:01',
    '60:00',
    '0:00',
  ]);
});
