import { expect, test } from 'vitest';
import { anchorHeadings } from '../../../src/markdown/headings.ts';
import { foldSections } from '../../../src/markdown/sections.ts';
import { hastOf, html } from './html.ts';

test('each section of level 2 is closed, with its heading as what opens it', async () => {
  const tree = await hastOf('Before.\n\n## One\n\na\n\n### Below\n\nb\n\n## Two\n');
  anchorHeadings(tree, (h) => h);
  foldSections(tree);
  const text = html(tree).replaceAll('\n', '');
  expect(
    text.startsWith(
      '<p>Before.</p><details class="fold"><summary><h2 id="one">One</h2></summary><p>a</p><h3 id="below">',
    ),
  ).toBe(true);
  expect(
    text.endsWith(
      '<p>b</p></details><details class="fold"><summary><h2 id="two">Two</h2></summary></details>',
    ),
  ).toBe(true);
});

test('a page without sections stays as it is', async () => {
  const tree = await hastOf('Only text.');
  foldSections(tree);
  expect(html(tree)).toBe('<p>Only text.</p>');
});
