import { expect, test } from 'vitest';
import { layoutText, textRoot } from '../../../../src/diagrams/geometry/text-layout.ts';
import { evenMetrics } from '../metrics.ts';
import { only, parseSvg } from '../parse-svg.ts';

const layout = (markup: string) =>
  layoutText(only(parseSvg(markup, 'font-size="10"'), 'text'), evenMetrics).map(({ box }) => box);

test('a line stands on its base line with rounded halves', () => {
  expect(layout('<text x="5" y="20">abcd</text>')).toEqual([{ x0: 5, y0: 12, x1: 25, y1: 22 }]);
});

test('a chunk is anchored as a whole, over its spans', () => {
  const boxes = layout('<text text-anchor="middle" x="0"><tspan>ab</tspan><tspan> cd</tspan></text>');
  expect(boxes.map(({ x0, x1 }) => [x0, x1])).toEqual([
    [-12.5, -2.5],
    [-2.5, 12.5],
  ]);
  expect(layout('<text text-anchor="end" x="0">ab</text>')[0]?.x0).toBe(-10);
});

test('a span with its own place begins a new chunk', () => {
  const boxes = layout('<text><tspan x="0" y="0">ab</tspan><tspan x="0" dy="1.5em">cd</tspan></text>');
  expect(boxes.map(({ x0, y0 }) => [x0, y0])).toEqual([
    [0, -8],
    [0, 7],
  ]);
});

test('white space collapses, at the ends to nothing', () => {
  expect(layout('<text>  a \n b  </text>')[0]?.x1).toBe(15);
  expect(layout('<text>   </text>')).toEqual([]);
});

test('bold text is measured bold, in attributes and in styles', () => {
  expect(layout('<text font-weight="bold">ab</text>')[0]?.x1).toBe(12);
  expect(layout('<text style="font-weight: 600">ab</text>')[0]?.x1).toBe(12);
});

test.each([
  ['middle', -5.5],
  ['central', -5],
  ['hanging', -1.6],
  ['text-before-edge', 0],
  ['text-after-edge', -10],
])('text hung by its %s has its top in the right place', (baseline, top) => {
  expect(layout(`<text dominant-baseline="${baseline}">a</text>`)[0]?.y0).toBeCloseTo(top);
});

test('the root of a span is its text', () => {
  const svg = parseSvg('<text><tspan><tspan id="a">x</tspan></tspan></text>');
  expect(textRoot(only(svg, '#a')).nodeName).toBe('text');
});
