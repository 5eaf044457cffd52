import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PAGE_KINDS } from '../../../src/core/pages.ts';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block).join('\n');
const commands = [...blocks.matchAll(/\bnpm (?:run )?([a-z]+)/g)].map(([, name]) => name as string);

test('every npm command that the README shows is one of package.json', () => {
  expect(commands.length).toBeGreaterThan(5);
  expect(commands.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test('the README shows every command of package.json', () => {
  expect(Object.keys(scripts).filter((name) => !commands.includes(name))).toEqual([]);
});

test('every command has its script behind the one door', () => {
  for (const [name, line] of Object.entries(scripts)) {
    expect(line).toBe(`node scripts/run.mjs ${name}`);
    expect({ name, script: existsSync(`scripts/${name}.ts`) }).toEqual({ name, script: true });
  }
});

test('the files and folders that it names are there', () => {
  const shown = [...readme.matchAll(/!?\[[^\]]*\]\(([^)#:]+)\)/g)].map(([, path]) => path as string);
  const quoted = [...readme.matchAll(/`([a-z.]+\/[\w./-]*)`/g)].map(([, path]) => path as string);
  const scripted = [...readme.matchAll(/node (scripts\/[\w.-]+)/g)].map(([, path]) => path as string);
  // Made by a build, or a folder of `content/`, `tests/` or `scripts/` that its row of the table names in short.
  const short = (path: string) =>
    ['content', 'tests', 'scripts'].some((folder) => existsSync(`${folder}/${path}`));
  const all = [...shown, ...quoted, ...scripted].filter((path) => !path.startsWith('dist/'));
  expect(all.length).toBeGreaterThan(15);
  expect(all.filter((path) => !existsSync(path) && !short(path))).toEqual([]);
});

test('the first screen has the two commands and a picture of the site', () => {
  const first = readme.split('\n').slice(0, 20).join('\n');
  expect(first).toMatch(/^npm start\b/m);
  expect(first).toMatch(/^npm test\b/m);
  expect(first).toMatch(/^!\[[^\]]{20,}\]\(/m);
});

test('the kinds that `npm run new` makes have a folder each', () => {
  const kinds = /npm run new .*\((.*)\)/.exec(readme)?.[1]?.split(', ') ?? [];
  expect(kinds.length).toBeGreaterThanOrEqual(PAGE_KINDS.length);
  expect(kinds.filter((kind) => !existsSync(`content/${kind}s`))).toEqual([]);
});
