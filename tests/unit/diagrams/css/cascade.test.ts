import { describe, expect, test } from 'vitest';
import { computed, declared, declaredValues } from '../../../../src/diagrams/css/cascade.ts';
import { only, parseSvg } from '../parse-svg.ts';

const fillOf = (css: string, attributes = '') => {
  const svg = parseSvg(`<style>${css}</style><g class="node"><rect class="a" ${attributes}/></g>`);
  const rect = only(svg, 'rect');
  const value = declared(rect, 'fill');
  expect(declaredValues(rect)('fill')).toBe(value);
  return value;
};

describe('which declaration wins', () => {
  test('the later of two equal ones', () => expect(fillOf('.a{fill:red}.a{fill:blue}')).toBe('blue'));
  test('the more specific one', () => expect(fillOf('.node .a{fill:red}rect{fill:blue}')).toBe('red'));
  test('a rule over an attribute', () => expect(fillOf('.a{fill:red}', 'fill="blue"')).toBe('red'));
  test('a style over a rule', () => expect(fillOf('.a{fill:red}', 'style="fill: blue"')).toBe('blue'));
  test('an important rule over a style', () =>
    expect(fillOf('.a{fill:red!important}', 'style="fill:blue"')).toBe('red'));
  test('an important style over an important rule', () =>
    expect(fillOf('.a{fill:red!important}', 'style="fill:blue !important"')).toBe('blue'));
  test('an important rule over a more specific one', () =>
    expect(fillOf('rect{fill:red!important}.node .a{fill:blue}')).toBe('red'));
  test('an attribute when there is no rule', () =>
    expect(fillOf('.b{fill:red}', 'fill="blue"')).toBe('blue'));
  test('nothing when the attribute is empty', () => expect(fillOf('', 'fill=""')).toBeUndefined());
});

test('the style sheet is found behind other elements, and again when it changes', () => {
  const svg = parseSvg('<g/><style>rect{fill:red}</style><rect/>');
  const rect = only(svg, 'rect');
  expect(declared(rect, 'fill')).toBe('red');
  only(svg, 'style').textContent = 'rect{fill:blue}';
  expect(declared(rect, 'fill')).toBe('blue');
  only(svg, 'style').remove();
  expect(declared(rect, 'fill')).toBeUndefined();
});

test('inherited properties come from above, others do not', () => {
  const svg = parseSvg('<g font-size="12" opacity="0.5"><g><text font-size="inherit"/></g></g>');
  const text = only(svg, 'text');
  expect(computed(text, 'font-size')?.value).toBe('12');
  expect(computed(text, 'opacity')).toBeUndefined();
});
