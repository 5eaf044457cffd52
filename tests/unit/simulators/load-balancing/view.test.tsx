// @vitest-environment jsdom
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { endAbove } from '../../../../src/client/kit/scale.ts';
import type { FigureProps } from '../../../../src/client/kit/types.ts';
import { startValues } from '../../../../src/core/sim/params.ts';
import { Run } from '../../../../src/core/sim/run.ts';
import { model, type State } from '../../../../src/simulators/load-balancing/model.ts';
import { scenarios } from '../../../../src/simulators/load-balancing/scenarios.ts';
import LoadBalancing, { Balancers } from '../../../../src/simulators/load-balancing/view.tsx';
import { drawsByTheContract } from '../contract/view-contract.tsx';

drawsByTheContract(model, scenarios, LoadBalancing, Balancers, [
  { servers: 50, load: 120, requests: 2000, stale: 500 },
  { servers: 1, choices: 5, requests: 100 },
  { servers: 4, load: 120, odd: 'slow', law: 'spiky', service: 100 },
]);

function draw(values: object, events: number): State {
  const run = new Run(model, startValues(model, { values }), 42);
  run.seek(events);
  const { state } = run;
  const props = { model, state, values: run.values, metrics: {}, locale: 'en', ids: 'x', still: true };
  document.body.innerHTML = renderToString(h(Balancers, props as unknown as FigureProps<State>));
  return state;
}

const plots = () => [...document.querySelectorAll('.balance-lanes .plot')];

test('every rule has its chart, and every server a bar as high as it has requests', () => {
  const { lanes } = draw({ servers: 5 }, 700);
  expect(plots().map((plot) => plot.querySelector('b')?.textContent)).toEqual([
    'Random',
    'Round robin',
    'Best of 2',
    'Least of all',
  ]);
  const heights = [
    ...(plots()[0]?.querySelector('.balance-bars')?.getAttribute('d') ?? '').matchAll(/V(\d+)H\d+V1000/g),
  ];
  expect(heights).toHaveLength(5);
  const top = endAbove(Math.max(...Object.values(lanes).flatMap(({ peaks }) => peaks), 5));
  expect(top).toBeLessThan(30);
  expect(heights.map(([, y]) => Math.round(((1000 - Number(y)) / 1000) * 1.05 * top))).toEqual(
    lanes.random.servers.map((jobs) => jobs.length),
  );
  expect(document.querySelectorAll('.balance-lanes .balance-latest')).toHaveLength(4);
});

test('the most that each server ever had stays when all have left', () => {
  const { lanes } = draw({ servers: 5 }, Infinity);
  const drawn = plots()[3]?.querySelector('.balance-peak')?.getAttribute('d') ?? '';
  const top = endAbove(Math.max(...Object.values(lanes).flatMap(({ peaks }) => peaks)));
  const peaks = [...drawn.matchAll(/M\d+ (\d+)H/g)].map(([, y]) =>
    Math.round(((1000 - Number(y)) / 1000) * 1.05 * top),
  );
  expect(peaks).toEqual(lanes.least.peaks);
});

test('what a balancer believes is drawn where it looks and its numbers have an age', () => {
  draw({ stale: 0 }, 300);
  expect(document.querySelectorAll('.balance-lanes .balance-believed')).toHaveLength(0);
  draw({ stale: 50 }, 300);
  const drawn = plots().map((plot) => plot.querySelectorAll('.balance-believed').length);
  expect(drawn).toEqual([0, 0, 1, 1]);
});

test('a queue longer than the chart is clipped, and its length is said', () => {
  const { lanes } = draw({ servers: 4, load: 60, odd: 'slow' }, Infinity);
  expect(lanes.random.peaks[0]).toBeGreaterThan(100);
  expect(plots()[0]?.textContent).toContain(`longest queue ${lanes.random.peaks[0]}`);
  expect(plots()[0]?.querySelectorAll('.plot-numbers text')).toHaveLength(6);
});

test('the means are drawn as they come; the value of more choices and the long run only at the end', () => {
  draw({}, 0);
  expect(document.querySelectorAll('.plot .balance-line')).toHaveLength(0);
  draw({}, 1000);
  expect(document.querySelectorAll('.plot .balance-line')).toHaveLength(4);
  expect(document.querySelectorAll('.plot .balance-dots')).toHaveLength(0);
  expect(document.body.textContent).toContain('The curve appears when the run is over.');
  draw({}, Infinity);
  expect(document.querySelectorAll('.plot .balance-line')).toHaveLength(5);
  expect(document.querySelector('.balance-dots')?.getAttribute('d')?.split('M')).toHaveLength(6);
  expect(document.body.textContent).toContain(
    'In the long run (ms, by formula): Random 100.0; Round robin 56.6; Best of 2 ≈ 26.1; Least of all ≥ 16.7.',
  );
});
