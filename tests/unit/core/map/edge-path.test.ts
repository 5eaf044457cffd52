import { describe, expect, test } from 'vitest';
import { edgePath } from '../../../../src/core/map/edge-path.ts';

const HEAD = 'm-5-3.5 5 3.5-5 3.5';

describe('an edge', () => {
  test('is rounded at its corners and ends in an arrowhead', () => {
    expect(
      edgePath([
        [0, 0],
        [10, 0],
        [10, 20],
        [30, 20],
      ]),
    ).toBe(`M0 0L6 0Q10 0 10 4L10 16Q10 20 14 20L30 20${HEAD}`);
  });

  test('rounds no further than to the middle of a short piece', () => {
    expect(
      edgePath([
        [0, 0],
        [10, 0],
        [10, 2],
        [20, 2],
      ]),
    ).toContain('Q10 0 10 1L10 1Q10 2');
  });

  test('has no corner where two points are one', () => {
    expect(
      edgePath([
        [0, 0],
        [0, 0],
        [9, 0],
      ]),
    ).toBe(`M0 0L9 0${HEAD}`);
  });
});
