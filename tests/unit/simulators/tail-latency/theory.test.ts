import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../../src/core/sim/random.ts';
import { mean, quantile, sigmas } from '../../../../src/core/sim/stats.ts';
import {
  type Latency,
  latencyOf,
  quantileOf,
  slowBeyond,
  survival,
} from '../../../../src/core/tail/latency.ts';
import { drawLuck, makePage, type Plan } from '../../../../src/core/tail/page.ts';
import {
  copiesPerCall,
  hedgedSurvival,
  pageQuantile,
  pagesBeyond,
  tooManyLate,
} from '../../../../src/core/tail/theory.ts';

const SECOND = 1_000_000;
const unit = (law: Latency['law']): Latency => ({ law, usual: SECOND });
const laws = ['two', 'exponential', 'pareto'] as const;
const plan = (own: Partial<Plan>): Plan => {
  return { latency: unit('exponential'), delay: Infinity, same: 0, missing: 0, cancel: true, ...own };
};

interface Share {
  readonly fanout: number;
  readonly missing: number;
  readonly same: number;
  readonly plain: number;
  readonly hedged: number;
}
const { shares }: { shares: Share[] } = JSON.parse(
  readFileSync(new URL('./vectors.json', import.meta.url), 'utf8'),
);

describe('the known values', () => {
  test('of pages of 100 calls that are slow once in a hundred 63.4 % are slow, of 10 calls 9.56 %', () => {
    const two = plan({ latency: unit('two') });
    expect(pagesBeyond(100, two, false, SECOND)).toBeCloseTo(1 - 0.99 ** 100, 12);
    expect(pagesBeyond(100, two, false, SECOND)).toBeCloseTo(0.634, 4);
    expect(pagesBeyond(10, two, false, SECOND)).toBeCloseTo(0.0956, 4);
  });

  test('Exp(1) hedged at its p95: p99.9 goes from 6.908 to 4.952 for 5.0 % more calls', () => {
    const latency = unit('exponential');
    const hedged = plan({ latency, delay: quantileOf(latency, 0.95) });
    expect(hedged.delay / SECOND).toBeCloseTo(Math.log(20), 5);
    expect(pageQuantile(1, hedged, false, 0.999) / SECOND).toBeCloseTo(6.908, 3);
    expect(pageQuantile(1, hedged, true, 0.999) / SECOND).toBeCloseTo(4.952, 3);
    expect(copiesPerCall(hedged)).toBeCloseTo(0.05, 5);
  });

  test('and a run of it comes there: 60,000 calls', () => {
    const latency = unit('exponential');
    const hedged = plan({ latency, delay: quantileOf(latency, 0.95) });
    const random = new Random(4);
    const page = makePage(drawLuck(60_000, hedged, random), hedged);
    expect(quantile(page.hedged, 0.999) / SECOND).toBeGreaterThan(4.952 - 4 * 0.068);
    expect(quantile(page.hedged, 0.999) / SECOND).toBeLessThan(4.952 + 4 * 0.068);
    expect(Math.abs(page.copies / 60_000 - 0.05)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / 60_000));
  });

  test('the median page of 100 exponential calls is their p99.3', () => {
    const t = pageQuantile(100, plan({}), false, 0.5) / SECOND;
    expect(t).toBeCloseTo(-Math.log(1 - 0.5 ** 0.01), 5);
    expect(survival(unit('exponential'), t * SECOND)).toBeCloseTo(0.0069, 4);
  });

  test('three missing of 100 leave 1.8 % slow, and the tail of Pareto 2 hedged at p95 falls from 500 to 63 ms', () => {
    expect(tooManyLate(100, 3, 0.01)).toBeCloseTo(0.0184, 4);
    const latency: Latency = { law: 'pareto', usual: 10_000 };
    const hedged = plan({ latency, delay: quantileOf(latency, 0.95) });
    expect(pageQuantile(100, hedged, false, 0.99) / 1000).toBeCloseTo(498.8, 0);
    expect(pageQuantile(100, hedged, true, 0.99) / 1000).toBeCloseTo(62.4, 0);
  });
});

test.each(shares)(
  'two speeds, $fanout calls, $missing missing, same cause $same: the exact fractions of all outcomes',
  ({ fanout, missing, same, plain, hedged }) => {
    const how = plan({ latency: unit('two'), delay: SECOND, missing, same });
    const limit = slowBeyond(how.latency);
    expect(pagesBeyond(fanout, how, false, limit)).toBeCloseTo(plain, 12);
    expect(pagesBeyond(fanout, how, true, limit)).toBeCloseTo(hedged, 12);
  },
);

describe.each(laws)('the law of %s', (law) => {
  const latency = unit(law);

  test('gives luck above u the latency that is exceeded with probability u', () => {
    for (const u of [1e-6, 0.001, 0.0099, 0.05, 0.3, 0.5, 0.9, 1]) {
      const t = latencyOf(latency, u);
      expect(survival(latency, t - 1)).toBeGreaterThanOrEqual(u - 1e-6);
      expect(survival(latency, t + 1)).toBeLessThanOrEqual(u + 1e-6);
    }
  });

  test('has quantiles that its survival agrees with, and a slow call is one of a hundred', () => {
    for (const p of [0.5, 0.9, 0.95, 0.99, 0.995]) {
      const t = quantileOf(latency, p);
      expect(survival(latency, t)).toBeLessThanOrEqual(1 - p + 1e-6);
      expect(survival(latency, t - 2)).toBeGreaterThanOrEqual(1 - p - 1e-6);
    }
    expect(survival(latency, slowBeyond(latency))).toBeCloseTo(0.01, 6);
    expect(survival(latency, 0)).toBe(1);
    expect(survival(latency, -5)).toBe(1);
  });

  test('never falls below a microsecond, nor out of what a number can hold', () => {
    for (const u of [2 ** -53, 1]) {
      const t = latencyOf({ law, usual: 1 }, u);
      expect(t).toBeGreaterThanOrEqual(1);
      expect(Number.isSafeInteger(latencyOf({ law, usual: SECOND }, u))).toBe(true);
    }
  });
});

test('the usual time is the mean of exponential and of Pareto calls', () => {
  const { calls } = drawLuck(200_000, plan({}), new Random(2));
  const times = calls.map((u) => latencyOf(unit('exponential'), u) / SECOND);
  expect(sigmas(times, 1)).toBeLessThan(4);
  // Pareto 2 has no variance: its mean is tested on what lies below p99, which is 1 - 1/10 of it by integration.
  const below = calls.map((u) => (u > 0.01 ? latencyOf(unit('pareto'), u) / SECOND : 0));
  expect(sigmas(below, 0.9)).toBeLessThan(4);
});

describe('late answers', () => {
  test('more than so many of n: the binomial, from nothing late to all', () => {
    expect(tooManyLate(5, 0, 0)).toBe(0);
    expect(tooManyLate(5, 2, 1)).toBe(1);
    expect(tooManyLate(3, 1, 0.5)).toBeCloseTo(0.5, 12);
    expect(tooManyLate(4, 1, 0.3)).toBeCloseTo(1 - 0.7 ** 4 - 4 * 0.3 * 0.7 ** 3, 12);
    // The last answer is never missing.
    expect(tooManyLate(2, 5, 0.5)).toBeCloseTo(0.25, 12);
  });

  test('a copy multiplies what is left of the tail, unless it shares the cause', () => {
    const latency = unit('exponential');
    const S = (t: number) => survival(latency, t * SECOND);
    const of = (same: number, t: number) =>
      hedgedSurvival(plan({ latency, delay: 2 * SECOND, same }), t * SECOND);
    expect(of(0, 1.5)).toBe(S(1.5));
    expect(of(0, 3)).toBeCloseTo(S(3) * S(1), 12);
    expect(of(1, 3)).toBe(S(3));
    expect(of(0.25, 3)).toBeCloseTo(S(3) * (0.25 + 0.75 * S(1)), 12);
    expect(hedgedSurvival(plan({ latency }), 9 * SECOND)).toBe(S(9));
  });
});

describe.each([
  ['two', 100, 0, 0, 0.95],
  ['exponential', 100, 0, 0, 0.95],
  ['exponential', 20, 2, 0.4, 0.8],
  ['pareto', 50, 1, 0, 0.9],
] as const)(
  'many pages of %s, %i calls, %i missing, same cause %f, hedged at %f',
  (law, n, missing, same, p) => {
    const latency = unit(law);
    const how = plan({ latency, missing, same, delay: quantileOf(latency, p) });
    const random = new Random(11);
    const pages = Array.from({ length: 3000 }, () => makePage(drawLuck(n, how, random), how));

    test('are slow as often as the formula says', () => {
      for (const t of [slowBeyond(latency), 3 * SECOND]) {
        for (const copies of [false, true]) {
          const expected = pagesBeyond(n, how, copies, t);
          const late = pages.filter((page) => (copies ? page.hedgedTime : page.plainTime) > t).length;
          const error = Math.sqrt((expected * (1 - expected)) / pages.length);
          expect(Math.abs(late / pages.length - expected)).toBeLessThanOrEqual(4 * error + 1e-9);
        }
      }
    });

    test('have the quantiles of the formula, and send the copies that it says', () => {
      for (const copies of [false, true]) {
        const t = pageQuantile(n, how, copies, 0.5);
        const times = pages.map((page) => (copies ? page.hedgedTime : page.plainTime));
        const error = 4 * Math.sqrt(0.25 / pages.length);
        expect(times.filter((time) => time > t).length / pages.length).toBeLessThanOrEqual(0.5 + error);
        expect(times.filter((time) => time >= t).length / pages.length).toBeGreaterThanOrEqual(0.5 - error);
      }
      const sent = pages.map((page) => page.copies / n);
      expect(sigmas(sent, copiesPerCall(how))).toBeLessThan(4);
      expect(mean(sent)).toBeGreaterThan(0);
    });
  },
);
