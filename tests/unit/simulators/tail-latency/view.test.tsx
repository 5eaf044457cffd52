// @vitest-environment jsdom
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { FigureProps } from '../../../../src/client/kit/types.ts';
import { startValues } from '../../../../src/core/sim/params.ts';
import { Run } from '../../../../src/core/sim/run.ts';
import { model, type State } from '../../../../src/simulators/tail-latency/model.ts';
import { scenarios } from '../../../../src/simulators/tail-latency/scenarios.ts';
import TailLatency, { Pages } from '../../../../src/simulators/tail-latency/view.tsx';
import { drawsByTheContract } from '../contract/view-contract.tsx';

drawsByTheContract(model, scenarios, TailLatency, Pages, [
  { law: 'exponential', hedge: 50, pages: 500 },
  { law: 'pareto', hedge: 50, usual: 1000, same: 100 },
  { fanout: 1, missing: 10, pages: 50, usual: 1 },
]);

function draw(values: object, events: number): State {
  const run = new Run(model, startValues(model, { values }), 42);
  run.seek(events);
  const { state } = run;
  const props = { model, state, values: run.values, metrics: {}, locale: 'en', ids: 'x', still: true };
  document.body.innerHTML = renderToString(h(Pages, props as unknown as FigureProps<State>));
  return state;
}

const plots = () => [...document.querySelectorAll('.plot')];
const path = (plot: number, name: string) =>
  plots()[plot]?.querySelector(`.${name}`)?.getAttribute('d') ?? '';

test('every call of the latest page has its bar, and every copy that won its dot', () => {
  const { page } = draw({ law: 'exponential', hedge: 50, fanout: 40 }, 30);
  const bars = [...path(0, 'tail-calls').matchAll(/V(\d+)H\d+V1000/g)].map(([, y]) => Number(y));
  expect(bars).toHaveLength(40);
  const slowest = page?.plain.indexOf(Math.max(...page.plain)) ?? -1;
  expect(bars.indexOf(Math.min(...bars))).toBe(slowest);
  const won = page?.hedged.filter((time, i) => time < (page.plain[i] ?? 0)).length ?? 0;
  expect(won).toBeGreaterThan(2);
  expect(path(0, 'tail-copies').split('M')).toHaveLength(won + 1);
  const [plain, hedged] = ['tail-plain', 'tail-hedged'].map((name) =>
    Number(/M0 (\d+)H/.exec(path(0, name))?.[1]),
  );
  expect(Math.min(...bars)).toBe(plain);
  expect(hedged).toBeGreaterThan(plain ?? 1000);
});

test('without copies nothing of them is drawn', () => {
  draw({}, 30);
  expect(document.querySelectorAll('.tail-copies, .tail-hedged, .tail-delay')).toHaveLength(0);
});

test('the law of one call is drawn from the start, pages as they come, the formula only at the end', () => {
  draw({ hedge: 95 }, 0);
  expect(document.body.textContent).toContain(
    'One call: median 10 ms, p99 10 ms, p99.9 1,000 ms; a copy after 10.0 ms (p95).',
  );
  expect(path(1, 'tail-one')).not.toBe('');
  expect([path(1, 'tail-plain'), path(1, 'tail-formula'), path(2, 'tail-plain')]).toEqual(['', '', '']);
  draw({ hedge: 95 }, 100);
  expect(path(1, 'tail-plain').split('L')).toHaveLength(121);
  expect([path(1, 'tail-formula'), path(2, 'tail-plain')]).toEqual(['', '']);
  expect(document.body.textContent).toContain('The curve appears when the run is over.');
  draw({ hedge: 95 }, Infinity);
  expect(path(1, 'tail-formula').split('M')).toHaveLength(3);
  expect(path(2, 'tail-plain').split('L')).toHaveLength(16);
  expect(document.body.textContent).toContain(
    'By formula 63.4 % of the pages are slow, with copies 1.0 %; p99 is 1,000.0 ms, with copies 20.0 ms.',
  );
});

test('the share that is ready grows with time up to all pages', () => {
  draw({ law: 'exponential' }, 150);
  const heights = [...path(1, 'tail-plain').matchAll(/ (\d+)/g)].map(([, y]) => Number(y));
  expect(heights).toEqual(heights.toSorted((a, b) => b - a));
  expect([heights[0], heights.at(-1)]).toEqual([1000, 20]);
});
