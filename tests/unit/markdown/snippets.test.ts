import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createSnippetRunner } from '../../../src/markdown/snippets.ts';

function runner(limitMs?: number) {
  const cacheDir = mkdtempSync(join(tmpdir(), 'loadbearing-snippets-'));
  onTestFinished(() => rmSync(cacheDir, { recursive: true, force: true }));
  return { cacheDir, run: createSnippetRunner({ cacheDir, ...(limitMs && { limitMs }) }) };
}

test('what a block prints is its output, without the blank lines after it', async () => {
  const { run } = runner();
  expect(await run('const n: number = 2;\nconsole.log(n + 1);\nconsole.log();')).toEqual({ output: '3' });
});

test('the output is remembered by content, and nothing else is', async () => {
  const { run, cacheDir } = runner();
  expect(await run('console.log(1)')).toEqual({ output: '1' });
  const [known] = readdirSync(cacheDir).filter((f) => f.endsWith('.out'));
  writeFileSync(join(cacheDir, String(known)), 'remembered');
  expect(await run('console.log(1)')).toEqual({ output: 'remembered' });
  expect(await run('console.log(1) ')).toEqual({ output: '1' });
  await run('throw new Error("not remembered")');
  expect(readdirSync(cacheDir).filter((f) => f.endsWith('.out'))).toHaveLength(2);
});

test.each([
  ['\n\nthrow new RangeError("too small");', 3, 'RangeError: too small'],
  ['const = 3;', 1, /^SyntaxError.*Unexpected token/],
  ['enum A { b }', 1, /^SyntaxError.*enum is not supported/],
  ['function f(): void {\n  f2();\n}\nf();', 2, 'ReferenceError: f2 is not defined'],
])('an error is told with its line and without a path: %j', async (code, line, error) => {
  const result = await runner().run(code);
  expect(result).toEqual({ error: typeof error === 'string' ? error : expect.stringMatching(error), line });
  expect(JSON.stringify(result)).not.toContain(tmpdir());
});

test('a block that never ends, or prints without end, is stopped', async () => {
  const { run } = runner(400);
  expect(await run('while (true) {}')).toEqual({ error: 'it was stopped after 0.4 s' });
  expect(await runner().run('while (true) console.log("x".repeat(1000))')).toEqual({
    error: 'it printed more than 20000 characters',
  });
});

test.each([
  ['chance', 'console.log(Math.random())'],
  ['the clock', 'console.log(process.hrtime.bigint())'],
  ['the time zone', 'console.log(new Date(0).getHours())'],
])('output that depends on %s is an error', async (_, code) => {
  const error = 'a second run, in another time zone, printed something else; pass seeds and times in';
  expect(await runner().run(code)).toEqual({ error });
});

test.each([
  ['a file', "import { readFileSync } from 'node:fs';\nconsole.log(readFileSync('/etc/hosts', 'utf8'))"],
  ['a process', "import { execSync } from 'node:child_process';\nconsole.log(execSync('id'))"],
])('a block cannot open %s', async (_, code) => {
  expect(await runner().run(code)).toMatchObject({ error: expect.stringContaining('restricted') });
});
