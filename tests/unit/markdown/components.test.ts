import { toHtml } from 'hast-util-to-html';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { expect, test } from 'vitest';
import { attributesOf, componentElement, componentProblem } from '../../../src/markdown/components.ts';
import { parseBody } from '../../../src/markdown/parse.ts';

function component(body: string): MdxJsxFlowElement {
  const parsed = parseBody(body);
  if ('problem' in parsed) throw new Error(parsed.problem.message);
  return parsed.tree.children[0] as MdxJsxFlowElement;
}

test.each([
  ['<Simulater id="x" />', '<Simulater> is not one of the components that pages may use'],
  ['<Simulator />', '<Simulator> lacks id'],
  ['<Simulator id="x" seed="7" />', '<Simulator> has no attribute seed'],
  ['<NumbersTable set={latency} />', '<NumbersTable> has an attribute that is not a text'],
  ['<NumbersTable set />', '<NumbersTable> has an attribute that is not a text'],
  ['<Aside kind="warning">x</Aside>', '<Aside> has an unknown kind'],
  ['<hasOwnProperty />', '<hasOwnProperty> is not one of the components that pages may use'],
])('%s: %s', (body, message) => {
  const problem = componentProblem(component(body));
  expect(problem?.message).toBe(message);
  expect(problem?.remedy).not.toBe('');
});

test('a component as it should be has no problem', () => {
  expect(componentProblem(component('<Simulator id="x" scenario="y" />'))).toBeUndefined();
  expect(attributesOf(component('<Simulator id="x" scenario="y" />'))).toEqual({ id: 'x', scenario: 'y' });
});

test('an aside is HTML at once, with its kind as a class and its title as its name', () => {
  const text = [{ type: 'text' as const, value: 'Words.' }];
  const titled = componentElement(component('<Aside kind="deep" title="Why &lt;so&gt;">x</Aside>'), text);
  expect(toHtml(titled)).toBe(
    '<aside class="aside deep" aria-label="Why <so>"><p class="aside-title">Why &#x3C;so></p>Words.</aside>',
  );
  expect(toHtml(componentElement(component('<Aside kind="tip">x</Aside>'), text))).toBe(
    '<aside class="aside tip">Words.</aside>',
  );
});

test('every other component is a slot with its attributes', () => {
  const slot = toHtml(componentElement(component('<NumbersTable set="latency" />'), []));
  expect(slot).toMatch(/^<lb-slot data-slot="[^"<>]+"><\/lb-slot>$/);
});
