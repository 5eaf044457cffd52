import { describe, expect, test } from 'vitest';
import { renameIds } from '../../../../src/diagrams/finish/ids.ts';
import { repair } from '../../../../src/diagrams/finish/repairs.ts';
import { roundCoordinates } from '../../../../src/diagrams/finish/round.ts';
import { assertSafe } from '../../../../src/diagrams/finish/safety.ts';
import { serialize } from '../../../../src/diagrams/finish/serialize.ts';
import { leastWidthClass, trim } from '../../../../src/diagrams/finish/size.ts';
import { boxOf } from '../../../../src/diagrams/geometry/box.ts';
import { evenMetrics } from '../metrics.ts';
import { only, parseSvg } from '../parse-svg.ts';

describe('rounding', () => {
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
});

describe('ids', () => {
  test('what is pointed to is renamed with its pointers, the rest is dropped', () => {
    const svg = parseSvg(
      '<marker id="m"/><g id="g"/><path id="p" marker-end="url(#m)"/><use href="#p"/>',
      'id="root"',
    );
    renameIds(svg, 'dg-1');
    expect(svg.innerHTML).toBe(
      '<marker id="dg-1-0"></marker><g></g><path id="dg-1-1" marker-end="url(#dg-1-0)"></path><use href="#dg-1-1"></use>',
    );
    expect(svg.hasAttribute('id')).toBe(false);
  });
});

describe('safety', () => {
  test('shapes and text pass', () => {
    expect(() => assertSafe(parseSvg('<g><path d="M0 0"/><text>a<tspan>b</tspan></text></g>'))).not.toThrow();
  });

  test.each([
    ['<a href="#x"><rect/></a>', 'link'],
    ['<image href="x.png"/>', 'picture from elsewhere'],
    ['<foreignObject/>', 'HTML'],
    ['<script/>', 'script'],
    ['<style/>', 'style'],
    ['<use href="https://x/#a"/>', 'href'],
    ['<rect fill="url(https://x/#a)"/>', 'url'],
    ['<rect onload="x"/>', 'onload'],
    ['<rect style="fill:red"/>', 'style'],
  ])('%s is refused', (markup, word) => {
    expect(() => assertSafe(parseSvg(markup))).toThrow(word);
  });
});

describe('writing', () => {
  test('markup is escaped and empty elements are closed', () => {
    const svg = parseSvg('<text data-x="&quot;&lt;">a &lt; b &amp; c</text><path/>');
    expect(serialize(svg)).toBe('<svg><text data-x="&quot;&lt;">a &lt; b &amp; c</text><path/></svg>');
  });

  test('comments are left out', () => expect(serialize(parseSvg('<!-- x --><g/>'))).toBe('<svg><g/></svg>'));
});

describe('size', () => {
  test('empty rims are cut to a margin of 8, and nothing is added', () => {
    expect(trim('0 0 100 100', boxOf(20.5, 30, 20, 20))).toEqual({ x0: 12, y0: 22, x1: 49, y1: 58 });
    expect(trim('0 0 100 100', boxOf(-20, 2, 200, 96))).toEqual(boxOf(0, 0, 100, 100));
  });

  test('a picture of nothing has no size', () => {
    expect(trim('0 0 100 100', undefined)).toBeUndefined();
    expect(trim('0 0 0 0', boxOf(0, 0, 1, 1))).toBeUndefined();
    expect(trim(null, boxOf(0, 0, 1, 1))).toBeUndefined();
  });

  test('the least width keeps the smallest text at 12 pixels, and is never more than the width', () => {
    expect(leastWidthClass(1000, 14)).toBe('dg-w54');
    expect(leastWidthClass(646, 12)).toBe('dg-w40');
    expect(leastWidthClass(300, 12)).toBeUndefined();
    expect(leastWidthClass(9000, 14)).toBe('dg-w100');
  });
});

describe('repairs', () => {
  const repaired = (markup: string) => {
    const svg = parseSvg(markup, 'font-size="10"');
    repair(svg, evenMetrics);
    return svg;
  };

  test('labels of a sankey come last', () => {
    expect(
      repaired('<g class="node-labels"/><g class="links"/>').lastElementChild?.getAttribute('class'),
    ).toBe('node-labels');
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
});
