import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rule } from '../../../scripts/checks/a20-symlinks.ts';
import { listFiles } from '../../../src/markdown/files.ts';
import { corpusOf, found, put, siteWith } from './site.ts';

test('links to a file, to the outside, to nothing and to themselves are found and never followed', async () => {
  const root = siteWith();
  put(root, 'secret/private.mdx', 'What nobody may publish.');
  const link = (target: string, path: string) => symlinkSync(target, join(root, 'content/topics', path));
  link('queue.mdx', 'a-inside.mdx');
  link(join(root, 'secret/private.mdx'), 'b-outside.mdx');
  link('../../secret', 'c-folder');
  link('..', 'd-loop');
  link('e-self.mdx', 'e-self.mdx');
  link('nowhere.mdx', 'f-nowhere.mdx');
  const finding = (path: string, target: string) =>
    `content/topics/${path}  A20  a symbolic link to ${target}; it was not followed\n    remedy: put a copy of the file here, or link to the page from the text`;
  expect(await found(root, rule)).toEqual([
    finding('a-inside.mdx', 'queue.mdx'),
    finding('b-outside.mdx', join(root, 'secret/private.mdx')),
    finding('c-folder', '../../secret'),
    finding('d-loop', '..'),
    finding('e-self.mdx', 'e-self.mdx'),
    finding('f-nowhere.mdx', 'nowhere.mdx'),
  ]);
  expect(corpusOf(root).files.some((f) => f.text.includes('nobody may publish'))).toBe(false);
});

test('the build does not list what lies behind a link either', () => {
  const root = siteWith();
  put(root, 'secret/private.mdx', 'What nobody may publish.');
  symlinkSync(join(root, 'secret/private.mdx'), join(root, 'content/topics/outside.mdx'));
  symlinkSync(join(root, 'secret'), join(root, 'content/topics/folder'));
  expect(listFiles(root, 'content/topics', ['mdx'])).toEqual([
    'content/topics/queue.mdx',
    'content/topics/retry.mdx',
  ]);
});

test('content may not be a link itself', async () => {
  const root = siteWith();
  mkdirSync(join(root, 'other'));
  symlinkSync(join(root, 'content'), join(root, 'other/content'));
  expect(await found(join(root, 'other'), rule)).toHaveLength(1);
  expect(corpusOf(join(root, 'other')).files).toEqual([]);
});

test('the clean site has no link', async () => {
  expect(await found(siteWith(), rule)).toEqual([]);
});
