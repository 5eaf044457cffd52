import { toString as nodeText } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../src/markdown/parse.ts';

function shape(body: string): string {
  const parsed = parseBody(body);
  if ('problem' in parsed) throw new Error(parsed.problem.message);
  type Node = { type: string; name?: string | null; children?: Node[] };
  const print = ({ type, name, children = [] }: Node): string => {
    const own = name ?? type;
    return children.length ? `${own}(${children.map(print).join(' ')})` : own;
  };
  return parsed.tree.children.map((n) => print(n as Node)).join(' ');
}

function problem(body: string) {
  const parsed = parseBody(body);
  return 'problem' in parsed ? parsed.problem : undefined;
}

describe('a body', () => {
  test('has bold words also where a Korean particle follows', () => {
    expect(shape('**용어(Term)**을 쓴다')).toBe('paragraph(strong(text) text)');
    expect(shape('**“인용”**이라고')).toBe('paragraph(strong(text) text)');
  });

  test('has tables, formulas and struck words with two tildes, and a tilde that means "about"', () => {
    expect(shape('| a |\n| - |\n| b |')).toBe('table(tableRow(tableCell(text)) tableRow(tableCell(text)))');
    expect(shape('$x$ and\n\n$$\ny\n$$')).toBe('paragraph(inlineMath text) math');
    expect(shape('~~gone~~')).toBe('paragraph(delete(text))');
    expect(shape('~5 ms to ~9 ms')).toBe('paragraph(text)');
  });
});

describe('a component', () => {
  test.each([
    ['<TimeTable />', 'TimeTable'],
    ['<Aside kind="tip">\nText.\n</Aside>', 'Aside(paragraph(text))'],
    ['<Aside kind="tip">Text.</Aside>', 'Aside(paragraph(text))'],
    ['<Aside kind="tip">A *word*.</Aside>', 'Aside(paragraph(text emphasis(text) text))'],
    [
      '<Aside kind="tip">A.</Aside> <Aside kind="tip">B.</Aside>',
      'Aside(paragraph(text)) Aside(paragraph(text))',
    ],
    ['<TimeTable /> <PrefixTable />', 'TimeTable PrefixTable'],
    ['- <Aside kind="tip">Text.</Aside>', 'list(listItem(Aside(paragraph(text))))'],
  ])('between paragraphs is a block, also on one line: %j', (body, wanted) => {
    expect(shape(body)).toBe(wanted);
  });

  test('that gives a value is part of a sentence, also alone on its line', () => {
    expect(shape('Of them <SimResult /> move.')).toBe('paragraph(text SimResult text)');
    expect(shape('<SimResult />')).toBe('paragraph(SimResult)');
    expect(shape('Text.\n\n<SimResult />\n\nText.')).toBe(
      'paragraph(text) paragraph(SimResult) paragraph(text)',
    );
  });

  test('inside a sentence stays there, for the check to find', () => {
    expect(shape('A word <TimeTable /> here.')).toBe('paragraph(text TimeTable text)');
  });
});

describe('a body that cannot be parsed', () => {
  test.each([
    ['First.\n\n<Aside kind="tip">\nNever closed.\n', 3, 1, 'Expected a closing tag for `<Aside>`'],
    ['Text <b>bold', 1, 6, 'Expected a closing tag for `<b>`'],
    ['One.\n\nLatency <5 ms.', 3, 10, 'Unexpected character `5` (U+0035) before name'],
    ['A set { of keys.', 1, 17, 'Unexpected end of file in expression'],
    ['<!-- note -->', 1, 2, 'Unexpected character `!` (U+0021) before name'],
  ])('says where and what: %j', (body, line, column, message) => {
    expect(problem(body)).toEqual({
      line,
      column,
      message: expect.stringMatching(new RegExp(`^${message.replace(/[()[\]{}+$`]/g, '\\$&')}`)),
      remedy: 'close the tag, or write the character in backticks or as &lt; or &#123;',
    });
    expect(problem(body)?.message).not.toMatch(/\(note that|\(\d+:\d+/);
  });

  test('is none where the character stands in code or as an entity', () => {
    expect(problem('`<5 ms` and `{x}`, &lt;5 ms, &#123;')).toBeUndefined();
    const parsed = parseBody('&lt;5 &#123;');
    expect('tree' in parsed && nodeText(parsed.tree)).toBe('<5 {');
  });
});
