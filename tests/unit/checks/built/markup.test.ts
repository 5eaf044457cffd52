import { expect, test } from 'vitest';
import { rule } from '../../../../scripts/checks/built/markup.ts';
import { fastest } from '../../fastest.ts';
import { foundInBody } from './site.ts';

test.each([
  ['<p><div>x</div></p>', 'no-implicit-close'],
  ['<img src="/x.png">', 'wcag/h37'],
  ['<button>x</button>', 'no-implicit-button-type'],
  ['<ul><p>x</p></ul>', 'element-permitted-content'],
])('%s is found', async (html, rule_) => {
  const found = await foundInBody(rule, html);
  expect(found.some((f) => f.includes(`https://html-validate.org/rules/${rule_}.html`))).toBe(true);
});

test.each([
  '<ul role="list"><li>x</li></ul>',
  '<div role="region" aria-label="x" tabindex="0">x</div>',
  '<input aria-label="x" type="text"/>',
  '<h2 id="2-pc">x</h2>',
])('our choice %s is none', async (html) => {
  expect(await foundInBody(rule, html)).toEqual([]);
});

test('a page that passed is not asked again', async () => {
  const body = `<p>${'word '.repeat(20_000)}</p>`;
  await foundInBody(rule, body);
  expect(await foundInBody(rule, body)).toEqual([]);
  expect(await fastest(() => foundInBody(rule, body))).toBeLessThan(500);
});
