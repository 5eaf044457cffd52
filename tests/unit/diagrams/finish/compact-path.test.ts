import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compactPath } from '../../../../src/diagrams/finish/compact-path.ts';
import { pathBox, pathLength } from '../../../../src/diagrams/geometry/path.ts';

test('straight curves become lines, and lines in one direction one line', () => {
  expect(compactPath('M0,0L5,0C6.5,0,8,0,10,0L10,5L10,10', false)).toBe('M0 0H10V10');
});

test('a way back over the same line is kept', () => {
  expect(compactPath('M0,0L10,0L4,0', false)).toBe('M0 0H10H4');
});

test('curves stay, at a tenth of a pixel', () => {
  expect(compactPath('M0,0C1.234,5.678,9.999,5,10.04,-0.04', false)).toBe('M0 0C1.2 5.7 10 5 10 0');
});

test('strokes drawn twice are drawn once, in one go', () => {
  const twice = 'M0 0 C3 0, 6 0, 9 0 M0 0 C2 0, 5 0, 9 0 M9 0 C9 2, 9 4, 9 9 M9 0 C9 1, 9 5, 9 9';
  expect(compactPath(twice, false)).toBe('M0 0H9V9');
});

test('in a filled path strokes are not joined: that would enclose an area', () => {
  expect(compactPath('M0 0L20 10M20 10L0 20', true)).toBe('M0 0L20 10M20 10L0 20');
  expect(compactPath('M0 0L20 10M20 10L0 20', false)).toBe('M0 0L20 10L0 20');
});

test('a jump to another place is kept, and a closed figure stays closed', () => {
  expect(compactPath('M0 0L4 4M9 9L5 9Z', false)).toBe('M0 0L4 4M9 9H5Z');
});

test('compact numbers of icons do not run together', () => {
  expect(compactPath('m1.123.456l.5-.5a2 2 0 01.25.125', false)).toBe(
    'm1.12 0.46l0.5 -0.5a2 2 0 0 1 0.25 0.13'.replace(' -', '-'),
  );
});

test('neither size nor length changes visibly', () => {
  const coordinate = fc.double({ min: -500, max: 500, noNaN: true });
  const point = fc.tuple(coordinate, coordinate);
  const segment = fc.oneof(
    point.map((p) => `L${p}`),
    fc.tuple(point, point, point).map((p) => `C${p.flat()}`),
  );
  fc.assert(
    fc.property(point, fc.array(segment, { minLength: 1, maxLength: 8 }), (start, segments) => {
      const before = `M${start}${segments.join('')}`.replace(/-?[\d.]+e-\d+/g, '0');
      const after = compactPath(before, false);
      const [a, b] = [pathBox(before), pathBox(after)];
      for (const side of ['x0', 'y0', 'x1', 'y1'] as const)
        expect(Math.abs((a?.[side] ?? 0) - (b?.[side] ?? 0))).toBeLessThan(0.2);
      expect(Math.abs(pathLength(before) - pathLength(after))).toBeLessThan(0.5 * (segments.length + 1));
    }),
    { seed: 3 },
  );
});
