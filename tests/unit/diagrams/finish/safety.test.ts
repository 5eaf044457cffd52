import { expect, test } from 'vitest';
import { assertSafe } from '../../../../src/diagrams/finish/safety.ts';
import { parseSvg } from '../parse-svg.ts';

test('shapes and text pass', () => {
  expect(() => assertSafe(parseSvg('<g><path d="M0 0"/><text>a<tspan>b</tspan></text></g>'))).not.toThrow();
});

test.each([
  ['<a href="#x"><rect/></a>', 'link'],
  ['<image href="x.png"/>', 'picture from elsewhere'],
  ['<foreignObject/>', 'HTML'],
  ['<script/>', 'script'],
  ['<style/>', 'style'],
  ['<use href="https://x/#a"/>', 'href'],
  ['<rect fill="url(https://x/#a)"/>', 'url'],
  ['<rect onload="x"/>', 'onload'],
  ['<rect style="fill:red"/>', 'style'],
])('%s is refused', (markup, word) => {
  expect(() => assertSafe(parseSvg(markup))).toThrow(word);
});
