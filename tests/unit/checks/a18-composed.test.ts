import { expect, test } from 'vitest';
import { rule as schema } from '../../../scripts/checks/a03-values.ts';
import { rule } from '../../../scripts/checks/a18-composed.ts';
import { found, put, siteWith, topicText } from './site.ts';

const NFD = '캐시'.normalize('NFD');

test('decomposed Korean is found in a title, a heading, a link and a name of a file', async () => {
  const root = siteWith();
  const text = topicText(`## ${NFD}\n\n[x](#${NFD})`).replace('korean: 시험', `korean: ${NFD}`);
  put(root, 'content/topics/nfd.mdx', text);
  put(root, `content/topics/${NFD}.mdx`, topicText('Text.'));
  const remedy = '    remedy: save the text as NFC, or type the word anew';
  expect(await found(root, rule)).toEqual([
    `content/topics/nfd.mdx:6  A18  "${NFD}" is decomposed (NFD)\n${remedy}`,
    `content/topics/nfd.mdx:11  A18  "${NFD}" is decomposed (NFD)\n${remedy}`,
    `content/topics/nfd.mdx:13  A18  "[x](#${NFD})" is decomposed (NFD)\n${remedy}`,
    `content/topics/${NFD}.mdx  A18  the name of the file is decomposed (NFD)\n    remedy: rename it; an id has Latin letters only`,
  ]);
});

test('the clean site, which has Korean, is composed; and the schema does not say it twice', async () => {
  expect(await found(siteWith(), rule)).toEqual([]);
  const root = siteWith();
  put(root, 'content/topics/nfd.mdx', topicText('Text.').replace('korean: 시험', `korean: ${NFD}`));
  expect(await found(root, schema)).toEqual([]);
});
