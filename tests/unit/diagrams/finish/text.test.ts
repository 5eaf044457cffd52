import { expect, test } from 'vitest';
import { simplifyTexts } from '../../../../src/diagrams/finish/text.ts';
import { only, parseSvg } from '../parse-svg.ts';

function simplify(markup: string): string {
  const svg = parseSvg(markup, 'font-size="10"');
  simplifyTexts(svg);
  return only(svg, 'text').outerHTML;
}

test("mermaid's words in spans in lines become one text", () => {
  const words = '<tspan>Load</tspan><tspan> balancer</tspan>';
  expect(simplify(`<text y="-10.1"><tspan x="0" y="-0.1em" dy="1.1em">${words}</tspan></text>`)).toBe(
    '<text y="10" x="0">Load balancer</text>',
  );
});

test('several lines stay lines, each with its place', () => {
  expect(
    simplify('<text><tspan x="0" y="0em" dy="1em">a</tspan><tspan x="0" y="1em" dy="1em">b</tspan></text>'),
  ).toBe('<text><tspan x="0" y="10">a</tspan><tspan x="0" y="20">b</tspan></text>');
});

test('a word in another weight stays a span', () => {
  expect(simplify('<text x="0" dy="0"><tspan>a</tspan><tspan font-weight="700"> b</tspan></text>')).toBe(
    '<text x="0" y="0">a<tspan font-weight="700"> b</tspan></text>',
  );
});

test('a shift from the line before stays a shift, in pixels', () => {
  expect(simplify('<text><tspan x="0" y="5">a</tspan><tspan x="0" dy="1.2em">b</tspan></text>')).toContain(
    'dy="12"',
  );
});
