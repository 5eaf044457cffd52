import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitFrontmatter } from '../../../src/markdown/frontmatter.ts';
import { parseBody } from '../../../src/markdown/parse.ts';
import { quickTree, readsAlike } from '../../../src/markdown/parse-quick.ts';
import { slowTree } from '../../../src/markdown/parse-slow.ts';

/** A tree without what the quick parser leaves out: places of attributes, and the trees of expressions. */
function plain(tree: unknown): unknown {
  return JSON.parse(
    JSON.stringify(tree, (key, value) => {
      if (key === 'data' && ('estree' in value || '_mdxExplicitJsx' in value)) return undefined;
      if (/^mdxJsx(Expression)?Attribute/.test(value?.type ?? '')) return { ...value, position: undefined };
      return value;
    }),
  );
}

const pages = globSync('content/**/*.{mdx,md}').sort();

test('every page is read alike by both parsers, down to lines and columns, where the quick one is used', () => {
  const quick = pages
    .map((file) => splitFrontmatter(readFileSync(file, 'utf8')).body)
    .filter((body) => readsAlike(body));
  expect(quick.length).toBeGreaterThan(pages.length * 0.8);
  for (const body of quick) expect(plain(quickTree(body))).toEqual(plain(slowTree(body)));
});

test.each([
  ['**용어**를 쓴다', false],
  ['쓴다**“인용”** 이라고', false],
  ['~~지운~~ 말', false],
  ['<Aside kind="tip">Text.</Aside>', false],
  ['- <Aside kind="tip" title="A > b">Text.</Aside>', false],
  ['a 캐시 **term** b', true],
  ['Of them <SimResult id="a" /> move.', true],
  ['<Aside kind="tip">\n\nText.\n\n</Aside>', true],
  ['a <b>word</b>', true],
])('%j is left to the slow parser where the quick one reads it otherwise', (body, alike) => {
  expect(readsAlike(body)).toBe(alike);
  if (alike) expect(plain(quickTree(body))).toEqual(plain(slowTree(body)));
});

const inline = fc.oneof(
  fc.constantFrom(
    'a word',
    'queue (FIFO)',
    '캐시',
    '“quoted”',
    '5 % of $x^2$',
    '`a | b`',
    '``a ` b``',
    '**bold**',
    '*em*',
    '_em_',
    '***both***',
    '~~gone~~',
    '~5 ms',
    '[link](topic.mdx#part)',
    '[titled](<a b.mdx> "T")',
    '![picture](a.svg "t")',
    '<SimResult id="x" metric="m" />',
    'https://example.com/x.',
    '&lt; &#123; &amp;',
    '\\* \\_ \\`',
    'hard  \nbreak',
    'also\\\nhard',
    'a_b_c 2 * 3 * 4',
    'note[^1]',
  ),
  fc.constantFrom('2**3', 'x^2 + y_1', 'C*', '*not closed', '~~nor this'),
  fc.stringMatching(/^[a-z|\-. ()#+:]{1,12}$/),
);
const line = fc.array(inline, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));
const block = fc.oneof(
  line,
  fc.tuple(fc.integer({ min: 1, max: 6 }), line).map(([n, words]) => `${'#'.repeat(n)} ${words}`),
  line.map((words) => `> ${words}\n> more`),
  fc.array(line, { minLength: 1, maxLength: 4 }).map((items) => items.map((i) => `- ${i}`).join('\n')),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((i) => `1. ${i}\n\n   ${i}`).join('\n')),
  line.map((words) => `- ${words}\n  - ${words}\n\n    ${words}`),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((rows) => {
    const cell = (words: string) => words.replaceAll('|', '\\|').replaceAll('\n', ' ');
    return `| a | b |\n|:--|--:|\n${rows.map((r) => `| ${cell(r)} | x |`).join('\n')}`;
  }),
  fc.constantFrom(
    '```ts title="a.ts"\nconst x = { y: 1 };\n```',
    '~~~\ntext\n~~~',
    '$$\n\\frac{a}{b}\n$$',
    '---',
    '<TimeTable />',
    '<Aside kind="tip" title="T">\n\nText with *em*.\n\n- a\n- b\n\n</Aside>',
    '[^1]: A note.',
    '- [ ] open\n- [x] done',
    'Setext\n===',
  ),
);

test('any text of such parts is read alike, or with a fault by both', () => {
  const told = (read: (body: string) => unknown, body: string) => {
    try {
      return plain(read(body));
    } catch {
      return 'a fault';
    }
  };
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
      const body = blocks.join('\n\n');
      fc.pre(readsAlike(body));
      expect(told(quickTree, body)).toEqual(told(slowTree, body));
    }),
    { seed: 5, numRuns: 1500 },
  );
});

test('what the quick parser takes for a fault and the slow one does not is read all the same', () => {
  const body = pages.map((file) => splitFrontmatter(readFileSync(file, 'utf8')).body);
  for (const b of body) expect('tree' in parseBody(b)).toBe(true);
});
