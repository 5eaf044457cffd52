import { expect, test } from 'vitest';
import { resolveStyles } from '../../../../src/diagrams/finish/resolve-styles.ts';
import { only, parseSvg } from '../parse-svg.ts';

function resolve(markup: string): Element {
  const svg = parseSvg(markup);
  resolveStyles(svg, (color) => {
    throw new Error(`unknown ${color}`);
  });
  return svg;
}

const attributes = (element: Element) =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));

test('rules and styles become attributes, and classes and styles go', () => {
  const svg = resolve(
    '<style>.a{fill:white;stroke:black;stroke-width:2px}</style><rect class="a" style="stroke-width: 3px" width="4"/>',
  );
  expect(attributes(only(svg, 'rect'))).toEqual({
    fill: 'var(--dg-bg)',
    stroke: 'var(--dg-line)',
    'stroke-width': '3',
    width: '4',
  });
});

test('what is inherited already is not repeated, also against another rule', () => {
  const svg = resolve('<g fill="white"><rect fill="#fff"/><circle fill="black"/></g>');
  expect(only(svg, 'rect').hasAttribute('fill')).toBe(false);
  expect(only(svg, 'circle').getAttribute('fill')).toBe('var(--dg-line)');
});

test('a shape keeps nothing of text, and a line without stroke nothing of strokes', () => {
  const svg = resolve(
    '<rect font-size="9" text-anchor="middle" fill="none" fill-opacity=".5" stroke-width="4"/>',
  );
  expect(attributes(only(svg, 'rect'))).toEqual({ fill: 'none' });
});

test('dashes without gaps are plain lines', () => {
  const dash = (value: string) =>
    only(resolve(`<path stroke="black" stroke-dasharray="${value}"/>`), 'path').getAttribute(
      'stroke-dasharray',
    );
  expect(['0', '1, 0', '0,0', 'none'].map(dash)).toEqual([null, null, null, null]);
  expect(dash('3')).toBe('3');
  expect(dash('10,7')).toBe('10 7');
});

test('sizes are pixels and weights are two', () => {
  const svg = resolve(
    '<g font-size="20"><text font-size="1.5em" font-weight="bolder"/><text font-weight="500"/></g>',
  );
  const [first, second] = svg.querySelectorAll('text');
  expect(first?.getAttribute('font-size')).toBe('30');
  expect(first?.getAttribute('font-weight')).toBe('700');
  expect(second?.hasAttribute('font-weight')).toBe(false);
});

test('the current colour is resolved, and transparency becomes an opacity', () => {
  const svg = resolve('<g style="color: white"><path stroke="currentColor" fill="rgba(0,0,0,.25)"/></g>');
  expect(attributes(only(svg, 'path'))).toEqual({
    stroke: 'var(--dg-bg)',
    fill: 'var(--dg-line)',
    'fill-opacity': '0.25',
  });
});

test('a colour of no theme is reported', () => {
  expect(() => resolve('<rect fill="#f96"/>')).toThrow('unknown #f96');
});
