import { expect, test } from 'vitest';
import { parseBody } from '../../../src/markdown/parse.ts';
import { plainText } from '../../../src/markdown/plain.ts';

function plain(body: string): string {
  const parsed = parseBody(body);
  if ('problem' in parsed) throw new Error(parsed.problem.message);
  return plainText(parsed.tree);
}

test('is the words: of paragraphs, headings, cells and inline code', () => {
  expect(plain('## Two\n\nA *marked*\n`word`.\n\n| a | b |\n| - | - |\n| c | d |')).toBe(
    'Two A marked word. a b c d',
  );
});

test('is neither fences nor formulas nor values that are computed', () => {
  expect(plain('A $x^2$ of `=peak`.\n\n```ts\nlet x;\n```\n\n$$\ny\n$$')).toBe('A of .');
});
