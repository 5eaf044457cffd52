import { expect, test } from 'vitest';
import { HOUSE_RULES } from '../../../../src/diagrams/finish/house.ts';
import { resolveStyles } from '../../../../src/diagrams/finish/resolve-styles.ts';
import { ROLES } from '../../../../src/diagrams/mermaid/palette.ts';
import { only, parseSvg } from '../parse-svg.ts';

function dressed(markup: string): Element {
  const svg = parseSvg(`<style>.node rect{fill:red;stroke:red}${HOUSE_RULES}</style>${markup}`);
  resolveStyles(svg, (color) => {
    throw new Error(color);
  });
  return svg;
}

const outline = (role: string): string => {
  const rect = only(dressed(`<g class="node default ${role}"><rect/></g>`), 'rect');
  expect(rect.getAttribute('fill')).toBe(`var(--dg-${role}-soft)`);
  expect(rect.getAttribute('stroke')).toBe(`var(--dg-${role})`);
  return ['stroke-width', 'stroke-dasharray', 'rx'].map((name) => rect.getAttribute(name) ?? '-').join(' ');
};

test('each role has its colours and an outline that no other role has', () => {
  expect(new Set(ROLES.map(outline)).size).toBe(ROLES.length);
});

test('groups and arrows may have a role too', () => {
  const svg = dressed(
    '<g class="cluster cache"><rect/></g><path class="flowchart-link failure" fill="none"/>',
  );
  expect(only(svg, 'rect').getAttribute('stroke')).toBe('var(--dg-cache)');
  expect(only(svg, 'path').getAttribute('stroke')).toBe('var(--dg-failure)');
  expect(only(svg, 'path').getAttribute('fill')).toBe('none');
});

test('the edge of a mind map is not taken for the role of that name', () => {
  expect(only(dressed('<path class="edge" stroke="black"/>'), 'path').getAttribute('stroke')).toBe(
    'var(--dg-line)',
  );
});

test('the lines inside a table are thin, whatever its role', () => {
  const svg = dressed('<g class="node store"><g class="divider"><path/></g></g>');
  expect(only(svg, 'path').getAttribute('stroke-width')).toBeNull();
});
