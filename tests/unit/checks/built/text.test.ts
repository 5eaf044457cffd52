import { expect, test } from 'vitest';
import { rule } from '../../../../scripts/checks/built/text.ts';
import { foundInBody } from './site.ts';

test.each([
  ['<p>**용어(Term)**을 쓴다</p>', 'a literal mark of bold: "**용어(Term)**을 쓴다"'],
  ['<td>a **b</td>', 'a literal mark of bold: "a **b"'],
  ['<p>see [the page](dns.mdx) here</p>', 'a literal link: "see [the page](dns.mdx) here"'],
  ['<p>is [object Object]</p>', 'a printed object: "is [object Object]"'],
  ['<p>wait NaN ms</p>', 'a value that is none: "wait NaN ms"'],
  ['<dd> undefined </dd>', 'a value that is none: "undefined"'],
  ['<p>wait Infinity.</p>', 'a value that is none: "wait Infinity."'],
  ['<p>a &amp;amp; b</p>', 'an entity that was escaped twice: "a &amp; b"'],
  ['<p>## Heading</p>', 'a literal heading: "## Heading"'],
  ['<lb-slot data-slot="x"></lb-slot>', 'a slot that nothing filled'],
])('%s is found', async (html, fault) => {
  const found = await foundInBody(rule, html);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(fault);
});

test.each([
  '<code>a ** b</code>',
  '<pre>__init__ NaN</pre>',
  '<p>2 * 3 * 4, an undefined term, AT&amp;T; C# and #1</p>',
  '<math><annotation>x**y</annotation></math>',
])('%s is not', async (html) => {
  expect(await foundInBody(rule, html)).toEqual([]);
});
