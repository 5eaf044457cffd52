import { expect, it } from 'vitest';
import { holdPercent } from '../../../src/markdown/no-break.ts';

it('a percent sign stays with its number, but code is left as it is', () => {
  const text = (value: string) => ({ type: 'text' as const, value });
  const code = { type: 'element' as const, tagName: 'code', properties: {}, children: [text('7 % 3')] };
  const tree = { type: 'root' as const, children: [text('80 % of 12 % and a % b'), code] };
  holdPercent(tree);
  expect(tree.children[0]).toEqual(text('80\u00a0% of 12\u00a0% and a % b'));
  expect(code.children[0]).toEqual(text('7 % 3'));
});
