import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { type Corpus, readCorpus } from '../../../scripts/checks/corpus.ts';
import type { Rule } from '../../../scripts/checks/rule.ts';
import { runRules } from '../../../scripts/checks/run.ts';
import { formatFinding } from '../../../src/core/finding.ts';
import { renderContext } from '../../../src/markdown/context.ts';

export const FIXTURES = join(import.meta.dirname, '../../fixtures/checks');
/** The simulators there are: every folder with a model. */
const SIMULATORS = globSync('src/simulators/*/model.ts')
  .map((file) => basename(dirname(file)))
  .sort();
/** The day on which the fixtures are checked. */
export const TODAY = '2026-04-01';

/** A folder with the clean site and the files of these fixtures over it; gone when the test has ended. */
export function siteWith(...fixtures: string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'loadbearing-check-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const name of ['clean', ...fixtures]) cpSync(join(FIXTURES, name), root, { recursive: true });
  return root;
}

/** Writes a file of a site, for what cannot live in git. */
export function put(root: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

/** A topic that breaks no rule of front matter. */
export function topicText(body: string): string {
  const front = [
    'title: Made',
    'summary: "A topic made by a test."',
    'area: traffic',
    'level: foundation',
    'korean: 시험',
  ];
  return `---\n${front.join('\n')}\nreviewed: "2026-03-01"\npublished: "2026-02-01"\n---\n\n${body}\n`;
}

export function corpusOf(root: string): Corpus {
  return readCorpus(root, renderContext(process.cwd()), TODAY);
}

/** What the rules find in a site, as `npm run check` prints it. */
export async function found(root: string, ...rules: Rule[]): Promise<string[]> {
  return (await runRules(rules, corpusOf(root))).map(formatFinding);
}

/** What a fixture says will be found in it: rule, file, line, message and remedy of each finding. */
export function expected(fixture: string): string[] {
  const file = join(FIXTURES, fixture, 'findings.txt');
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .replace('{simulators}', SIMULATORS.join(', '))
        .trimEnd()
        .split(/\n(?=\S)/)
    : [];
}

/** The rule finds in its fixture what the fixture says, and in the clean site nothing. */
export async function expectFixture(rule: Rule): Promise<void> {
  const wanted = expected(rule.id);
  expect(wanted.length).toBeGreaterThan(0);
  expect(await found(siteWith(rule.id), rule)).toEqual(wanted);
  expect(await found(siteWith(), rule)).toEqual([]);
}
