import { describe, expect, test } from 'vitest';
import { rendezvousOwner } from '../../../src/core/placement/rendezvous.ts';
import { xxhash32OfWord } from '../../../src/core/sim/hash.ts';

const named = (weights: readonly number[]) =>
  weights.map((weight, i) => ({ id: i + 1, weight, name: (i + 1) * 7919 }));

describe('the owner of a key by rendezvous', () => {
  test('is the node that draws the highest number, whatever the order they stand in', () => {
    const nodes = named([1, 1, 1, 1]);
    for (let place = 0; place < 500; place++) {
      const drawn = nodes.map(({ name }) => xxhash32OfWord(place, name));
      const highest = drawn.indexOf(Math.max(...drawn)) + 1;
      expect(rendezvousOwner(nodes, place)).toBe(highest);
      expect(rendezvousOwner(nodes.toReversed(), place)).toBe(highest);
    }
  });

  test('is a node of weight w with probability w over the sum of weights, to four standard errors', () => {
    const nodes = named([1, 2, 5]);
    const counts = [0, 0, 0, 0];
    const keys = 40_000;
    for (let place = 0; place < keys; place++) {
      const id = rendezvousOwner(nodes, place);
      counts[id] = (counts[id] ?? 0) + 1;
    }
    for (const { id, weight } of nodes) {
      const share = weight / 8;
      const error = Math.sqrt((share * (1 - share)) / keys);
      expect(Math.abs((counts[id] ?? 0) / keys - share)).toBeLessThan(4 * error);
    }
  });

  test('is nobody, 0, where there is no node', () => {
    expect(rendezvousOwner([], 1)).toBe(0);
  });
});
