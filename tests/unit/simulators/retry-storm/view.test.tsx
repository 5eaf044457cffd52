// @vitest-environment jsdom
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { FigureProps } from '../../../../src/client/kit/types.ts';
import { startValues } from '../../../../src/core/sim/params.ts';
import { Run } from '../../../../src/core/sim/run.ts';
import { model, type State } from '../../../../src/simulators/retry-storm/model.ts';
import { scenarios } from '../../../../src/simulators/retry-storm/scenarios.ts';
import RetryStorm, { Picture } from '../../../../src/simulators/retry-storm/view.tsx';
import { drawsByTheContract } from '../contract/view-contract.tsx';

drawsByTheContract(model, scenarios, RetryStorm, Picture, [
  { load: 150, tries: 5, layers: 3, wait: 0, trigger: 'surge', length: 30, room: 200 },
  { load: 10, tries: 1, trigger: 'none', room: 0 },
  { load: 150, trigger: 'herd', length: 30, room: 200, relief: 0, timeout: 5000 },
]);

function draw(values: object, events: number): State {
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
  document.body.innerHTML = renderToString(h(Picture, props as unknown as FigureProps<State>));
  return run.state;
}

const shape = (name: string) => document.querySelector(name)?.getAttribute('d') ?? '';
const strokes = (name: string) => shape(name).split('M').length - 1;
const said = () => document.querySelector('.storm-line p')?.textContent ?? '';

test('before the first event the axes, the capacity, the timeout and the trigger are there to read', () => {
  draw({}, 0);
  expect(document.querySelectorAll('.plot-area')).toHaveLength(2);
  expect(strokes('.plot-area .storm-capacity')).toBe(1);
  expect(strokes('.storm-timeout')).toBe(1);
  // From 10 to 20 of 90 seconds.
  expect(shape('.plot-area .storm-trigger')).toBe('M111 0H222V1000H111z');
  expect(document.querySelectorAll('.plot-area .storm-sent, .storm-age')).toHaveLength(0);
  draw({ trigger: 'none' }, 0);
  expect(document.querySelectorAll('.storm-trigger')).toHaveLength(0);
});

test('each try behind the first has its dot, those nobody waits for as rings', () => {
  const { storm } = draw({ room: 60 }, 220);
  expect(strokes('.storm-alive') + strokes('.storm-dead')).toBe(storm.queue.length - 1);
  expect(strokes('.storm-dead')).toBe(storm.dead - 1);
  expect(storm.dead).toBeGreaterThan(20);
  expect(shape('.storm-dead')).toContain('a4 4');
  expect(shape('.storm-alive')).not.toContain('a');
  // A faint dot for each place that is free.
  expect(strokes('.storm-place')).toBe(60 - (storm.queue.length - 1));
});

test('the server says what it is doing', () => {
  draw({}, 0);
  expect(said()).toContain('server: idle');
  draw({}, 150);
  expect(said()).toContain('server: stopped');
  expect(strokes('.storm-cross')).toBe(2);
  draw({}, 800);
  expect(said()).toContain('server: work for nobody');
  draw({ load: 150, trigger: 'none' }, 30);
  expect(said()).toContain('server: work for a client');
  draw({ load: 150, trigger: 'slow', room: 5 }, 150);
  expect(said()).toContain('server: half speed');
});

test('lines are drawn over the seconds that have begun, and the line of now goes with the run', () => {
  draw({}, 455);
  expect(shape('.plot-area .storm-sent').split('H')).toHaveLength(47);
  expect(shape('.storm-now')).toBe('M506 0V1000');
  draw({}, 900);
  expect(shape('.plot-area .storm-sent').split('H')).toHaveLength(91);
  expect(document.querySelectorAll('.storm-now')).toHaveLength(0);
});

test('the stretch in which requests are turned away is marked where it is', () => {
  draw({ relief: 20 }, 10);
  expect(shape('.plot-area .storm-relief')).toBe('M556 0H778V1000H556z');
  draw({}, 10);
  expect(document.querySelectorAll('.storm-relief')).toHaveLength(0);
});
