import { expect, test } from 'vitest';
import { rule } from '../../../../scripts/checks/built/private.ts';
import { foundInBody } from './site.ts';

test('a page that tells where it was built is found', async () => {
  const [found] = await foundInBody(rule, `<p>${process.cwd()}/src/x.ts</p>`);
  expect(found).toMatch(/^the page holds a path of the machine: ".*x\.ts/);
  expect(await foundInBody(rule, '<p>file:///x and node_modules/y</p>')).toHaveLength(2);
  expect(await foundInBody(rule, '<p>src/core/x.ts</p>')).toEqual([]);
});
