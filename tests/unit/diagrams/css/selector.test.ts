import { describe, expect, test } from 'vitest';
import { compileSelector, Subject } from '../../../../src/diagrams/css/selector.ts';
import { only, parseSvg } from '../parse-svg.ts';

const svg = parseSvg(
  '<g class="node cache"><g class="label"><rect id="r" class="a b" data-look="neo" fill="#fe0113"/></g></g>',
  'id="dg-1"',
);
const rect = only(svg, '#r');
const matches = (selector: string) => compileSelector(selector)?.matches(new Subject(rect));

describe('what matches', () => {
  test.each([
    'rect',
    '*',
    '.a',
    'rect.a.b',
    '#r',
    '#dg-1 rect',
    '.node rect',
    '.label > rect',
    '#dg-1 .node .label > rect.a',
    '.node.cache > .label > rect',
    '[data-look]',
    '[data-look="neo"]',
    "[data-look='neo']",
    '[data-look^=n]',
    '[data-look$="o"]',
    '[data-look*="e"]',
    '[class~="b"]',
    '[fill="#fe0113"]',
  ])('%s', (selector) => expect(matches(selector)).toBe(true));
});

describe('what does not match', () => {
  test.each([
    'circle',
    '.c',
    '#x',
    '.node > rect',
    '.label .node rect',
    '.cache.x rect',
    '[data-look="classic"]',
    '[data-other]',
    'g.label > g > rect',
  ])('%s', (selector) => expect(matches(selector)).toBe(false));
});

test('selectors of what moves or follows are left out', () => {
  for (const text of ['rect:hover', ':root', 'g + rect', 'g ~ rect', '::before', ''])
    expect(compileSelector(text)).toBeUndefined();
});

test('an id outweighs classes, a class outweighs tags', () => {
  const weight = (text: string) => compileSelector(text)?.specificity ?? 0;
  expect(weight('#a')).toBeGreaterThan(weight('.a.b.c g rect'));
  expect(weight('.a')).toBeGreaterThan(weight('svg g rect'));
  expect(weight('[x]')).toBe(weight('.a'));
});
