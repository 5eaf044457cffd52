import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fullTextIndex, type IndexFile } from '../../../src/integrations/full-text.ts';
import { IndexAhead, keepPages } from '../../../src/integrations/full-text-ahead.ts';
import type { IndexedPage } from '../../../src/integrations/indexed-pages.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ahead-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const page = (url: string, text: string): IndexedPage => ({
  url,
  main: `<main data-pagefind-body><h1>${url}</h1><p>${text}</p></main>`,
  readers: ['en'],
});
const last = [
  page('topics/a/', 'one'),
  page('topics/b/', 'two'),
  page('topics/c/', 'three'),
  page('about/', 'us'),
];
const digests = new Map([
  ['topics/a/', 'a1'],
  ['topics/b/', 'b1'],
  ['topics/c/', 'c1'],
]);
const file = () => join(folder, 'pages.json');
const words = (files: readonly IndexFile[] | undefined) =>
  files &&
  Object.fromEntries(files.map(({ path, content }) => [path, Buffer.from(content).toString('base64')]));

test('after an edit of one page the index is the one that would be made anew', async () => {
  keepPages(file(), last, digests);
  const ahead = IndexAhead.begin(file(), new Map(digests).set('topics/b/', 'b2'));
  const now = last.with(1, page('topics/b/', 'other'));
  const files = await ahead?.files(now);
  expect(files?.filter((f) => f.path.startsWith('fragment/'))).toHaveLength(4);
  const names = (list: readonly IndexFile[] = []) =>
    list.map((f) => f.path).filter((p) => p.startsWith('fragment/'));
  expect(names(files).sort()).toEqual(names(await fullTextIndex(now)).sort());
});

test('a page that came out otherwise than foreseen makes what was begun useless, and so does one that is gone', async () => {
  keepPages(file(), last, digests);
  const edited = new Map(digests).set('topics/b/', 'b2');
  const other = IndexAhead.begin(file(), edited);
  expect(words(await other?.files(last.with(0, page('topics/a/', 'not foreseen'))))).toBeUndefined();
  const gone = IndexAhead.begin(file(), edited);
  expect(words(await gone?.files(last.slice(0, 3)))).toBeUndefined();
});

test('nothing is begun where nothing or most of it changed, or where no last build is known', () => {
  expect(IndexAhead.begin(file(), digests)).toBeUndefined();
  keepPages(file(), last, digests);
  expect(IndexAhead.begin(file(), digests)).toBeUndefined();
  expect(IndexAhead.begin(file(), new Map([...digests.keys()].map((url) => [url, 'new'])))).toBeUndefined();
  writeFileSync(file(), '[{"url":');
  expect(IndexAhead.begin(file(), digests)).toBeUndefined();
});

test('a page that is new is a change, and what was begun can be given up', async () => {
  keepPages(file(), last, digests);
  const ahead = IndexAhead.begin(file(), new Map(digests).set('topics/d/', 'd1'));
  expect(ahead).toBeDefined();
  await expect(ahead?.discard()).resolves.toBeUndefined();
});
