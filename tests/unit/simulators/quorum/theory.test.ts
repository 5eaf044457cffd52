import { describe, expect, test } from 'vitest';
import type { State } from '../../../../src/core/quorum/setup.ts';
import {
  choose,
  meanOfFastest,
  missAt,
  missChance,
  withinVersions,
} from '../../../../src/core/quorum/theory.ts';
import { startValues } from '../../../../src/core/sim/params.ts';
import { Random } from '../../../../src/core/sim/random.ts';
import { sigmas } from '../../../../src/core/sim/stats.ts';
import { model } from '../../../../src/simulators/quorum/model.ts';
import { eventsOf, runOut } from './runs.ts';

/** All sets of so many of n copies, as bits. */
function subsets(n: number, size: number): number[] {
  const bits = (set: number) => set.toString(2).replaceAll('0', '').length;
  return Array.from({ length: 2 ** n }, (_, set) => set).filter((set) => bits(set) === size);
}

test('of all pairs of a read set and a write set, as many miss each other as the formula says', () => {
  for (let n = 1; n <= 5; n++)
    for (let w = 1; w <= n; w++)
      for (let r = 1; r <= n; r++) {
        const [reads, writes] = [subsets(n, r), subsets(n, w)];
        const missing = writes.flatMap((a) => reads.filter((b) => (a & b) === 0)).length;
        expect(missChance(n, r, w), `${n} ${r} ${w}`).toBeCloseTo(
          missing / (reads.length * writes.length),
          12,
        );
        expect(missing === 0).toBe(r + w > n);
      }
});

test('the values of Bailis and others for three copies, one answer, one confirmation', () => {
  const list = [1, 2, 3, 5, 10].map((k) => withinVersions(3, 1, 1, k));
  expect(list.map((p) => Number(p.toFixed(3)))).toEqual([0.333, 0.556, 0.704, 0.868, 0.983]);
});

test('binomials, and the mean of the fastest', () => {
  expect([choose(5, 2), choose(7, 0), choose(7, 7), choose(2, 3), choose(2, -1)]).toEqual([10, 1, 1, 0, 0]);
  expect(meanOfFastest(3, 1)).toBeCloseTo(1 / 3, 12);
  expect(meanOfFastest(3, 2)).toBeCloseTo(5 / 6, 12);
  expect(meanOfFastest(3, 3)).toBeCloseTo(11 / 6, 12);
});

const SEEDS = 40;

/** Runs of 100 writes, with no deadline to speak of; no events are hashed, which would take longer than the runs. */
function runs(values: object): State[] {
  const chosen = startValues(model, { values: { writes: 100, patience: 10_000, ...values } });
  return Array.from({ length: SEEDS }, (_, seed) => {
    const { setup } = model.init(chosen, new Random(seed + 1));
    return { setup, register: runOut(setup.design, setup.trace) };
  });
}

/**
 * In one run, over reads that no newer write had begun to overtake: how many were `k` versions behind or more, less how
 * many a formula says. `from` is the oldest floor that counts.
 */
function excess(
  { register }: State,
  { k = 1, ages = [0, Infinity] as readonly [number, number], chance = (_: number) => 0 },
): { sum: number; reads: number } {
  const begun = new Map<number, number>();
  let [sum, reads] = [0, 0];
  for (const event of eventsOf(register)) {
    if (event.kind === 'write') begun.set(event.version, event.at);
    if (event.kind !== 'answer' || event.floor < k) continue;
    const { floor, version, age, since } = event;
    if ((begun.get(floor + 1) ?? Infinity) <= since || age < ages[0] || age >= ages[1]) continue;
    sum += (floor - version >= k ? 1 : 0) - chance(age);
    reads += 1;
  }
  return { sum, reads };
}

describe(`over ${SEEDS} runs`, () => {
  test.each([
    [3, 1, 1],
    [3, 2, 1],
    [5, 2, 2],
    [7, 1, 3],
  ])(
    'N = %i, R = %i, W = %i: reads of every age miss as often, and all takes as long, as the formulas say',
    (n, r, w) => {
      const all = runs({ n, r, w, every: 250 });
      const chance = (age: number) => missAt(n, r, w, age, 40_000);
      for (const ages of [
        [0, 10_000],
        [10_000, 40_000],
        [40_000, 250_000],
      ] as const) {
        const found = all.map((run) => excess(run, { ages, chance }));
        const sums = found.map(({ sum }) => sum);
        expect(sigmas(sums, 0), ages.join()).toBeLessThan(4);
        expect(found.reduce((sum, { reads }) => sum + reads, 0)).toBeGreaterThan(400);
      }
      const took = (id: 'read' | 'write') => all.map((state) => model.metrics[id].measure(state));
      expect(sigmas(took('write'), 40 * meanOfFastest(n, w))).toBeLessThan(4);
      expect(sigmas(took('read'), 5 * meanOfFastest(n, r))).toBeLessThan(4);
    },
  );

  test('where writes stay on one of three copies, reads are k versions behind as often as (2/3)^k says', () => {
    const all = runs({ spread: 'some' });
    for (const k of [1, 2, 3, 5]) {
      const chance = () => 1 - withinVersions(3, 1, 1, k);
      const sums = all.map((run) => excess(run, { k, chance }).sum);
      expect(sigmas(sums, 0), `${k}`).toBeLessThan(4);
    }
  });
});
