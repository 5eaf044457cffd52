import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { addressesOf, isWeb, sourceFiles } from '../../../scripts/links/addresses.ts';

/** A project with these files; gone when the test has ended. */
function project(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'links-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'content/references'), { recursive: true });
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(root, 'content/references', name), text);
  return root;
}
const all = (root: string) => addressesOf(root, sourceFiles(root));

test('an address is found with its file, its line and the day someone looked', () => {
  const root = project({ 'a.yaml': 'title: A\nurl: https://a.test/x\nchecked: "2026-01-02"\n' });
  expect(all(root)).toEqual([
    {
      url: 'https://a.test/x',
      written: 'https://a.test/x',
      places: [{ file: 'content/references/a.yaml', line: 2, checked: '2026-01-02' }],
    },
  ]);
});

test('two parts of one page are one address, asked for without its part', () => {
  const root = project({
    'a.yaml': 'url: https://a.test/x#one\n',
    'b.yaml': 'url: "https://A.test/x#two"\n',
  });
  const [only, ...rest] = all(root);
  expect(rest).toEqual([]);
  expect(only).toMatchObject({ url: 'https://a.test/x', written: 'https://a.test/x#one' });
  expect(only?.places.map(({ file }) => file)).toEqual([
    'content/references/a.yaml',
    'content/references/b.yaml',
  ]);
});

test('older addresses, pages of ours and what is no source or no address are not asked for', () => {
  const root = project({
    'older.yaml': 'url: https://a.test/new\nformerly: https://a.test/old\n',
    'ours.yaml': 'page: topics/microservices\n',
    'broken.yaml': 'url: [\n',
    'number.yaml': 'url: 7\n',
    'words.yaml': 'url: not an address\n',
    'notes.txt': 'url: https://a.test/notes\n',
  });
  expect(all(root).map(({ url }) => url)).toEqual(['https://a.test/new']);
});

test('the sources of this project are found, nearly all with an address', () => {
  const files = sourceFiles('.');
  const addresses = addressesOf('.', files);
  expect(addresses.length).toBeGreaterThan(files.length * 0.9);
  expect(new Set(addresses.map(({ url }) => url)).size).toBe(addresses.length);
});

test('only http and https are of the web', () => {
  const web = [
    'https://a.test/',
    'http://a.test',
    'ftp://a.test/',
    'javascript:1',
    '/x',
    '',
    'https://',
  ].filter(isWeb);
  expect(web).toEqual(['https://a.test/', 'http://a.test']);
});
