import { expect, test } from 'vitest';
import { roundCoordinates } from '../../../../src/diagrams/finish/round.ts';
import { only, parseSvg } from '../parse-svg.ts';

test('coordinates are rounded to tenths and translations of nothing go', () => {
  const svg = parseSvg(
    '<rect x="1.26" y="-0.04" transform="translate(0.01, -0.02)"/><text font-size="10.55"/>',
  );
  roundCoordinates(svg);
  expect(only(svg, 'rect').outerHTML).toBe('<rect x="1.3" y="0"></rect>');
});

test('the strokes of an open arrow head are not joined, those of a line are', () => {
  const arrow = '<path d="M0 0L9 5M9 5L0 9"/>';
  const svg = parseSvg(`<g fill="none">${arrow}</g><g>${arrow}</g>`, 'fill="var(--dg-text)"');
  roundCoordinates(svg);
  expect([...svg.querySelectorAll('path')].map((path) => path.getAttribute('d'))).toEqual([
    'M0 0L9 5L0 9',
    'M0 0L9 5M9 5L0 9',
  ]);
});

test('factors keep three digits', () => {
  const svg = parseSvg('<g transform="translate(1.26,2.345) scale(0.123456)"/>');
  roundCoordinates(svg);
  expect(only(svg, 'g').getAttribute('transform')).toBe('translate(1.26,2.345) scale(0.123)');
});
