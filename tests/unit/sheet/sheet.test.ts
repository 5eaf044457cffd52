import { expect, test } from 'vitest';
import { computeSheet } from '../../../src/core/sheet/compute.ts';
import { toMarkdown } from '../../../src/core/sheet/markdown.ts';
import { clean, fromFence } from '../../../src/core/sheet/sheet.ts';
import { sheetWords } from '../../../src/i18n/sheet.ts';
import { sheetExamples } from '../../../src/i18n/sheet-examples.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('values and faults come in the order of their lines, with line and column', () => {
  const { rows, usesCalendar } = computeSheet(
    '\n# a comment\nusers = 50 M users  # daily\nsum = users + 3 requests\npeak = users * 2 messages/user/day -> messages/s\nx = peak / nobody',
    'en',
  );
  expect(rows.map((row) => (row.kind === 'value' ? { ...row, value: plain(row.value) } : row))).toEqual([
    { kind: 'value', line: 3, name: 'users', value: '50,000,000 users', note: 'daily' },
    expect.objectContaining({ kind: 'fault', line: 4, column: 13 }),
    {
      kind: 'value',
      line: 5,
      name: 'peak',
      value: '1,160 messages/s',
      how: 'users × 2 messages/user/day',
      note: '',
    },
    expect.objectContaining({ kind: 'fault', line: 6, column: 12, message: 'nothing is named "nobody"' }),
  ]);
  expect(usesCalendar).toBe(false);
  expect(computeSheet('a = 1 GB/day -> TB/year', 'en').usesCalendar).toBe(true);
});

test('an empty sheet is no fault, and none of a block’s own faults is told', () => {
  for (const text of ['', '\n\n', '# only a comment', '   '])
    expect(computeSheet(text, 'en')).toEqual({ rows: [], usesCalendar: false });
});

test('brackets nested too deeply are a fault and no crash', () => {
  const { rows } = computeSheet(`a = ${'('.repeat(20_000)}`, 'en');
  expect(rows[0]).toMatchObject({ kind: 'fault' });
});

test('the largest sheet computes in little time', () => {
  const lines = Array.from({ length: 900 }, (_, i) => `v${i} = ${i === 0 ? '1 MB' : `v${i - 1} * 1.001`}`);
  const text = lines.join('\n').slice(0, 20_000);
  computeSheet(text, 'en');
  const start = performance.now();
  computeSheet(text, 'en');
  expect(performance.now() - start).toBeLessThan(400);
});

test.each(['en', 'ko'] as const)(
  'the examples in %s have no fault, and their own names for what is theirs',
  (locale) => {
    for (const { title, text } of sheetExamples[locale]) {
      const { rows } = computeSheet(text, locale);
      expect(
        rows.filter(({ kind }) => kind === 'fault'),
        title,
      ).toEqual([]);
      expect(rows.length).toBeGreaterThan(4);
      expect(clean({ title, text })).toEqual({ title, text });
    }
    expect(sheetExamples[locale]).toHaveLength(3);
  },
);

test.each(['en', 'ko'] as const)('the lines of the rules in %s are lines of the language', (locale) => {
  const lines = sheetWords[locale].rules.map(([, example]) => example);
  const text = `total = 5 GB\nsends = 40 messages/user/day\n${lines.join('\n')}`;
  expect(computeSheet(text, locale).rows.filter(({ kind }) => kind === 'fault')).toEqual([]);
});

test('a fence that is pasted gives its title and its lines', () => {
  expect(fromFence('before\n```estimate Peak load\r\na = 1\r\nb = 2\r\n```\nafter')).toEqual({
    title: 'Peak load',
    text: 'a = 1\nb = 2',
  });
  expect(fromFence('```estimate\na = 1')).toEqual({ title: '', text: 'a = 1' });
  for (const text of ['a = 1\nb = 2', '```ts\nlet a\n```', '```\nplain\n```'])
    expect(fromFence(text)).toBeUndefined();
});

test('Markdown holds the title, the lines and a table of the values, and can be pasted back', () => {
  const draft = { title: 'Load', text: 'users = 50 M users # a|b\npeak = users * 2 requests/user/day\n\n' };
  const markdown = toMarkdown(draft, computeSheet(draft.text, 'en'), sheetWords.en.live, 'Untitled');
  expect(markdown).toBe(`## Load

\`\`\`estimate Load
users = 50 M users # a|b
peak = users * 2 requests/user/day
\`\`\`

| Name | How | Value | Note |
| --- | --- | ---: | --- |
| \`users\` | given | 50,000,000 users | a\\|b |
| \`peak\` | \`users × 2 requests/user/day\` | 100,000,000 requests/day |  |
`);
  expect(fromFence(markdown)).toEqual({ title: 'Load', text: draft.text.trimEnd() });
  const bare = toMarkdown(
    { title: ' ', text: 'a = 1' },
    computeSheet('a = 1', 'en'),
    sheetWords.en.live,
    'Untitled',
  );
  expect(bare).toContain('## Untitled');
  expect(bare).toContain('| Name | How | Value |\n');
  expect(toMarkdown(draft, { rows: [] }, sheetWords.en.live, 'U')).not.toContain('|---');
});
