import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { limiterIds, ruleOf } from '../../../../src/core/limits/limiters.ts';
import { type Case, cases, decisions, fixed, play } from './traces.ts';

/** The same example with every time, the window too, k times as long. */
function slower({ rule, trace }: Case, k: number): Case {
  return { rule: ruleOf(rule.limit, rule.gap * k, rule.burst), trace: trace.map((at) => at * k) };
}

function later({ rule, trace }: Case, micros: number): Case {
  return { rule, trace: trace.map((at) => at + micros) };
}

test('scaling all times by k changes no decision and scales every pass and wait by k', () => {
  const scaled = fc.property(cases, fc.integer({ min: 2, max: 1000 }), (example, k) => {
    for (const id of limiterIds) {
      const [lane, slow] = [play(id, example), play(id, slower(example, k))];
      expect(slow.passes, id).toEqual(lane.passes.map((at) => at * k));
      expect([slow.most, slow.mostFrom, slow.wait], id).toEqual([
        lane.most,
        lane.mostFrom * k,
        lane.wait * k,
      ]);
    }
  });
  fc.assert(scaled, { ...fixed, numRuns: 300 });
});

test('moving a trace by whole windows changes no decision of any limiter', () => {
  const moved = fc.property(cases, fc.integer({ min: 1, max: 9 }), (example, windows) => {
    for (const id of limiterIds) {
      expect(decisions(id, later(example, windows * example.rule.gap)), id).toBe(decisions(id, example));
    }
  });
  fc.assert(moved, { ...fixed, numRuns: 300 });
});

test('the four limiters without aligned windows do not see when a trace starts', () => {
  const unaligned = ['sliding-log', 'token-bucket', 'gcra', 'leaky-bucket'] as const;
  const moved = fc.property(cases, fc.integer({ min: 1, max: 999 }), (example, micros) => {
    for (const id of unaligned)
      expect(decisions(id, later(example, micros)), id).toBe(decisions(id, example));
  });
  fc.assert(moved, { ...fixed, numRuns: 300 });
});

test('the two limiters with aligned windows do see when a trace starts', () => {
  const example = { rule: ruleOf(2, 10, 2), trace: [8, 8, 11, 11] };
  expect(decisions('fixed-window', example)).toBe('1111');
  expect(decisions('fixed-window', later(example, 2))).toBe('1100');
  expect(decisions('sliding-counter', { ...example, trace: [8, 8, 15] })).toBe('111');
  expect(decisions('sliding-counter', { ...example, trace: [10, 10, 17] })).toBe('110');
});

test('a deeper bucket never lets fewer requests through', () => {
  const deeper = fc.property(cases, ({ rule, trace }) => {
    for (const id of ['token-bucket', 'gcra', 'leaky-bucket'] as const) {
      const deep = { trace, rule: { ...rule, burst: rule.burst + 1 } };
      expect(play(id, deep).passes.length, id).toBeGreaterThanOrEqual(
        play(id, { trace, rule }).passes.length,
      );
    }
  });
  fc.assert(deeper, { ...fixed, numRuns: 300 });
});
