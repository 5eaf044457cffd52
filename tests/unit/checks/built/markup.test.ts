import { randomUUID } from 'node:crypto';
import { HtmlValidate } from 'html-validate';
import { expect, test, vi } from 'vitest';
import { rule } from '../../../../scripts/checks/built/markup.ts';
import { foundIn, foundInBody, pageHtml, siteIn } from './site.ts';

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

test('a page that passed is not asked again, nor below another base path or with other names of files', async () => {
  const asked = vi.spyOn(HtmlValidate.prototype, 'validateString');
  const once = randomUUID();
  const page = (base: string, style: string) =>
    `<p>${once} <a href="${base}topics/dns/">x</a> <img alt="x" src="${base}_astro/${style}.png"></p>`;
  const visit = (body: string, base = '/') =>
    foundIn(siteIn({ 'topics/dns/index.html': pageHtml('topics/dns/', { body, base }) }, base), [rule], base);
  expect(await visit(page('/', 'a.1'))).toEqual([]);
  const first = asked.mock.calls.length;
  expect(first).toBeGreaterThan(0);
  expect(await visit(page('/', 'a.1'))).toEqual([]);
  expect(await visit(page('/', 'b.2'))).toEqual([]);
  expect(await visit(page('/repo/', 'b.2'), '/repo/')).toEqual([]);
  expect(asked.mock.calls.length).toBe(first);
  expect(await visit(page('/', 'a.1').replace('alt="x"', ''))).not.toEqual([]);
  expect(asked.mock.calls.length).toBe(first + 1);
});
