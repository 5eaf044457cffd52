// @vitest-environment jsdom
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { FigureProps } from '../../../../src/client/kit/types.ts';
import { startValues } from '../../../../src/core/sim/params.ts';
import { Run } from '../../../../src/core/sim/run.ts';
import { model, type State } from '../../../../src/simulators/queue-knee/model.ts';
import { scenarios } from '../../../../src/simulators/queue-knee/scenarios.ts';
import QueueKnee, { Queue } from '../../../../src/simulators/queue-knee/view.tsx';
import { drawsByTheContract } from '../contract/view-contract.tsx';

drawsByTheContract(model, scenarios, QueueKnee, Queue, [
  { load: 150, servers: 1 },
  { load: 150, servers: 20, service: 1 },
  { load: 5, servers: 20, law: 'spiky', gaps: 'spiky', service: 1000 },
  { load: 150, room: 0, requests: 100 },
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
    still: true,
  };
  document.body.innerHTML = renderToString(h(Queue, props as unknown as FigureProps<State>));
  return document.body;
}

const strokes = (name: string) =>
  (document.querySelector(name)?.getAttribute('d') ?? '').split('M').length - 1;

test('everybody who waits and every server has its mark', () => {
  const body = draw({ load: 150, servers: 4, requests: 400 }, 300);
  const [waiting = '', seats = ''] = [...body.querySelectorAll('.knee-line b')].map(
    (b) => b.textContent ?? '',
  );
  expect(strokes('.knee-waiting')).toBe(Number(waiting));
  expect(Number(waiting)).toBeGreaterThan(5);
  expect([seats, strokes('.knee-busy'), strokes('.knee-idle')]).toEqual(['4/4', 4, 0]);
});

test('the curve and the other loads are hidden until the run is over, because they answer the question', () => {
  draw({}, 1000);
  expect(document.querySelectorAll('.plot .knee-dots, .plot .knee-formula')).toHaveLength(0);
  expect(document.body.textContent).toContain('The curve appears when the run is over.');
  draw({}, Infinity);
  expect(document.querySelectorAll('.plot .knee-dots, .plot .knee-formula')).toHaveLength(2);
  expect(document.body.textContent).toContain('In the long run the formula says 50.0 ms.');
});

test('the number in the system is drawn over the time that has passed, and the line of now goes with the run', () => {
  draw({}, 2000);
  const columns = (document.querySelector('.knee-inside')?.getAttribute('d') ?? '').split('V').length;
  expect(columns).toBeGreaterThan(80);
  expect(columns).toBeLessThan(140);
  expect(document.querySelectorAll('.knee-now')).toHaveLength(1);
  draw({}, Infinity);
  expect(document.querySelectorAll('.knee-now')).toHaveLength(0);
});
