import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, drawMap, type Edge, type MapPicture } from '../../../../src/core/map/picture.ts';
import { RUNS, someAreas } from './graphs.ts';

const boxesOf = (picture: MapPicture) => picture.bands.flatMap((b) => b.boxes);
const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The straight pieces of an edge, each from its lower to its higher end. */
const pieces = ({ points, from }: Edge) =>
  points.slice(1).map(([x, y], i) => {
    const [px = 0, py = 0] = points[i] ?? [];
    const [x1, x2, y1, y2] = [Math.min(x, px), Math.max(x, px), Math.min(y, py), Math.max(y, py)];
    return { from, x1, x2, y1, y2, straight: x === px || y === py };
  });
const pictures = someAreas.map((areas) => ({ areas, picture: drawMap(areas) }));

describe('the map', () => {
  test('has a box for each topic and an edge for each prerequisite', () => {
    fc.assert(
      fc.property(pictures, ({ areas, picture }) => {
        const topics = areas.flatMap((a) => a.topics);
        expect(boxesOf(picture).map((b) => b.id)).toEqual(topics.map((t) => t.id));
        const wanted = topics.flatMap((t) => t.prerequisites.map((p) => `${p} ${t.id}`));
        expect(picture.edges.map((e) => `${e.from} ${e.to}`)).toEqual(wanted);
      }),
      RUNS,
    );
  });

  test('has no two boxes that overlap, and none outside the picture or its band', () => {
    fc.assert(
      fc.property(pictures, ({ picture }) => {
        const boxes = boxesOf(picture);
        expect(boxes.filter((a, i) => boxes.slice(i + 1).some((b) => meet(a, b)))).toEqual([]);
        for (const { boxes: own, y, height } of picture.bands)
          expect(own.filter((b) => b.y < y || b.y + b.height > y + height)).toEqual([]);
        expect(boxes.filter((b) => b.x < 0 || b.x + b.width > picture.width)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('leads every edge to the right, from the side of one box to the side of the other, never back', () => {
    fc.assert(
      fc.property(pictures, ({ picture }) => {
        const boxes = new Map(boxesOf(picture).map((b) => [b.id, b]));
        for (const { from, to, points } of picture.edges) {
          const [a, b] = [boxes.get(from), boxes.get(to)];
          const xs = points.map(([x]) => x);
          expect(xs).toEqual(xs.toSorted((x, y) => x - y));
          expect([xs[0], xs.at(-1)]).toEqual([(a?.x ?? 0) + (a?.width ?? 0), b?.x]);
          expect(xs.at(-1)).toBeGreaterThan(xs[0] ?? 0);
        }
      }),
      RUNS,
    );
  });

  test('draws no line through a box', () => {
    fc.assert(
      fc.property(pictures, ({ picture }) => {
        const boxes = boxesOf(picture);
        const through = picture.edges
          .flatMap(pieces)
          .filter((p) =>
            boxes.some((b) => p.x1 < b.x + b.width && p.x2 > b.x && p.y1 < b.y + b.height && p.y2 > b.y),
          );
        expect(through).toEqual([]);
      }),
      RUNS,
    );
  });

  test('draws edges of two topics over each other nowhere, except where they enter the same box', () => {
    fc.assert(
      fc.property(pictures, ({ picture }) => {
        const all = picture.edges.flatMap(pieces);
        expect(all.every((p) => p.straight)).toBe(true);
        const over = all.filter((a, i) =>
          all.slice(i + 1).some((b) => {
            if (a.from === b.from) return false;
            const upright = a.x1 === a.x2 && b.x1 === b.x2 && a.x1 === b.x1 && a.y1 < b.y2 && b.y1 < a.y2;
            const level = a.y1 === a.y2 && b.y1 === b.y2 && a.y1 === b.y1 && a.x1 < b.x2 && b.x1 < a.x2;
            return (upright && a.y1 < a.y2) || (level && a.x1 < a.x2);
          }),
        );
        expect(over).toEqual([]);
      }),
      { ...RUNS, numRuns: 60 },
    );
  });

  test('of nothing is empty', () => {
    expect(drawMap([])).toEqual({ width: 32, height: 16, bands: [], edges: [] });
  });

  test('of 140 topics takes no longer than a moment', () => {
    const areas = Array.from({ length: 12 }, (_, a) => ({
      id: `a${a}`,
      title: `Area ${a}`,
      topics: Array.from({ length: 12 }, (_, i) => ({
        id: `${a}-${i}`,
        name: 'Topic',
        prerequisites: i > 1 ? [`${a}-${i >> 1}`, `${(a + 1) % 12}-${i >> 2}`] : [],
      })),
    }));
    const started = performance.now();
    drawMap(areas);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
