// @vitest-environment jsdom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { FigureProps } from '../../../../src/client/kit/types.ts';
import { startValues } from '../../../../src/core/sim/params.ts';
import { Run } from '../../../../src/core/sim/run.ts';
import { items } from '../../../../src/core/sim/trail.ts';
import { model, type State } from '../../../../src/simulators/ids/model.ts';
import { scenarios } from '../../../../src/simulators/ids/scenarios.ts';
import Ids, { Bench } from '../../../../src/simulators/ids/view.tsx';
import { drawsByTheContract } from '../contract/view-contract.tsx';

drawsByTheContract(model, scenarios, Ids, Bench, [
  { scheme: 'code', length: 2, ids: 2000 },
  { scheme: 'code', length: 11, ids: 100 },
  { scheme: 'ulid', ids: 2000, machines: 32, rate: 50 },
  { scheme: 'uuid7', fault: 'back', trust: 'trust', skew: 100 },
]);

function given(values: object, events: number, still = true): FigureProps<State> {
  const run = new Run(model, startValues(model, { values }), 42);
  run.seek(events);
  const props = { model, state: run.state, values: run.values, metrics: {}, locale: 'en', ids: 'x', still };
  return props as unknown as FigureProps<State>;
}

function draw(values: object, events: number): FigureProps<State> {
  const props = given(values, events);
  document.body.innerHTML = renderToString(h(Bench, props));
  return props;
}

test('the bits of the latest id are drawn one by one, ones tall and zeros low', () => {
  const { state } = draw({}, 10);
  const paths = [...document.querySelectorAll('.ids-bits path')].map((path) => path.getAttribute('d') ?? '');
  const bits = [...paths.join('').matchAll(/10v-(10|3)h/g)].map(([, tall]) => (tall === '10' ? 1n : 0n));
  expect(bits).toHaveLength(64);
  expect(bits.reduce<bigint>((id, bit) => id * 2n + bit, 0n)).toBe(items(state.workshop.ids).at(-1));
});

test('ids that rise are drawn as a diagonal, random ones are not', () => {
  const heights = (values: object) => {
    draw(values, Infinity);
    return [
      ...(document.querySelector('.plot .ids-dot')?.getAttribute('d') ?? '').matchAll(/M\d+ (\d+)h0/g),
    ].map(([, y]) => Number(y));
  };
  const sorted = (ys: readonly number[]) => ys.every((y, i) => i === 0 || y <= (ys[i - 1] ?? 0));
  expect(sorted(heights({ machines: 1 }))).toBe(true);
  expect(sorted(heights({ scheme: 'uuid4' }))).toBe(false);
});

test('the birthday curve is drawn for random ids only, and says where a repeat is as likely as not', () => {
  draw({ scheme: 'code', length: 3, ids: 2000 }, 5);
  expect(document.querySelectorAll('.ids-curve')).toHaveLength(1);
  expect(document.body.textContent).toContain(
    'A repeat is as likely as not at 575 IDs. In this run 8.4 are to be expected.',
  );
  draw({ scheme: 'uuid4' }, 5);
  expect(document.body.textContent).toContain('A repeat is as likely as not at 2.715e18 IDs.');
  draw({}, 5);
  expect(document.querySelectorAll('.ids-curve')).toHaveLength(0);
  expect(document.body.textContent).toContain('unique by construction, and not by chance');
});

test('an id of the reader is taken apart as it is typed, and what is none is said to be none', async () => {
  document.body.innerHTML = '';
  render(h(Bench, given({}, 5, false)), document.body);
  const box = document.querySelector('.ids-reader input') as HTMLInputElement;
  const said = async (text: string) => {
    await act(() => {
      box.value = text;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
    return document.querySelector('.ids-reader [role="status"]')?.textContent ?? '';
  };
  expect(await said('')).toContain('It stays on this page.');
  expect(await said('1541815603606036480')).toContain(
    'time (41) 2022-06-28T16:07:40.105Z, machine (10) 378, sequence (12) 0',
  );
  expect(await said('NaN')).toBe('This is none of the kinds known here.');
  expect(await said('<img src=x onerror=alert(1)>')).toBe('This is none of the kinds known here.');
});
