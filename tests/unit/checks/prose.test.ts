import { expect, test } from 'vitest';
import { bodyProse, dataProse } from '../../../scripts/checks/prose.ts';
import { corpusOf, put, siteWith, topicText } from './site.ts';

function pageOf(body: string) {
  const root = siteWith();
  put(root, 'content/topics/made.mdx', topicText(body));
  const page = corpusOf(root).pages.find((p) => p.id === 'made');
  if (!page) throw new Error('the page was not read');
  return page;
}

test('prose is what a reader sees as words: no code, no formulas, no addresses', () => {
  const page = pageOf(
    'A *marked*\n[word](queue.mdx) `code` $x$\n\n| head |\n| --- |\n| cell |\n\n```text\nfence\n```',
  );
  expect(bodyProse(page).map((p) => p.text)).toEqual(['A marked word  ', 'head', 'cell']);
});

test('a position is led back to its line, across marks and breaks of lines', () => {
  const [prose] = bodyProse(pageOf('First line,\nsecond **line\nthird** line,\nfourth.'));
  const lines = ['First', 'second', 'third', 'fourth'].map((w) => prose?.lineAt(prose.text.indexOf(w)));
  expect(lines).toEqual([11, 12, 13, 14]);
});

test('front matter is prose where it is ours: a summary is, an id and a publisher are not', () => {
  const corpus = corpusOf(siteWith());
  const reference = corpus.data.find((f) => f.id === 'rfc-9110-2022');
  expect(reference && dataProse(reference).map((p) => [p.text, p.lineAt(0)])).toEqual([
    ['What methods and status codes mean.', 7],
    ['free', 8],
    ['2026-02-01', 9],
  ]);
});
