import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../../src/markdown/frontmatter.ts';
import { dataSchemas, pageSchemas } from '../../../src/schemas/index.ts';
import { date, httpsUrl, id, text } from '../../../src/schemas/shared.ts';
import { lineOf, validate } from '../../../src/schemas/validate.ts';

function findings(schema: z.ZodType, yaml: string) {
  const { data, keyLines } = readYaml(yaml);
  return validate(schema, data, { file: 'f.yaml', keyLines }).findings.map(
    (f) => `${f.line} ${f.rule} ${f.message} | ${f.remedy}`,
  );
}

const simple = z.strictObject({ title: text, count: z.number({ error: 'must be a number' }).optional() });
const nested = z.strictObject({
  rows: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('a'), answer: text }),
      z.strictObject({
        kind: z.literal('b'),
        options: z.array(z.strictObject({ text, wrong: text.optional() })),
      }),
    ]),
  ),
  // A default and a refinement wrap the schema below them.
  names: z
    .strictObject({ en: z.array(text).default([]) })
    .default({ en: [] })
    .refine(() => true),
});

describe('a fault in data', () => {
  test.each([
    [
      'titel: A',
      [
        '1 A03 "title" is missing | add the key: write a text here',
        '1 A02 unknown key "titel" | did you mean "title"?',
      ],
    ],
    ['title: A\nxyz: 1', ['2 A02 unknown key "xyz" | known keys: title, count']],
    [
      'title: A\ncount: many',
      ['2 A03 "count": must be a number | see the sentence above the key in src/schemas/'],
    ],
    ['title: ""', ['1 A03 "title": must not be empty | see the sentence above the key in src/schemas/']],
    ['title: "  "', ['1 A03 "title": must not be empty | see the sentence above the key in src/schemas/']],
    [
      'title: " A"',
      [
        '1 A03 "title": has white space at its beginning or end; remove it | see the sentence above the key in src/schemas/',
      ],
    ],
    [
      `title: ${'캐시'.normalize('NFD')}`,
      ['1 A18 "title": holds decomposed characters (NFD) | save it composed (NFC)'],
    ],
  ])('%j', (yaml, wanted) => {
    expect(findings(simple, yaml)).toEqual(wanted);
  });

  test('is shown at its own line, in a list in a list, with the nearest key that is allowed there', () => {
    const yaml =
      'rows:\n  - kind: a\n    anwser: x\n    answer: y\n  - kind: b\n    options:\n      - text: ""\n        wrnog: z\n';
    expect(findings(nested, yaml)).toEqual([
      '3 A02 unknown key "rows.0.anwser" | did you mean "answer"?',
      '7 A03 "rows.1.options.0.text": must not be empty | see the sentence above the key in src/schemas/',
      '8 A02 unknown key "rows.1.options.0.wrnog" | did you mean "wrong"?',
    ]);
  });

  test('is found behind defaults and refinements', () => {
    expect(findings(nested, 'rows: []\nnames:\n  enn: [A]')).toEqual([
      '3 A02 unknown key "names.enn" | did you mean "en"?',
    ]);
  });

  test('of the whole file is shown at line 1', () => {
    expect(findings(simple, '- a')).toEqual([expect.stringMatching(/^1 A03 "the file": /)]);
  });
});

test('sound data is given back with its defaults, and without findings', () => {
  const origin = { file: 'f.yaml', keyLines: new Map() };
  expect(validate(nested, { rows: [] }, origin)).toEqual({
    data: { rows: [], names: { en: [] } },
    findings: [],
  });
});

test('a line is that of the innermost part of the path that has one', () => {
  const lines = new Map([
    ['a', 3],
    ['a.0.b', 5],
  ]);
  expect([
    lineOf(lines, ['a', 0, 'b']),
    lineOf(lines, ['a', 0, 'c']),
    lineOf(lines, ['a', 1]),
    lineOf(lines, ['z']),
  ]).toEqual([5, 3, 3, 1]);
});

describe('a date', () => {
  test.each(['2026-11-22', '2024-02-29', '1999-12-31'])('%s is a day', (day) => {
    expect(date.safeParse(day).success).toBe(true);
  });
  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '26-01-01',
    '2026-11-22T00:00:00Z',
    '2026-11-22+09:00',
    '',
    'today',
  ])('%j is none', (day) => {
    const { findings } = validate(
      z.strictObject({ date }),
      { date: day },
      { file: 'f', keyLines: new Map() },
    );
    expect(findings).toMatchObject([{ rule: 'A23', remedy: expect.stringContaining('2026-11-22') }]);
  });
});

test.each([
  ['https://example.com/a', true],
  ['http://example.com', false],
  ['https://example.com/a b', false],
  ['ftp://example.com', false],
  ['javascript:alert(1)', false],
  ['https://', false],
])('the address %s is taken: %s', (url, taken) => {
  expect(httpsUrl.safeParse(url).success).toBe(taken);
});

test.each([
  ['consistent-hashing', true],
  ['rfc-9110-2022', true],
  ['7', true],
  ['Caching', false],
  ['a--b', false],
  ['-a', false],
  ['a_b', false],
  ['캐시', false],
])('the id %s is taken: %s', (name, taken) => {
  expect(id.safeParse(name).success).toBe(taken);
});

test('every schema of a page and of a file of data refuses keys that it does not know', () => {
  for (const schema of Object.values({ ...pageSchemas, ...dataSchemas })) {
    const { findings } = validate(
      schema as z.ZodType,
      { surely_unknown: 1 },
      { file: 'f', keyLines: new Map() },
    );
    expect(findings.filter((f) => f.rule === 'A02')).toHaveLength(1);
  }
});
