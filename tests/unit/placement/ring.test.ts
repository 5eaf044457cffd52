import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameHash } from '../../../src/core/placement/names.ts';
import { firstAtOrAfter, ringOwner, ringPoints } from '../../../src/core/placement/ring.ts';

const nodes = (n: number) => Array.from({ length: n }, (_, i) => ({ id: i + 1, weight: 1 }));
const places: Record<string, number> = { 'node-1#0': 10, 'node-1#1': 50, 'node-2#0': 50, 'node-2#1': 20 };

describe('the points of a ring', () => {
  test('lie where the names of the virtual nodes hash to, in order; two at one place by the id', () => {
    const points = ringPoints(nodes(2), 2, (name) => places[name] ?? -1);
    expect([...points.at]).toEqual([10, 20, 50, 50]);
    expect([...points.owner]).toEqual([1, 2, 1, 2]);
  });

  test('are as many as weight times virtual nodes', () => {
    const points = ringPoints([{ id: 1, weight: 3 }, ...nodes(2).slice(1)], 7, nameHash('xxhash', 1));
    expect([...points.owner].filter((id) => id === 1)).toHaveLength(21);
    expect([...points.owner].filter((id) => id === 2)).toHaveLength(7);
  });
});

describe('the owner of a place', () => {
  const points = ringPoints(nodes(2), 2, (name) => places[name] ?? -1);

  test.each([
    [0, 1],
    [10, 1],
    [11, 2],
    [20, 2],
    [21, 1],
    [50, 1],
    [51, 1],
    [4294967295, 1],
  ])('%i is that of the first point at or after it, past the last the first: node %i', (place, owner) => {
    expect(ringOwner(points, place)).toBe(owner);
  });

  test('agrees with a search of all points, one after the other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 30 }),
        fc.nat(),
        fc.nat(4294967295),
        (n, v, seed, place) => {
          const ring = ringPoints(nodes(n), v, nameHash('xxhash', seed));
          const next = [...ring.at].findIndex((at) => at >= place);
          expect(ringOwner(ring, place)).toBe(ring.owner[Math.max(0, next)]);
        },
      ),
      { seed: 2, numRuns: 300 },
    );
  });
});

test('the first place at or after one is found at every position, and none past the end', () => {
  const sorted = Uint32Array.of(3, 5, 5, 9);
  expect([0, 3, 4, 5, 6, 9, 10].map((place) => firstAtOrAfter(sorted, place))).toEqual([0, 0, 1, 1, 3, 3, 4]);
});
