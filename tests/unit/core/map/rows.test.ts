import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layersOf } from '../../../../src/core/map/layers.ts';
import { rowsOf } from '../../../../src/core/map/rows.ts';
import { RUNS, someAreas } from './graphs.ts';

const topic = (id: string, ...prerequisites: string[]) => ({ id, name: id, prerequisites });

describe('the row of a topic', () => {
  test('is shared with none of its layer, and lies within the fullest layer', () => {
    fc.assert(
      fc.property(someAreas, (areas) => {
        const layers = layersOf(areas.flatMap((a) => a.topics));
        for (const area of areas) {
          const rows = rowsOf(area, layers);
          const places = area.topics.map((t) => `${layers.get(t.id)}:${rows.get(t.id)}`);
          expect(new Set(places).size).toBe(places.length);
          const fullest = Math.max(
            0,
            ...Map.groupBy(area.topics, (t) => layers.get(t.id))
              .values()
              .map((c) => c.length),
          );
          expect([...rows.values()].filter((r) => r < 0 || r >= fullest)).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  test('is that of its prerequisite where there is room', () => {
    const topics = [topic('a'), topic('b'), topic('c'), topic('d', 'c')];
    const rows = rowsOf({ id: 'x', title: 'X', topics }, layersOf(topics));
    expect([rows.get('c'), rows.get('d')]).toEqual([2, 2]);
  });
});
