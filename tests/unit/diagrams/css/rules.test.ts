import { expect, test } from 'vitest';
import { parseRules } from '../../../../src/diagrams/css/rules.ts';

test('at-rules and comments are not rules', () => {
  const rules = parseRules(
    '@keyframes x{from{a:1}to{a:2}}/* .a{b:c} */@media print{.p{a:b}}.a,.b{fill:red}.c{}',
  );
  expect(rules).toHaveLength(2);
});
