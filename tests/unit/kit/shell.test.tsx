// @vitest-environment jsdom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { Shell } from '../../../src/client/kit/shell.tsx';
import type { Model, Scenario } from '../../../src/core/sim/types.ts';
import { simWords } from '../../../src/i18n/sim.ts';
import { scenarios, toy } from '../sim/toy.ts';

const all = scenarios as unknown as readonly Scenario[];
const [plain] = all as readonly [Scenario];

/** The toy on a page, with scripts running; `go` follows a link to it. */
function open() {
  history.replaceState(null, '', '#');
  const props = { model: toy as Model, scenario: plain, scenarios: all, locale: 'en', title: 'Toy' } as const;
  document.body.innerHTML = '<lb-sim sim="toy" scenario="plain"></lb-sim>';
  const host = document.body.firstElementChild as Element;
  act(() => render(h(Shell, { ...props, words: simWords.en, figure: () => null }), host));
  const find = <T extends Element>(name: string) => host.querySelector(name) as T;
  const go = (link: string) =>
    act(() => {
      history.replaceState(null, '', `#sim-toy=${link}`);
      dispatchEvent(new HashChangeEvent('hashchange'));
    });
  const press = (name: string) =>
    act(() => [...host.querySelectorAll('button')].find((it) => it.textContent === name)?.click());
  const text = (name: string) => find(name)?.textContent?.trim() ?? '';
  return { find, go, press, text };
}

afterEach(() => {
  act(() => render(null, document.body.firstElementChild as Element));
  document.body.innerHTML = '';
});

test('a guess made in one scenario is no guess in another that a link leads to', () => {
  const { find, go, text } = open();
  act(() => find<HTMLInputElement>('input[type="radio"]').click());
  go('v2;scenario=bent;t=50');
  expect(text('.sim-verdict')).toBe('It is right. so');
});

test('what was said of a text that could not be read is not said of the link that is followed next', () => {
  const { find, go, text } = open();
  const seed = find<HTMLInputElement>('.sim-seed input');
  act(() => {
    seed.value = 'x';
    seed.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(text('.sim-notices')).toContain('“x” cannot be read');
  go('v2;t=3');
  expect(text('.sim-notices')).toBe('');
});

test('why it came out so is told of the scenario as it is, and not of other values', () => {
  const { go, press, text } = open();
  go('v2;steps=30;t=30');
  expect(text('.sim-verdict')).toBe(`It is right. ${simWords.en.changed}`);
  press('Values of the scenario');
  expect(text('.sim-verdict')).toBe('It is right. so');
});

test('what is being typed stays while the run goes on, and is taken when it is done', () => {
  const { find, press, text } = open();
  const seed = find<HTMLInputElement>('.sim-seed input');
  const type = (typed: string) =>
    act(() => {
      seed.value = typed;
      seed.dispatchEvent(new Event('input', { bubbles: true }));
    });
  type('7');
  press('Step');
  expect([seed.value, text('.sim-printed code')]).toEqual(['7', '#sim-toy=v2;scenario=plain;seed=42;t=1']);
  type('77');
  press('Step');
  act(() => {
    seed.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect([seed.value, text('.sim-printed code')]).toEqual(['77', '#sim-toy=v2;scenario=plain;seed=77;t=0']);
  type('77');
  act(() => {
    seed.dispatchEvent(new FocusEvent('blur'));
  });
  press('Values of the scenario');
  act(() => [...document.querySelectorAll<HTMLElement>('.sim-seed button')][0]?.click());
  expect(seed.value).not.toBe('77');
});

test('the speed stays when another scenario is chosen, another seed drawn or a link followed', () => {
  const { find, go, press } = open();
  const select = (label: string, value: string) =>
    act(() => {
      const field = find<HTMLSelectElement>(`select[id$="-${label}"]`);
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
  const speed = () => find<HTMLSelectElement>('select[id$="-speed"]').value;
  select('speed', '16');
  select('scenario', 'bent');
  expect([find<HTMLSelectElement>('select[id$="-scenario"]').value, speed()]).toEqual(['bent', '16']);
  press('New seed');
  expect(speed()).toBe('16');
  go('v2;scenario=plain;t=3');
  expect(speed()).toBe('16');
});
