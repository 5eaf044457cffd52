import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layersOf } from '../../../../src/core/map/layers.ts';
import { RUNS, someAreas } from './graphs.ts';

const topic = (id: string, ...prerequisites: string[]) => ({ id, name: id, prerequisites });

describe('the layer of a topic', () => {
  test('is one more than the highest of its prerequisites, whichever of them comes first', () => {
    const layers = layersOf([topic('d', 'a', 'c'), topic('c', 'b'), topic('a'), topic('b', 'a')]);
    expect(Object.fromEntries(layers)).toEqual({ a: 0, b: 1, c: 2, d: 3 });
  });

  test('is higher than that of each prerequisite, and 0 only without any', () => {
    fc.assert(
      fc.property(someAreas, (areas) => {
        const topics = areas.flatMap((a) => a.topics);
        const layers = layersOf(topics);
        for (const { id, prerequisites } of topics) {
          const below = prerequisites.map((p) => layers.get(p) ?? Number.NaN);
          expect(layers.get(id)).toBe(below.length ? Math.max(...below) + 1 : 0);
        }
      }),
      RUNS,
    );
  });

  test('passes over a prerequisite that is not on the map', () => {
    expect(layersOf([topic('a', 'elsewhere')]).get('a')).toBe(0);
  });

  test('does not exist on a cycle', () => {
    expect(() => layersOf([topic('a', 'b'), topic('b', 'a')])).toThrow('a is a prerequisite of itself');
  });
});
