import { expect, test } from 'vitest';
import { headingsOf } from '../../../scripts/checks/page-headings.ts';
import { renderContext } from '../../../src/markdown/context.ts';
import { renderPage } from '../../../src/markdown/render.ts';
import { corpusOf, put, siteWith, topicText } from './site.ts';

test('anchors are those that the build makes, for code, marks, Korean, repeated and empty headings', async () => {
  const root = siteWith();
  const headings = [
    '## One `two` *three*',
    '## 한국어 제목은(Korean)',
    '## Twice',
    '### Twice',
    '## A & B -- C/D',
    '##',
    '## 50 % of it',
  ];
  put(root, 'content/topics/made.mdx', topicText(headings.join('\n\n')));
  const page = corpusOf(root).pages.find((p) => p.id === 'made');
  if (!page) throw new Error('the page was not read');
  const source = {
    file: page.path,
    kind: page.kind,
    locale: page.locale,
    body: page.body,
    bodyLine: page.bodyLine,
  };
  const { page: built } = await renderPage(source, renderContext(process.cwd()));
  expect(headingsOf(page).map((h) => h.slug)).toEqual(built?.headings.map((h) => h.slug));
  expect(headingsOf(page).map((h) => h.line)).toEqual([11, 13, 15, 17, 19, 21, 23]);
});
