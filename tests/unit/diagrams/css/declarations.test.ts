import { expect, test } from 'vitest';
import { parseDeclarations } from '../../../../src/diagrams/css/declarations.ts';

test('declarations keep the important one of two and drop what is none', () => {
  const all = parseDeclarations('fill:red !important; fill: blue; ;undefined; stroke :none;x:');
  expect([...all.keys()]).toEqual(['fill', 'stroke']);
  expect(all.get('fill')).toEqual({ value: 'red', important: true });
});
