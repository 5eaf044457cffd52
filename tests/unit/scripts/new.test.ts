import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { rule as yaml } from '../../../scripts/checks/a01-yaml.ts';
import { rule as keys } from '../../../scripts/checks/a02-unknown-keys.ts';
import { rule as values } from '../../../scripts/checks/a03-values.ts';
import { rule as decks } from '../../../scripts/checks/a25-decks.ts';
import { rule as headings } from '../../../scripts/checks/headings.ts';
import { rule as phrases } from '../../../scripts/checks/phrases.ts';
import { found } from '../checks/site.ts';
import { run } from './process.ts';

function site(): string {
  const root = mkdtempSync(join(tmpdir(), 'loadbearing-new-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync('tests/fixtures/checks/clean', root, { recursive: true });
  return root;
}

const make = (root: string, ...args: string[]) => run([resolve('scripts/new.ts'), ...args], { cwd: root });

describe('npm run new', () => {
  test.each([
    ['topic', 'back-pressure', 'content/topics/back-pressure.mdx'],
    ['practice', 'ticket-shop', 'content/practices/ticket-shop.mdx'],
    ['system', 'etcd', 'content/systems/etcd.mdx'],
    ['simulator', 'queue-knee', 'content/simulators/queue-knee.md'],
    ['reference', 'dean-tail-2013', 'content/references/dean-tail-2013.yaml'],
    ['company', 'acme', 'content/companies/acme.yaml'],
    ['deck', 'retry', 'content/decks/retry.yaml'],
  ])('makes a %s that passes its schema, has its headings and asks to be written', async (kind, id, file) => {
    const root = site();
    const { code, lines } = make(root, kind, id);
    expect(code).toBe(0);
    expect(lines[0]).toBe(`${file} is made. Next:`);
    expect(lines.at(-1)).toBe(`  - npm run check -- ${file}`);
    expect(readFileSync(join(root, file), 'utf8')).toMatch(
      { deck: /id: retry-1/, company: /name: Acme/ }[kind] ??
        new RegExp(`"${new Date().toISOString().slice(0, 10)}"`),
    );
    expect(await found(root, yaml, keys, values, headings, decks)).toEqual([]);
    const unwritten = (await found(root, phrases)).filter((f) => f.startsWith(`${file}:`));
    expect(unwritten.length).toBeGreaterThan(0);
  });

  test('puts a topic into the area that lists it, and another into the first', () => {
    const root = site();
    const step = (id: string) => make(root, 'topic', id).lines.find((l) => l.includes('content/areas.yaml'));
    expect(step('alone')).toContain('see that "alone" stands among the topics of "traffic"');
    expect(readFileSync(join(root, 'content/topics/alone.mdx'), 'utf8')).toContain('area: traffic');
    expect(step('nowhere-listed')).toContain('"traffic"');
  });

  test.each([
    [['topik', 'x'], /^loadbearing: "topik" is none of topic, .* \(did you mean topic\?\)/],
    [['constructor', 'x'], /^loadbearing: "constructor" is none of topic/],
    [[], /^loadbearing: "" is none of topic/],
    [['topic', 'Back_Pressure'], /^loadbearing: "Back_Pressure" is no id/],
    [['topic', '../../evil'], /^loadbearing: "\.\.\/\.\.\/evil" is no id/],
    [['topic', 'back', 'pressure'], /^loadbearing: "back pressure" is no id/],
    [['topic'], /^loadbearing: "" is no id/],
    [['topic', 'queue'], /^loadbearing: content\/topics\/queue\.mdx is there already/],
    [['reference', 'dean-tail'], /^loadbearing: the id of a reference ends with its year/],
    [
      ['deck', 'no-topic'],
      /^loadbearing: a deck belongs to a topic; write content\/topics\/no-topic\.mdx first/,
    ],
  ])('refuses %j in one line, and writes nothing', (args, line) => {
    const root = site();
    const { code, complaints } = make(root, ...args);
    expect(complaints).toEqual([expect.stringMatching(line)]);
    expect(code).toBe(1);
    expect(existsSync(join(root, 'content/topics/back-pressure.mdx'))).toBe(false);
  });

  test('does not write over a page of the same id with another ending', () => {
    const root = site();
    cpSync(join(root, 'content/topics/queue.mdx'), join(root, 'content/topics/plain.md'));
    expect(make(root, 'topic', 'plain').complaints[0]).toContain('content/topics/plain.md is there already');
  });
});
