import { spawnSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { siteWith } from './site.ts';

const script = join(import.meta.dirname, '../../../scripts/check.ts');

/** Drawings and runs of code are taken from the project's own cache. */
function check(root: string, ...files: string[]) {
  const cache = join(root, '.cache');
  if (!existsSync(cache)) symlinkSync(resolve('.cache'), cache);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...files], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stderr, lines: stdout.trimEnd().split('\n') };
}

test('a clean site ends with "0 findings", the state of the translation, and exit code 0', () => {
  const { status, lines } = check(siteWith());
  expect(lines).toEqual(['Korean: 1 of 5 pages', '0 findings in 12 files']);
  expect(status).toBe(0);
});

test('findings are printed whole and counted, and the exit code is 1', () => {
  const { status, lines } = check(siteWith('A12'));
  expect(lines.slice(0, 2)).toEqual([
    'content/topics/formulas.mdx  headings  the heading "## Misconceptions" is missing',
    '    remedy: write the section: the wrong sentence as people say it, then why it is wrong',
  ]);
  expect(lines.filter((l) => l.includes('A12'))).toHaveLength(3);
  expect(lines.at(-1)).toMatch(/^\d+ findings in 13 files$/);
  expect(status).toBe(1);
});

test('files narrow what is printed, and a file that is not there is an error of its own', () => {
  const root = siteWith('A12');
  expect(check(root, 'content/topics/queue.mdx')).toMatchObject({
    status: 0,
    lines: ['0 findings in 1 files'],
  });
  const wrong = check(root, 'content/topics/nothing.mdx');
  expect(wrong.stderr).toContain('there is no content file content/topics/nothing.mdx');
  expect(wrong.status).toBe(2);
});
