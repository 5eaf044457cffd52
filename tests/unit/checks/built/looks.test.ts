import { expect, test } from 'vitest';
import { rule } from '../../../../scripts/checks/built/looks.ts';
import { foundInBody } from './site.ts';

test.each([
  ['<p style="color:red">x</p>', 'styles by an attribute'],
  ['<td align="right">x</td>', 'styles by an attribute'],
  ['<p onclick="x()">x</p>', 'runs in an attribute'],
  ['<svg><rect fill="#fff"/></svg>', 'is the same color in both themes'],
  ['<svg><path stroke="red"/></svg>', 'is the same color in both themes'],
  ['<svg><stop stop-color="rgb(0,0,0)"/></svg>', 'is the same color in both themes'],
])('%s is found', async (html, fault) => {
  const [found] = await foundInBody(rule, html);
  expect(found).toContain(fault);
});

test('paints that follow the theme pass, and so does a formula that styles itself', async () => {
  const paints = ['none', 'currentColor', 'var(--store)', 'url(#arrow)'].map(
    (p) => `<path fill="${p}" stroke="${p}"/>`,
  );
  expect(
    await foundInBody(rule, `<svg>${paints.join('')}</svg><math><mrow color="red"></mrow></math>`),
  ).toEqual([]);
});
