// @vitest-environment jsdom
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { FigureProps } from '../../../../src/client/kit/types.ts';
import { startValues } from '../../../../src/core/sim/params.ts';
import { measure, Run } from '../../../../src/core/sim/run.ts';
import { placesOf } from '../../../../src/core/sketches/trio.ts';
import { model, type State } from '../../../../src/simulators/sketches/model.ts';
import { scenarios } from '../../../../src/simulators/sketches/scenarios.ts';
import Sketches, { Trio } from '../../../../src/simulators/sketches/view.tsx';
import { drawsByTheContract } from '../contract/view-contract.tsx';

drawsByTheContract(model, scenarios, Sketches, Trio, [
  { bits: 4096, probes: 12, width: 256, depth: 8, precision: 10, keys: 2000, items: 2000, servers: 4 },
  { bits: 64, probes: 1, width: 4, depth: 1, precision: 4, keys: 2, items: 50 },
  { stream: 'different', items: 2000, alpha: 0 },
]);

function draw(values: object, events: number): State {
  const run = new Run(model, startValues(model, { values }), 42);
  run.seek(events);
  const props = {
    model,
    state: run.state,
    values: run.values,
    metrics: measure(model, run.state),
    locale: 'en',
    ids: 'x',
    still: true,
  };
  document.body.innerHTML = renderToString(h(Trio, props as unknown as FigureProps<State>));
  return run.state;
}

const shape = (name: string) => document.querySelector(name)?.getAttribute('d') ?? '';
const strokes = (name: string) => shape(name).split('M').length - 1;
const text = () => document.body.textContent ?? '';

test('each bit that is set is drawn in its row, and each place of the last key is framed', () => {
  const { all, setup } = draw({ stream: 'different', bits: 248, items: 100 }, 30);
  const rows = [...document.querySelectorAll('.sketch-bits')];
  const drawn = rows.map((row) => {
    const lengths = (row.getAttribute('stroke-dasharray') ?? '').split(' ').map(Number);
    return lengths.filter((_, i) => i % 2 === 0).reduce((sum, n) => sum + n, 0);
  });
  const set = (from: number, to: number) => all.bits.slice(from, to).filter((bit) => bit === 1).length;
  expect(drawn).toEqual([set(0, 64), set(64, 128), set(128, 192), set(192, 248)]);
  expect(rows.map((row) => row.getAttribute('pathLength') ?? row.getAttribute('pathlength'))).toEqual([
    '64',
    '64',
    '64',
    '56',
  ]);
  expect(strokes('.sketch-unset')).toBe(4);
  const { bloom } = placesOf(29, setup.values, setup.seeds);
  expect(strokes('.sketch-last')).toBe(bloom.length);
  const [first = 0] = bloom;
  expect(shape('.sketch-last')).toContain(`M${(first % 64) * 10 - 1} ${Math.floor(first / 64) * 14}h12`);
});

test('rows and registers have a step for every counter, and every key its dot', () => {
  const state = draw({ width: 20, depth: 4, precision: 5, keys: 60 }, 400);
  const rows = [...document.querySelectorAll('.sketch-counts')];
  expect(rows.map((row) => row.getAttribute('d')?.split('h').length)).toEqual([21, 21, 21, 21]);
  expect(shape('.sketch-registers').split('h')).toHaveLength(33);
  expect(strokes('.plot .sketch-key')).toBe(state.distinct);
  expect(text()).toContain('4 × 20 counters');
  expect(text()).toContain('32 registers, 24 B');
  expect(text()).toContain(`in truth ${state.distinct}`);
});

test('before the first item nothing is framed; the formula waits for the end, because it answers the question', () => {
  draw({}, 0);
  expect(document.querySelectorAll('.sketch-panel .sketch-last')).toHaveLength(0);
  expect(text()).toContain('0 of 1,000 bits set; 0.00 % of absent keys pass');
  const formula = () =>
    document.querySelectorAll('.sketch-panel:first-child .plot-area .sketch-formula').length;
  draw({}, 999);
  expect(formula()).toBe(0);
  draw({}, Infinity);
  expect(formula()).toBe(1);
});

test('the curves go on with the run', () => {
  draw({}, 500);
  const points = () =>
    ['.plot-area .sketch-wrong', '.sketch-estimate'].map((name) => shape(name).split('L').length);
  expect(points()).toEqual([26, 26]);
  draw({}, Infinity);
  expect(points()).toEqual([51, 51]);
});
