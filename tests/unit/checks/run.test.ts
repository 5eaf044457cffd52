import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Rule } from '../../../scripts/checks/rule.ts';
import { RULES } from '../../../scripts/checks/rules.ts';
import { expected, FIXTURES, found, put, siteWith, topicText } from './site.ts';

/** The faults that change one another: the balance of all decks is another one when there are more decks. */
const TOGETHER = readdirSync(FIXTURES).filter((name) => name !== 'clean' && name !== 'deck-balance');

test('the clean site passes every rule', async () => {
  expect(await found(siteWith(), ...RULES)).toEqual([]);
});

test('one run finds every fault of every fixture, sorted by file and line', async () => {
  const root = siteWith('deck-balance', ...TOGETHER);
  put(root, 'content/topics/huge.mdx', 'x'.repeat(5_000_000));
  put(root, 'content/topics/crlf.mdx', topicText('Text.').replaceAll('\n', '\r\n'));
  const all = await found(root, ...RULES);
  const wanted = TOGETHER.flatMap(expected);
  expect(wanted.length).toBeGreaterThan(150);
  expect(wanted.filter((finding) => !all.includes(finding))).toEqual([]);
  const rules = (name: string) => all.filter((f) => f.includes(`  ${name}  `)).length;
  expect([rules('A16'), rules('A17'), rules('deck-balance')]).toEqual([1, 1, 2]);
  const places = all
    .map((f) => /^(\S+?)(?::(\d+))?(?::\d+)? {2}/.exec(f))
    .map((m) => [m?.[1] ?? '', Number(m?.[2] ?? 0)] as const);
  const sorted = places.toSorted(([a, m], [b, n]) => (a < b ? -1 : a > b ? 1 : m - n));
  expect(places).toEqual(sorted);
});

test('every rule has a fixture of its name, or a test that makes its faults', () => {
  const made = ['A16', 'A17', 'A18', 'A20'];
  expect(RULES.map((r) => r.id).sort()).toEqual([...made, ...TOGETHER, 'deck-balance'].sort());
});

test('a rule that throws is a finding and stops no other', async () => {
  const broken: Rule = {
    id: 'broken',
    title: 'never holds',
    check: () => {
      throw new Error('a mistake in the rule');
    },
  };
  const all = await found(siteWith('A06'), broken, ...RULES.filter((r) => r.id === 'A06'));
  expect(all.at(-1)).toContain('broken  the rule itself failed: Error: a mistake in the rule');
  expect(all).toHaveLength(1 + expected('A06').length);
});
