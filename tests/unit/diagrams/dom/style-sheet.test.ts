import { expect, test } from 'vitest';
import { StyleSheet } from '../../../../src/diagrams/dom/style-sheet.ts';

test('rules are inserted in place and written out again', () => {
  const sheet = new StyleSheet();
  sheet.insertRule('.b { fill: red !important; stroke: blue }');
  sheet.insertRule('.a {}', 0);
  expect(sheet.cssRules.map((rule) => rule.cssText)).toEqual([
    '.a {  }',
    '.b { fill: red !important; stroke: blue; }',
  ]);
});

test('a style can be read and changed', () => {
  const sheet = new StyleSheet();
  sheet.insertRule('.a { fill: red }');
  const { style } = sheet.cssRules[0] as unknown as { style: CSSStyleDeclaration };
  style.setProperty('stroke', 'blue');
  style.setProperty('color', '');
  expect([style.length, style.getPropertyValue('stroke'), style.getPropertyValue('none')]).toEqual([
    2,
    'blue',
    '',
  ]);
});

test('replacing takes the text as it is', () => {
  const sheet = new StyleSheet();
  sheet.replaceSync('.x { y: z }');
  expect(sheet.cssRules).toEqual([{ cssText: '.x { y: z }' }]);
});
