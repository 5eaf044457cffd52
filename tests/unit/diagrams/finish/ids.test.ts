import { expect, test } from 'vitest';
import { renameIds } from '../../../../src/diagrams/finish/ids.ts';
import { parseSvg } from '../parse-svg.ts';

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
