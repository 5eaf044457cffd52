import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathBox, pathLength, pointAtLength } from '../../../../src/diagrams/geometry/path.ts';
import { parsePath } from '../../../../src/diagrams/geometry/path-data.ts';

const ends = (d: string) => parsePath(d).map((s) => (s.kind === 'cubic' ? s.curve.p3 : s.to));

describe('reading a path', () => {
  test('relative and absolute commands end in the same places', () => {
    expect(ends('m1 2l3 4h5v-6z')).toEqual(ends('M1 2 L4 6 H9 V0 Z'));
  });

  test('pairs after a move are lines', () => {
    expect(parsePath('M0 0 1 1 2 0').map((s) => s.kind)).toEqual(['move', 'line', 'line']);
    expect(ends('m1 1 1 1')).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('numbers may stand without a gap, and so may the flags of an arc', () => {
    expect(ends('M.5.5L1-2')).toEqual([
      [0.5, 0.5],
      [1, -2],
    ]);
    expect(ends('M0 0a5 5 0 0110 0').at(-1)?.[0]).toBeCloseTo(10);
  });

  test('everything before the first fault counts', () => {
    expect(ends('M0 0L1 1L2')).toHaveLength(2);
    expect(parsePath('nonsense')).toEqual([]);
    expect(parsePath(null)).toEqual([]);
  });

  test('a smooth curve begins as the mirror of the one before', () => {
    const [, first, second] = parsePath('M0 0C0 10 10 10 10 0S20 -10 20 0');
    expect(first?.kind === 'cubic' && first.curve.p2).toEqual([10, 10]);
    expect(second?.kind === 'cubic' && second.curve.p1).toEqual([10, -10]);
    const quadratic = parsePath('M0 0Q5 10 10 0T20 0').at(-1);
    expect(quadratic?.kind === 'cubic' && quadratic.curve.p1[1]).toBeCloseTo(-20 / 3);
  });
});

describe('the box of a path', () => {
  test('a curve is bounded where it turns, not by its control points', () => {
    expect(pathBox('M0 0C0 40 100 40 100 0')).toEqual({ x0: 0, y0: 0, x1: 100, y1: 30 });
  });

  test('a quadratic reaches half way to its control point', () => {
    expect(pathBox('M0 0Q50 100 100 0')?.y1).toBeCloseTo(50);
  });

  test('two half circles make a box of the diameter', () => {
    const box = pathBox('M-10 0A10 10 0 0 1 10 0A10 10 0 0 1 -10 0');
    expect(box?.y0).toBeCloseTo(-10, 2);
    expect(box?.y1).toBeCloseTo(10, 2);
  });

  test('radii too small to reach grow until they do', () => {
    expect(pathBox('M0 0A1 1 0 0 1 10 0')?.y0).toBeCloseTo(-5, 2);
  });

  test('the sweep flag chooses the side, the large flag the way round', () => {
    expect(pathBox('M0 0A10 10 0 0 0 20 0')?.y1).toBeCloseTo(10, 2);
    expect(pathBox('M0 0A10 10 0 1 1 10 10')?.x1).toBeCloseTo(20, 2);
    expect(pathBox('M0 0A10 10 0 0 1 10 10')?.x1).toBeCloseTo(10, 2);
  });

  test('a turned ellipse is as wide as it is drawn', () => {
    const box = pathBox('M0 -10A5 10 90 0 1 0 10A5 10 90 0 1 0 -10');
    expect((box?.x1 ?? 0) - (box?.x0 ?? 0)).toBeGreaterThan(20);
  });

  test('every point of any curve lies inside', () => {
    const coordinate = fc.integer({ min: -500, max: 500 });
    fc.assert(
      fc.property(fc.array(coordinate, { minLength: 8, maxLength: 8 }), (n) => {
        const d = `M${n[0]} ${n[1]}C${n.slice(2).join(' ')}`;
        const box = pathBox(d);
        const length = pathLength(d);
        for (let i = 0; i <= 10; i++) {
          const [x, y] = pointAtLength(d, (length * i) / 10);
          expect(x).toBeGreaterThanOrEqual((box?.x0 ?? 0) - 1e-6);
          expect(x).toBeLessThanOrEqual((box?.x1 ?? 0) + 1e-6);
          expect(y).toBeGreaterThanOrEqual((box?.y0 ?? 0) - 1e-6);
          expect(y).toBeLessThanOrEqual((box?.y1 ?? 0) + 1e-6);
        }
      }),
      { seed: 2, numRuns: 50 },
    );
  });
});

describe('the length of a path', () => {
  test('lines add up, jumps do not, closing does', () => {
    expect(pathLength('M0 0L3 4M100 100L100 110')).toBe(15);
    expect(pathLength('M0 0H10V10Z')).toBeCloseTo(20 + Math.SQRT2 * 10);
    expect(pathLength('')).toBe(0);
  });

  test('a circle is 2 pi r long', () => {
    const circle = 'M10 0A10 10 0 0 1 -10 0A10 10 0 0 1 10 0';
    expect(pathLength(circle) / (20 * Math.PI)).toBeCloseTo(1, 3);
  });

  test('a point at a distance lies on the line, and the ends are ends', () => {
    expect(pointAtLength('M0 0L10 0L10 10', 15)).toEqual([10, 5]);
    expect(pointAtLength('M1 2L10 2', -3)).toEqual([1, 2]);
    expect(pointAtLength('M0 0L10 0', 99)).toEqual([10, 0]);
    expect(pointAtLength(null, 5)).toEqual([0, 0]);
  });
});
