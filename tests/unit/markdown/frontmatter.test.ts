import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readYaml, splitFrontmatter } from '../../../src/markdown/frontmatter.ts';

describe('a file with front matter', () => {
  test('is split into its data, its body and the line on which the body begins', () => {
    const split = splitFrontmatter('---\ntitle: A\nlist: [x, y]\n---\n\nBody.\n');
    expect(split).toMatchObject({
      data: { title: 'A', list: ['x', 'y'] },
      body: '\nBody.\n',
      bodyLine: 5,
      errors: [],
    });
  });

  test('may have windows line ends, an empty body, and rules (---) in the body', () => {
    expect(splitFrontmatter('---\r\ntitle: A\r\n---\r\nBody.')).toMatchObject({
      data: { title: 'A' },
      body: 'Body.',
      bodyLine: 4,
    });
    expect(splitFrontmatter('---\ntitle: A\n---')).toMatchObject({ data: { title: 'A' }, body: '' });
    expect(splitFrontmatter('---\ntitle: A\n---\nOne\n\n---\n\nTwo\n---\n').body).toBe(
      'One\n\n---\n\nTwo\n---\n',
    );
  });

  test.each([
    ['title: A\n\nBody.'],
    [''],
    ['Text first.\n---\ntitle: A\n---\n'],
    ['\n---\ntitle: A\n---\n'],
    ['---\ntitle: A\n\nNever closed.'],
    ['----\ntitle: A\n----\n'],
  ])('is refused without two fences at its head: %j', (source) => {
    const { data, errors } = splitFrontmatter(source);
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      {
        line: 1,
        message: 'the file does not begin with front matter between two lines of ---',
        remedy: 'put "---" alone on line 1 and again after the last key',
      },
    ]);
  });

  test('gives back what was written, and the body untouched, whatever they hold', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.array(fc.string()));
    const data = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), value, { minKeys: 1 });
    const body = fc.string().filter((s) => !s.includes('\r'));
    fc.assert(
      fc.property(data, body, (wanted, text) => {
        const split = splitFrontmatter(`---\n${stringify(wanted)}---\n${text}`);
        expect(split.data).toEqual({ ...wanted });
        expect(split.body).toBe(text);
      }),
      { seed: 11 },
    );
  });
});

describe('YAML', () => {
  test('tells the line of every key and item, in lists in lists too', () => {
    const { keyLines } = readYaml(
      'a: 1\nb:\n  - c: 2\n    d:\n      - e\n      - f\n  - g\nh: [i,\n  j]\n',
      1,
    );
    const wanted = {
      a: 2,
      b: 3,
      'b.0': 4,
      'b.0.c': 4,
      'b.0.d': 5,
      'b.0.d.0': 6,
      'b.0.d.1': 7,
      'b.1': 8,
      h: 9,
      'h.0': 9,
      'h.1': 10,
    };
    expect(Object.fromEntries(keyLines)).toEqual(wanted);
  });

  test.each([
    ['a: 1\n\tb: 2', 2, 'Tabs are not allowed as indentation', 'indent with spaces, not with tabs'],
    ['a: 1\na: 2', 2, 'Map keys must be unique', 'keep one of the two keys'],
    [
      'a: b: c',
      1,
      'Nested mappings are not allowed in compact mappings',
      'mend the YAML; quote texts that hold ": " or "#"',
    ],
    [
      'a: [1',
      1,
      'Flow sequence in block collection must be sufficiently indented and end with a ]',
      'mend the YAML; quote texts that hold ": " or "#"',
    ],
  ])('%j is refused at line %i', (source, line, message, remedy) => {
    const { data, errors } = readYaml(source);
    expect(data).toBeUndefined();
    expect(errors[0]).toEqual({ line, message, remedy });
  });

  test('that multiplies itself by aliases is refused, not expanded', () => {
    const layers = Array.from(
      { length: 8 },
      (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`,
    );
    const { data, errors } = readYaml(['l0: &l0 [x]', ...layers].join('\n'));
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      { line: 1, message: expect.stringContaining('alias'), remedy: 'write the values out; use no aliases' },
    ]);
  });

  test('changes no prototype', () => {
    const { data } = readYaml('__proto__:\n  polluted: yes\nconstructor: x');
    expect(Object.keys(data ?? {})).toEqual(['__proto__', 'constructor']);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  test('that holds no mapping has no keys, and says so by having none', () => {
    expect(readYaml('').data).toEqual({});
    expect(readYaml('just words').data).toEqual({});
    expect(readYaml('- a\n- b').data).toEqual(['a', 'b']);
  });
});
