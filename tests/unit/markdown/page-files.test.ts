import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dropHtml, hasHtml, htmlOf, keepHtml } from '../../../src/markdown/page-files.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'loadbearing-pages-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const names = () => readdirSync(join(root, '.cache/pages')).sort();

test('what is kept under a digest is read under it, and no half file is left beside it', () => {
  expect(hasHtml(root, 'a1')).toBe(false);
  keepHtml(root, 'a1', '<p>캐시</p>');
  expect([hasHtml(root, 'a1'), htmlOf(root, 'a1'), names()]).toEqual([true, '<p>캐시</p>', ['a1.html']]);
});

test('what is gone is missed with a word on what to do', () => {
  expect(() => htmlOf(root, 'a1')).toThrow(/a1\.html is gone.* Build once more/);
});

test('what nobody used for a day is dropped, and nothing that was used or is young', () => {
  dropHtml(root, new Set());
  for (const digest of ['used', 'young', 'old']) keepHtml(root, digest, '');
  const now = Date.now();
  const twoDaysAgo = (now - 2 * 86_400_000) / 1000;
  for (const digest of ['used', 'old'])
    utimesSync(join(root, '.cache/pages', `${digest}.html`), twoDaysAgo, twoDaysAgo);
  dropHtml(root, new Set(['used']), now);
  expect(names()).toEqual(['used.html', 'young.html']);
});
