import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { limiterIds } from '../../../../src/core/limits/limiters.ts';
import { leakyByClock, mostInWindow, oracles } from './oracles.ts';
import { type Case, cases, decisions, fixed, play, playAll } from './traces.ts';

/** Holds for the passes i to j, both included, of every interval that starts and ends at a pass. */
function everyInterval(passes: readonly number[], holds: (count: number, ticks: number) => boolean): boolean {
  return passes.every((start, i) => passes.slice(i).every((end, n) => holds(n + 1, end - start)));
}

/** A check fails by returning false or by an expectation. */
function property(check: (example: Case) => unknown): void {
  fc.assert(
    fc.property(cases, (example) => check(example) !== false),
    fixed,
  );
}

test('the token bucket admits at most b + r t in every interval of any length t', () => {
  property((example) => {
    const { burst, gap } = example.rule;
    const { passes } = play('token-bucket', example);
    return everyInterval(passes, (count, ticks) => (count - burst) * gap <= ticks);
  });
});

test('the token bucket denies only what would break b + r t in some interval', () => {
  property((example) => {
    const { burst, gap } = example.rule;
    const { passes, denials } = play('token-bucket', example);
    return denials.every((at) => {
      const with1 = [...passes.filter((pass) => pass <= at), at];
      return with1.some((start, i) => (with1.length - i - burst) * gap > at - start);
    });
  });
});

test('GCRA decides like the token bucket on every request', () => {
  property((example) => expect(decisions('gcra', example)).toBe(decisions('token-bucket', example)));
});

test('the leaky bucket admits the requests that the token bucket admits', () => {
  property((example) => expect(decisions('leaky-bucket', example)).toBe(decisions('token-bucket', example)));
});

test('the sliding log admits at most L in any T', () => {
  property((example) => {
    const { passes } = play('sliding-log', example);
    return mostInWindow(passes, example.rule.window) <= example.rule.limit;
  });
});

test('the sliding log denies only when the last T is full', () => {
  property((example) => {
    const { limit, window } = example.rule;
    const { passes, denials } = play('sliding-log', example);
    return denials.every((at) => passes.filter((pass) => pass <= at && pass > at - window).length === limit);
  });
});

test('the fixed window admits min(L, arrivals) in each aligned window', () => {
  property((example) => {
    const { limit, window } = example.rule;
    const number = (tick: number) => Math.floor(tick / window);
    const { passes } = play('fixed-window', example);
    const arrivals = example.trace.map((at) => number(at * limit));
    for (const k of new Set(arrivals)) {
      const admitted = passes.filter((at) => number(at) === k).length;
      expect(admitted).toBe(Math.min(limit, arrivals.filter((at) => at === k).length));
    }
  });
});

test('the sliding counter admits at most L in an aligned window and 2L - 1 in any T', () => {
  property((example) => {
    const { limit, window } = example.rule;
    const { passes } = play('sliding-counter', example);
    const number = (tick: number) => Math.floor(tick / window);
    expect(mostInWindow(passes, window)).toBeLessThan(2 * limit);
    for (const at of passes)
      expect(passes.filter((b) => number(b) === number(at)).length).toBeLessThanOrEqual(limit);
  });
});

test('the leaky bucket never lets requests out faster than the rate: at most 1 + r t in every interval', () => {
  property((example) => {
    const { gap, limit, window } = example.rule;
    const { passes } = play('leaky-bucket', example);
    expect(mostInWindow(passes, window)).toBeLessThanOrEqual(limit);
    return everyInterval(passes, (count, ticks) => (count - 1) * gap <= ticks);
  });
});

test('no request waits in the leaky bucket longer than (b - 1) T/L, none waits without need, the longest is known', () => {
  property((example) => {
    const { burst, gap, limit } = example.rule;
    const lane = play('leaky-bucket', example);
    const { admitted, leaves } = leakyByClock(example);
    const arrived = example.trace.filter((_, i) => admitted[i]);
    expect(lane.passes).toEqual(leaves);
    expect(lane.wait).toBe(Math.max(0, ...leaves.map((at, i) => at - (arrived[i] ?? 0) * limit)));
    expect(lane.wait).toBeLessThanOrEqual((burst - 1) * gap);
  });
});

test('each of the six agrees with its definition on random traces, and accounts for every request', () => {
  property((example) => {
    const lanes = playAll(example);
    for (const id of limiterIds) {
      expect(decisions(id, example), id).toBe(oracles[id](example).map(Number).join(''));
      expect(lanes[id].passes.length + lanes[id].denials.length, id).toBe(example.trace.length);
      expect(lanes[id].most, id).toBe(mostInWindow(lanes[id].passes, example.rule.window));
      if (id !== 'leaky-bucket') expect(lanes[id].wait).toBe(0);
    }
  });
});
