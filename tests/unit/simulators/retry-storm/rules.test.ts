import { describe, expect, test } from 'vitest';
import { type BackoffKind, waitBefore } from '../../../../src/core/retries/backoff.ts';
import {
  BURST,
  earn,
  fresh,
  type GuardRules,
  type GuardState,
  learn,
  passes,
  pay,
  throttleChance,
} from '../../../../src/core/retries/guard.ts';
import { mostTries, stepAfter } from '../../../../src/core/retries/layers.ts';
import { Random } from '../../../../src/core/sim/random.ts';
import { sigmas } from '../../../../src/core/sim/stats.ts';

describe('how long to wait', () => {
  const wait = (kind: BackoffKind, step: number, unit = 0, previous = 0) =>
    waitBefore({ kind, base: 100, cap: 1500 }, step, previous, unit);

  test('fixed, doubling and its jitters, at the ends of their ranges and below the cap', () => {
    const steps = [0, 1, 2, 3, 4, 9];
    expect(steps.map((step) => wait('fixed', step, 0.9))).toEqual([100, 100, 100, 100, 100, 100]);
    expect(steps.map((step) => wait('exponential', step, 0.9))).toEqual([100, 200, 400, 800, 1500, 1500]);
    expect(steps.map((step) => wait('full', step, 0))).toEqual([0, 0, 0, 0, 0, 0]);
    expect(steps.map((step) => wait('full', step, 0.5))).toEqual([50, 100, 200, 400, 750, 750]);
    expect(steps.map((step) => wait('equal', step, 0))).toEqual([50, 100, 200, 400, 750, 750]);
    expect(steps.map((step) => wait('equal', step, 0.5))).toEqual([75, 150, 300, 600, 1125, 1125]);
  });

  test('decorrelated jitter lies between the base and three times the wait before', () => {
    expect([wait('decorrelated', 0, 0), wait('decorrelated', 0, 0.5)]).toEqual([100, 200]);
    expect([wait('decorrelated', 1, 0, 300), wait('decorrelated', 1, 0.5, 300)]).toEqual([100, 500]);
    expect(wait('decorrelated', 5, 0.999, 1400)).toBe(1500);
    // The first retry of a loop forgets the waits of the loop before.
    expect(wait('decorrelated', 0, 0.5, 1400)).toBe(200);
  });

  test('on average full jitter waits a half, equal jitter three quarters, decorrelated 2, 3.5 and 5.75 bases', () => {
    const stream = new Random(5).stream('x');
    const backoff = (kind: BackoffKind) => ({ kind, base: 1e6, cap: 1e12 });
    const draw = (of: () => number) => Array.from({ length: 20_000 }, of);
    for (const [kind, share] of [
      ['full', 0.5],
      ['equal', 0.75],
    ] as const) {
      expect(
        sigmas(
          draw(() => waitBefore(backoff(kind), 3, 0, stream.float()) / 8e6),
          share,
        ),
      ).toBeLessThan(4);
    }
    const chains = draw(() => 0).map(() => {
      let last = 0;
      return [0, 1, 2].map((step) => {
        last = waitBefore(backoff('decorrelated'), step, last, stream.float());
        return last / 1e6;
      });
    });
    [2, 3.5, 5.75].forEach((expected, i) => {
      expect(
        sigmas(
          chains.map((chain) => chain[i] ?? 0),
          expected,
        ),
      ).toBeLessThan(4);
    });
  });
});

test('nested loops, written as loops, make the same tries with the same steps', () => {
  for (let tries = 1; tries <= 5; tries++) {
    for (let layers = 1; layers <= 3; layers++) {
      const steps: number[] = [];
      let made = 0;
      const loop = (layer: number): void => {
        if (layer === 0) {
          made += 1;
          return;
        }
        for (let i = 0; i < tries; i++) {
          if (i > 0) steps.push(i - 1);
          loop(layer - 1);
        }
      };
      loop(layers);
      expect(made).toBe(mostTries(tries, layers));
      expect(steps).toEqual(Array.from({ length: made - 1 }, (_, i) => stepAfter(i + 1, tries)));
    }
  }
});

describe('the adaptive throttle', () => {
  test.each([
    [0, 0, 2, 0],
    [10, 10, 2, 0],
    [20, 10, 2, 0],
    [30, 10, 2, 10 / 31],
    [100, 0, 2, 100 / 101],
    [100, 50, 1.1, 45 / 101],
  ])('of %i requests and %i accepts at K = %f it refuses %f', (requests, accepts, k, chance) => {
    expect(throttleChance(requests, accepts, k)).toBeCloseTo(chance, 12);
  });
});

describe('the budget', () => {
  const rules: GuardRules = { kind: 'budget', budget: 10, size: 2, pause: 1 };
  test('begins with ten retries, earns one in ten requests, and keeps no more than ten', () => {
    expect(earn(fresh, rules)).toEqual(fresh);
    let state: GuardState | undefined = fresh;
    let paid = 0;
    for (let next = pay(fresh, rules); next; next = pay(next, rules)) {
      paid += 1;
      state = next;
    }
    expect([paid, state.tokens]).toEqual([BURST, 0]);
    for (let i = 0; i < 9; i++) state = earn(state, rules);
    expect(pay(state, rules)).toBeUndefined();
    expect(pay(earn(state, rules), rules)?.tokens).toBe(0);
  });

  test('nobody else pays', () => {
    const broke = { ...fresh, tokens: 0 };
    for (const kind of ['none', 'throttle', 'breaker'] as const)
      expect(pay(broke, { ...rules, kind })).toBe(broke);
  });
});

describe('the circuit breaker', () => {
  const rules: GuardRules = { kind: 'breaker', budget: 0, size: 4, pause: 100 };
  const after = (outcomes: string, from = fresh, request = 0, now = 1000) =>
    [...outcomes].reduce((state, it) => learn(state, rules, request, it === '+', now), from);

  test('does not open below its number of outcomes, and opens at half of them', () => {
    expect(after('---').shut).toBe(0);
    expect(after('---+')).toEqual({ ...fresh, shut: 1100, seen: [] });
    expect(after('++--').shut).toBe(1100);
    expect(after('-+++').shut).toBe(0);
    // Only the last four count.
    expect(after('-++++-').shut).toBe(0);
    expect(after('-+++-').seen).toHaveLength(4);
  });

  test('open it lets nobody through before its time, then one probe, which decides', () => {
    const open = after('----');
    expect(passes(open, 7, 1099)).toBeUndefined();
    const probing = passes(open, 7, 1100);
    expect(probing).toEqual({ ...open, probe: 7 });
    if (!probing) return;
    expect(passes(probing, 8, 1200)).toBeUndefined();
    expect(after('+', probing, 7, 1200)).toEqual(fresh);
    expect(after('-', probing, 7, 1200)).toEqual({ ...fresh, shut: 1300 });
  });

  test('who was sent before it opened has no say', () => {
    const open = after('----');
    expect(after('+', open, 3)).toBe(open);
    expect(passes(fresh, 3, 0)).toBe(fresh);
  });

  test('other guards learn nothing', () => {
    for (const kind of ['none', 'budget', 'throttle'] as const)
      expect(learn(fresh, { ...rules, kind }, 0, false, 5)).toBe(fresh);
  });
});
