import { expect, test } from 'vitest';
import { repair } from '../../../../src/diagrams/finish/repairs.ts';
import { evenMetrics } from '../metrics.ts';
import { only, parseSvg } from '../parse-svg.ts';

const repaired = (markup: string) => {
  const svg = parseSvg(markup, 'font-size="10"');
  repair(svg, evenMetrics);
  return svg;
};

test('labels of a sankey come last', () => {
  expect(repaired('<g class="node-labels"/><g class="links"/>').lastElementChild?.getAttribute('class')).toBe(
    'node-labels',
  );
});

test('the name of a group goes to its left corner', () => {
  const svg = repaired(
    '<g class="cluster"><rect x="50"/><g class="cluster-label" transform="translate(99, 7)"/></g>',
  );
  expect(only(svg, '.cluster-label').getAttribute('transform')).toBe('translate(60, 7)');
});

test('the title of a state with states inside is lowered', () => {
  const svg = repaired(
    '<g class="statediagram-cluster"><g class="cluster-label" transform="translate(1, 2)"/></g>',
  );
  expect(only(svg, '.cluster-label').getAttribute('transform')).toBe('translate(1, 2) translate(0, 2)');
});

test('discs of step numbers are wide enough for two digits', () => {
  expect(
    only(repaired('<marker id="x-sequencenumber"><circle r="6"/></marker>'), 'circle').getAttribute('r'),
  ).toBe('9');
});

test('squares of a legend are dressed as slices', () => {
  const style = 'fill: rgb(254, 1, 18); stroke: rgb(254, 1, 18);';
  const square = only(repaired(`<g class="legend"><rect style="${style}"/></g>`), 'rect');
  expect(square.outerHTML).toBe('<rect fill="#fe0112" class="pieCircle"></rect>');
});

test('of a choice between HTML and text the text is taken', () => {
  expect(
    repaired('<switch><foreignObject/><text>a</text></switch><switch><foreignObject/></switch>').innerHTML,
  ).toBe('<text>a</text>');
});

test('patches under labels know when they lie in a group', () => {
  const patch = (x: number) => `<g class="edgeLabel"><rect x="${x}" y="5" width="10" height="10"/></g>`;
  const svg = repaired(`<g class="cluster"><rect width="50" height="50"/></g>${patch(5)}${patch(45)}`);
  expect(
    [...svg.querySelectorAll('.edgeLabel rect')].map((rect) => rect.classList.contains('in-group')),
  ).toEqual([true, false]);
});
