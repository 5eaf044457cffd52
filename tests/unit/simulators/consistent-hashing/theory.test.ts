import { describe, expect, test } from 'vitest';
import { nameHash } from '../../../../src/core/placement/names.ts';
import { ringPoints } from '../../../../src/core/placement/ring.ts';
import { finish } from '../../../../src/core/sim/run.ts';
import { coefficientOfVariation, mean, sigmas } from '../../../../src/core/sim/stats.ts';
import { model } from '../../../../src/simulators/consistent-hashing/model.ts';
import { type HashingValues, values } from './runs.ts';

const seeds = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

/** The share of the circle each of n nodes owns, from the lengths of its arcs. */
function shares(n: number, vnodes: number, seed: number): number[] {
  const nodes = Array.from({ length: n }, (_, i) => ({ id: i + 1, weight: 1 }));
  const { at, owner } = ringPoints(nodes, vnodes, nameHash('xxhash', seed));
  const owned = new Array<number>(n).fill(0);
  for (let i = 0; i < at.length; i++) {
    const before = i === 0 ? (at.at(-1) ?? 0) - 2 ** 32 : (at[i - 1] ?? 0);
    const node = (owner[i] ?? 1) - 1;
    owned[node] = (owned[node] ?? 0) + ((at[i] ?? 0) - before) / 2 ** 32;
  }
  return owned;
}

const fullest = (owned: readonly number[]) => Math.max(...owned) * owned.length;
const moved = (own: Partial<HashingValues>, n: number) =>
  seeds(n).map((seed) => finish(model, values({ keys: 2000, ...own }), seed).metrics.moved / 100);

test('the shares of a ring add up to the whole circle', () => {
  expect(shares(7, 30, 5).reduce((a, b) => a + b)).toBeCloseTo(1, 9);
});

describe('the known values of ten nodes, over 30 rings, within 15 %', () => {
  test.each([
    [1, 3.11, 0.9],
    [10, 1.57, 0.3],
    [100, 1.16, 0.093],
    [200, 1.11, 0.067],
    [1000, 1.05, 0.027],
  ])('%i points each: fullest over mean %f, spread %f', (vnodes, max, cv) => {
    const rings = seeds(30).map((seed) => shares(10, vnodes, seed));
    expect(Math.abs(mean(rings.map(fullest)) / max - 1)).toBeLessThan(0.15);
    expect(Math.abs(mean(rings.map((owned) => coefficientOfVariation(owned))) / cv - 1)).toBeLessThan(0.15);
  });

  test('from 10 to 11 nodes about 9.41 % of the keys move, all to the new node', () => {
    const ends = seeds(30).map((seed) => finish(model, values(), seed).metrics);
    expect(Math.abs(mean(ends.map((end) => end.moved)) / 9.41 - 1)).toBeLessThan(0.15);
    expect(ends.every((end) => end.needless === 0 && end.heir === 100)).toBe(true);
  });
});

describe('the exact expectations, to four standard errors', () => {
  test.each([
    [10, 1],
    [10, 10],
    [10, 100],
    [3, 7],
  ])('the mean square spread of %i nodes with %i points is (n - 1) / (nv + 1)', (n, v) => {
    const squares = seeds(300).map((seed) => coefficientOfVariation(shares(n, v, seed)) ** 2);
    expect(sigmas(squares, (n - 1) / (n * v + 1))).toBeLessThan(4);
  });

  test.each([2, 10, 32])(
    'with one point each the longest of %i arcs is 1 + 1/2 + ... + 1/n times its share',
    (n) => {
      const harmonic = Array.from({ length: n }, (_, i) => 1 / (i + 1)).reduce((a, b) => a + b);
      expect(
        sigmas(
          seeds(300).map((seed) => fullest(shares(n, 1, seed))),
          harmonic,
        ),
      ).toBeLessThan(4);
    },
  );

  test.each(['ring', 'rendezvous', 'jump'] as const)('by %s a join moves 1 key in n + 1', (scheme) => {
    for (const nodes of [2, 10, 31])
      expect(sigmas(moved({ scheme, nodes, vnodes: 20 }, 120), 1 / (nodes + 1))).toBeLessThan(4);
  });

  test('by mod n a join moves n keys in n + 1', () => {
    for (const nodes of [2, 4, 31]) {
      expect(sigmas(moved({ scheme: 'mod', nodes }, 120), nodes / (nodes + 1))).toBeLessThan(4);
    }
  });

  test.each(['ring', 'rendezvous'] as const)('by %s a leave moves 1 key in n', (scheme) => {
    expect(sigmas(moved({ scheme, change: 'leave', vnodes: 20 }, 120), 1 / 10)).toBeLessThan(4);
  });

  test('by jump hash the loss of the first bucket leaves 1 key in n(n - 1) where it was', () => {
    expect(sigmas(moved({ scheme: 'jump', change: 'leave' }, 120), 1 - 1 / 90)).toBeLessThan(4);
  });

  test.each(['ring', 'rendezvous', 'jump'] as const)(
    'by %s twice the weight moves 2/(n + 1) - 1/n of the keys',
    (scheme) => {
      expect(sigmas(moved({ scheme, change: 'weight', vnodes: 20 }, 120), 2 / 11 - 1 / 10)).toBeLessThan(4);
    },
  );

  test('ten points are worth about three times less spread than one, and a hundred ten times less', () => {
    const spread = (v: number) => mean(seeds(60).map((seed) => coefficientOfVariation(shares(10, v, seed))));
    expect(spread(1) / spread(100)).toBeGreaterThan(8);
    expect(spread(1) / spread(10)).toBeGreaterThan(2.5);
  });
});
