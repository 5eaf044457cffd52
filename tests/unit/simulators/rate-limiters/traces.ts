import * as fc from 'fast-check';
import { idle, type Lane, offer } from '../../../../src/core/limits/lane.ts';
import {
  type LimiterId,
  limiterIds,
  limiters,
  type Rule,
  ruleOf,
} from '../../../../src/core/limits/limiters.ts';

/** A rule and arrivals in µs. */
export interface Case {
  readonly rule: Rule;
  readonly trace: readonly number[];
}

/** One limiter over a whole trace in µs. */
export function play(id: LimiterId, { rule, trace }: Case): Lane {
  return trace.reduce<Lane>((lane, at) => offer(limiters[id], rule, lane, at * rule.limit), idle);
}

/** All six over a whole trace. */
export function playAll(example: Case): Record<LimiterId, Lane> {
  return Object.fromEntries(limiterIds.map((id) => [id, play(id, example)])) as Record<LimiterId, Lane>;
}

/** Which requests were admitted, as 1 and 0. Reads the passes of a limiter that delays nothing. */
export function decisions(id: LimiterId, { rule, trace }: Case): string {
  let lane = idle;
  return trace
    .map((at) => {
      const after = offer(limiters[id], rule, lane, at * rule.limit);
      const admitted = after.passes.length > lane.passes.length;
      lane = after;
      return admitted ? '1' : '0';
    })
    .join('');
}

/** Small rules and traces thick with ties: equal arrivals, gaps of exactly T, of T/L and of 1 µs beside them. */
export const cases: fc.Arbitrary<Case> = fc
  .record({ limit: fc.integer({ min: 1, max: 8 }), slot: fc.integer({ min: 1, max: 9 }), odd: fc.nat(3) })
  .chain(({ limit, slot, odd }) => {
    const window = limit * slot + odd;
    const gap = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(0, 0, 1, slot, slot + 1) },
      { weight: 1, arbitrary: fc.constantFrom(window - 1, window, window + 1, 2 * window) },
      { weight: 2, arbitrary: fc.nat(2 * slot) },
    );
    return fc.record({
      rule: fc.integer({ min: 1, max: 10 }).map((burst) => ruleOf(limit, window, burst)),
      trace: fc.array(gap, { maxLength: 60 }).map((gaps) => {
        let at = 0;
        return gaps.map((step) => {
          at += step;
          return at;
        });
      }),
    });
  });

/** The seed of every property test here, so that a failure is the same everywhere. */
export const fixed = { seed: 20261122, numRuns: 1500 };
