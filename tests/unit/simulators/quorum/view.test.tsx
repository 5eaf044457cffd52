// @vitest-environment jsdom
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { FigureProps } from '../../../../src/client/kit/types.ts';
import type { State } from '../../../../src/core/quorum/setup.ts';
import { COLUMNS, lagOf, lanesOf } from '../../../../src/core/quorum/timeline.ts';
import { startValues } from '../../../../src/core/sim/params.ts';
import { Run } from '../../../../src/core/sim/run.ts';
import { model } from '../../../../src/simulators/quorum/model.ts';
import { scenarios } from '../../../../src/simulators/quorum/scenarios.ts';
import Quorum, { Copies } from '../../../../src/simulators/quorum/view.tsx';
import { drawsByTheContract } from '../contract/view-contract.tsx';
import { eventsOf } from './runs.ts';

drawsByTheContract(model, scenarios, Quorum, Copies, [
  { n: 7, r: 7, w: 1, delay: 1000, every: 10, patience: 10_000, writes: 100 },
  { n: 7, r: 7, w: 7, cut: 3, writes: 100 },
  { n: 1, w: 1, r: 1, writes: 10, every: 5000, delay: 1 },
  { n: 7, r: 4, spread: 'some', cut: 7, patience: 10, writes: 100 },
]);

const runOf = (values: object, events: number) => {
  const run = new Run(model, startValues(model, { values }), 42);
  run.seek(events);
  return run;
};

function draw(values: object, events: number): HTMLElement {
  const run = runOf(values, events);
  const props = {
    model,
    state: run.state,
    values: run.values,
    metrics: {},
    locale: 'en',
    ids: 'x',
    still: true,
  };
  document.body.innerHTML = renderToString(h(Copies, props as unknown as FigureProps<State>));
  return document.body;
}

const strokes = (root: ParentNode, name: string) =>
  [...root.querySelectorAll(`.quorum-lane ${name}`)]
    .map((path) => (path.getAttribute('d') ?? '').split('M').length - 1)
    .reduce((a, b) => a + b, 0);

test('before anything happens the picture has its rule, its lanes with version 0, its axes and the writes that are due', () => {
  const body = draw({}, 0);
  expect(body.textContent).toContain('R + W = 2 ≤ N = 3');
  const lanes = [...body.querySelectorAll('.quorum-lane')].map((lane) => lane.textContent);
  expect(lanes).toEqual(['writer0/60', 'copy 1v0', 'copy 2v0', 'copy 3v0', 'readers0']);
  expect(strokes(body, '.quorum-plan')).toBe(6);
  expect(body.querySelector('.quorum-time')?.textContent).toBe('0.0Time (s); the last six writes1.2');
});

test('each read of the last six writes has one mark among the readers and one on every copy it heard', () => {
  const body = draw({ r: 2 }, 400);
  const { register } = runOf({ r: 2 }, 400).state;
  const from =
    eventsOf(register).find((e) => e.kind === 'write' && e.version === register.begun - 5)?.at ?? 0;
  const reads = eventsOf(register).filter((e) => e.kind === 'answer' && e.since >= from);
  const judged = ['.quorum-fresh', '.quorum-stale', '.quorum-back'].map((name) => strokes(body, name));
  expect(reads.length).toBeGreaterThan(10);
  expect(judged.reduce((a, b) => a + b)).toBe(reads.length);
  expect(strokes(body, '.quorum-asked')).toBe(2 * reads.length);
});

test('a copy’s lane is current or behind at every moment since the lane begins', () => {
  for (const [values, events] of [
    [{}, 500],
    [{ cut: 1 }, 400],
    [{ r: 2, w: 2, cut: 2, hints: 'sloppy' }, 450],
    [{}, 7],
  ] as const) {
    const { state } = runOf(values, events);
    const { from, copies } = lanesOf(state);
    for (const { current, behind } of copies) {
      const spans = [...current, ...behind].sort(([a], [b]) => a - b);
      expect(spans[0]?.[0]).toBe(from);
      expect(spans.at(-1)?.[1]).toBe(state.register.now);
      spans.slice(1).forEach(([start], i) => {
        expect(start).toBe(spans[i]?.[1]);
      });
    }
    const last = copies.map(({ current }) => current.some(([, until]) => until === state.register.now));
    expect(last).toEqual(state.register.copies.map((version) => version >= state.register.saved));
  }
});

test('a write under way is drawn up to now, one given up is drawn apart, and those to come are due after it', () => {
  const { state } = runOf({}, 1);
  expect(lanesOf(state).writes.saved).toEqual([[0, 0]]);
  expect(lanesOf(state).planned).toEqual([200_000, 400_000, 600_000, 800_000, 1_000_000]);
  const failed = runOf({ w: 3, cut: 1, patience: 150 }, 400).state;
  expect(lanesOf(failed).writes.failed.every(([start, stop]) => stop - start === 150_000)).toBe(true);
  expect(lanesOf(failed).writes.failed.length).toBeGreaterThan(0);
  expect(lanesOf(runOf({}, Number.POSITIVE_INFINITY).state).planned).toEqual([]);
});

test('while the cut lasts the copies beyond it say so and are fenced', () => {
  const body = draw({ cut: 1 }, 400);
  const lanes = [...body.querySelectorAll('.quorum-lane')].map((lane) => lane.lastElementChild?.textContent);
  expect(lanes[3]).toMatch(/^v\d+, cut off$/);
  expect(lanes[2]).toMatch(/^v\d+$/);
  expect(body.querySelectorAll('.quorum-cut')).toHaveLength(1);
  expect(draw({ cut: 1 }, Number.POSITIVE_INFINITY).querySelectorAll('.quorum-cut')).toHaveLength(0);
});

test('over the run the slowest copy and the stalest read are as far behind as the log says', () => {
  const { state } = runOf({ cut: 1 }, Number.POSITIVE_INFINITY);
  const { slowest, reads } = lagOf(state, state.register.now);
  expect([slowest.length, reads.length]).toEqual([COLUMNS, COLUMNS]);
  expect(Math.max(...reads)).toBe(state.register.most);
  expect(slowest[60]).toBeGreaterThan(15);
  expect(Math.max(...slowest.slice(0, 30))).toBeLessThan(3);
  expect(slowest.at(-1)).toBeLessThan(2);
  expect(lagOf(runOf({}, 100).state, 12e6).slowest.length).toBeLessThan(30);
});

test('the formula is hidden until the run is over, because it answers the question, and drawn where it is exact', () => {
  const plot = (values: object, events: number) =>
    draw(values, events).querySelectorAll('.plot .quorum-formula').length;
  expect(plot({}, 700)).toBe(0);
  expect(document.body.textContent).toContain('The formula appears when the run is over.');
  expect(plot({}, Number.POSITIVE_INFINITY)).toBe(1);
  expect(document.body.textContent).toContain('The formulas say 13.3 ms for a write and 1.7 ms for a read');
  expect(document.querySelector('.plot .quorum-formula')?.getAttribute('d')).toMatch(/^M0 333L/);
  expect(plot({ repair: 'after' }, Number.POSITIVE_INFINITY)).toBe(0);
});
