import fc from 'fast-check';
import { expect, test } from 'vitest';
import { worstBurn } from '../../../../src/core/reliability/burn.ts';
import type { Outage } from '../../../../src/core/reliability/fleet.ts';

const MINUTE = 60e6;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test('43.2 minutes of 30 days spend a budget of 99.9 % evenly, and twice that burns twice as fast', () => {
  expect(worstBurn([[DAY, DAY + 43.2 * MINUTE]], 30 * DAY, 0.001)).toBeCloseTo(1, 12);
  expect(worstBurn([[DAY, DAY + 86.4 * MINUTE]], 30 * DAY, 0.001)).toBeCloseTo(2, 12);
});

test('51.84 seconds down within an hour burn 14.4 times as fast, which is 2 % of 30 days of budget', () => {
  const outage = 51.84e6;
  expect(worstBurn([[0, outage]], HOUR, 0.001)).toBeCloseTo(14.4, 12);
  expect(outage / (30 * DAY * 0.001)).toBeCloseTo(0.02, 12);
});

test('an outage as long as the window, or longer, burns as fast as can be', () => {
  expect(worstBurn([[0, 3 * HOUR]], HOUR, 0.001)).toBeCloseTo(1000, 9);
});

test('what never was down burned nothing', () => {
  expect(worstBurn([], HOUR, 0.01)).toBe(0);
});

/** By trying every window that begins or ends with an outage. */
function slowly(outages: readonly Outage[], window: number): number {
  const starts = outages.flatMap(([from, to]) => [from, to - window]);
  const downIn = (start: number) =>
    outages.reduce(
      (sum, [from, to]) => sum + Math.max(0, Math.min(to, start + window) - Math.max(from, start)),
      0,
    );
  return Math.max(0, ...starts.map(downIn));
}

test('it is the worst of all windows, tried one by one', () => {
  const gaps = fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 })), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(gaps, fc.integer({ min: 1, max: 200 }), (list, window) => {
      let at = 0;
      const outages = list.map(([up, down]): Outage => {
        const from = at + up;
        at = from + down;
        return [from, at];
      });
      expect(worstBurn(outages, window, 0.5)).toBeCloseTo(slowly(outages, window) / window / 0.5, 12);
    }),
    { seed: 7, numRuns: 500 },
  );
});
