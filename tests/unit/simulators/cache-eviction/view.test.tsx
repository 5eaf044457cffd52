// @vitest-environment jsdom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import type { FigureProps } from '../../../../src/client/kit/types.ts';
import { startValues } from '../../../../src/core/sim/params.ts';
import { Run } from '../../../../src/core/sim/run.ts';
import { model, type State } from '../../../../src/simulators/cache-eviction/model.ts';
import { scenarios } from '../../../../src/simulators/cache-eviction/scenarios.ts';
import CacheEviction, { Lanes } from '../../../../src/simulators/cache-eviction/view.tsx';
import { drawsByTheContract } from '../contract/view-contract.tsx';

drawsByTheContract(model, scenarios, CacheEviction, Lanes, [
  { capacity: 100, keys: 2000, alpha: 0, edges: 1 },
  { capacity: 1, keys: 2, requests: 100 },
  { capacity: 100, edges: 8, shield: 200, pattern: 'shift', requests: 600 },
]);

function draw(values: object, events: number): HTMLElement {
  const run = new Run(model, startValues(model, { values }), 42);
  run.seek(events);
  const props = {
    model,
    state: run.state,
    values: run.values,
    metrics: {},
    locale: 'en',
    ids: 'x',
    still: false,
  };
  document.body.innerHTML = '';
  const box = document.body.appendChild(document.createElement('div'));
  render(h(Lanes, props as unknown as FigureProps<State>), box);
  return document.body;
}

const strokes = (name: string) =>
  (document.querySelector(name)?.getAttribute('d') ?? '').split('M').length - 1;
const choose = (name: string) =>
  act(() => {
    [...document.querySelectorAll('button')].find((button) => button.textContent === name)?.click();
  });

test('every policy has its row, its ratio and its line over the run so far', () => {
  draw({}, 500);
  const rows = [...document.querySelectorAll('.cache-lanes li')];
  expect(rows).toHaveLength(8);
  for (const row of rows) {
    expect(row.textContent).toMatch(/^[A-Z0-9-]+\d+\.\d %$/);
    expect(row.querySelector('.cache-line')?.getAttribute('d')?.match(/[ML]/g)).toHaveLength(20);
  }
});

test('what a policy holds is drawn cell by cell, popular objects filled, and another policy can be chosen', async () => {
  draw({}, 750);
  expect(document.body.textContent).toContain('Inside LRU, edge 1 25/25');
  const lru = strokes('.cache-inside > svg .cache-hot');
  expect(lru + strokes('.cache-inside > svg .cache-cold')).toBe(25);
  expect(document.querySelectorAll('.cache-inside > svg .cache-hand')).toHaveLength(0);
  await choose('SIEVE');
  expect(document.body.textContent).toContain('Inside SIEVE, edge 1 25/25');
  expect(strokes('.cache-inside > svg .cache-mark')).toBeGreaterThan(5);
  expect(strokes('.cache-inside > svg .cache-hot')).toBeGreaterThan(lru);
  expect(document.querySelectorAll('.cache-inside > svg .cache-hand')).toHaveLength(1);
});

test('the curve of sizes is drawn at the end, where there is one edge, and goes through the point of LRU', () => {
  draw({}, 999);
  expect(document.querySelectorAll('.cache-curve')).toHaveLength(0);
  draw({ edges: 2 }, Infinity);
  expect(document.querySelectorAll('.cache-curve')).toHaveLength(0);
  draw({}, Infinity);
  const curve = document.querySelector('.cache-curve')?.getAttribute('d') ?? '';
  const points = document.querySelector('.plot .cache-point')?.getAttribute('d') ?? '';
  const lru = /^M\d+ \d+h0(M\d+ \d+)h0/.exec(points)?.[1]?.replace('M', 'L') ?? 'none';
  expect(curve.split('L')).toHaveLength(51);
  expect(curve).toContain(lru);
});
