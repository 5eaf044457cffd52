import { expect, test } from 'vitest';
import { around, boxOf, union } from '../../../../src/diagrams/geometry/box.ts';
import { clientBox } from '../../../../src/diagrams/geometry/client-box.ts';
import { elementBox } from '../../../../src/diagrams/geometry/element-box.ts';
import { evenMetrics } from '../metrics.ts';
import { only, parseSvg } from '../parse-svg.ts';

const boxIn = (markup: string) => elementBox(parseSvg(markup), evenMetrics);

test.each([
  ['<rect x="1" y="2" width="3" height="4"/>', boxOf(1, 2, 3, 4)],
  ['<circle cx="5" cy="5" r="2"/>', boxOf(3, 3, 4, 4)],
  ['<ellipse cx="0" cy="0" rx="3" ry="1"/>', boxOf(-3, -1, 6, 2)],
  ['<line x1="4" y1="1" x2="0" y2="9"/>', boxOf(0, 1, 4, 8)],
  ['<polygon points="0,0 10,-5 3,7"/>', boxOf(0, -5, 10, 12)],
  ['<path d="M0 0H5V5"/>', boxOf(0, 0, 5, 5)],
])('%s has its geometric box', (markup, box) => {
  expect(boxIn(markup)).toEqual(box);
});

test('things that are not drawn have no box', () => {
  expect(
    boxIn('<rect width="0" height="5"/><circle r="0"/><defs><rect width="9" height="9"/></defs>'),
  ).toBeUndefined();
  expect(boxIn('<rect width="5" height="5" style="display:none"/>')).toBeUndefined();
  expect(boxIn('<linearGradient id="a"><rect width="9" height="9"/></linearGradient>')).toBeUndefined();
});

test('an empty rectangle does not draw its group to the origin', () => {
  expect(boxIn('<g><rect/><rect x="10" y="10" width="1" height="1"/></g>')).toEqual(boxOf(10, 10, 1, 1));
});

test('a group applies the transforms of its children, not its own', () => {
  const svg = parseSvg(
    '<g id="g" transform="translate(100,0)"><rect transform="scale(2)" width="3" height="4"/></g>',
  );
  expect(elementBox(only(svg, '#g'), evenMetrics)).toEqual(boxOf(0, 0, 6, 8));
  expect(elementBox(svg, evenMetrics)).toEqual(boxOf(100, 0, 6, 8));
  expect(clientBox(only(svg, 'rect'), evenMetrics)).toEqual(boxOf(100, 0, 6, 8));
});

test('a nested svg with a size is that size', () => {
  expect(boxIn('<svg width="24" height="24"><rect width="80" height="80"/></svg>')).toEqual(
    boxOf(0, 0, 24, 24),
  );
});

test('one span of a text has its own box', () => {
  const svg = parseSvg('<text x="0" y="8"><tspan>ab</tspan><tspan id="b">c</tspan></text>', 'font-size="10"');
  expect(elementBox(only(svg, '#b'), evenMetrics)).toEqual(boxOf(10, 0, 5, 10));
});

test('joining with nothing changes nothing, and points that are no numbers are left out', () => {
  expect(union(undefined, boxOf(1, 1, 1, 1))).toEqual(boxOf(1, 1, 1, 1));
  expect(union(undefined, undefined)).toBeUndefined();
  expect(
    around([
      [Number.NaN, 3],
      [1, 2],
    ]),
  ).toEqual(boxOf(1, 2, 0, 0));
});
