// @vitest-environment jsdom
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { FigureProps } from '../../../../src/client/kit/types.ts';
import { startValues } from '../../../../src/core/sim/params.ts';
import { Run } from '../../../../src/core/sim/run.ts';
import { model, type State } from '../../../../src/simulators/availability/model.ts';
import { scenarios } from '../../../../src/simulators/availability/scenarios.ts';
import Availability, { Lanes } from '../../../../src/simulators/availability/view.tsx';
import { drawsByTheContract } from '../contract/view-contract.tsx';

drawsByTheContract(model, scenarios, Availability, Lanes, [
  { parts: 12, needed: 12, part: '90', repair: 1440, days: 3650, shared: 50 },
  { parts: 12, needed: 1, part: '90', repair: 1 },
  { parts: 1, part: '99.999', target: '99.999', days: 30 },
  { shared: 100 },
]);

function draw(values: object, events: number): { body: HTMLElement; state: State } {
  const run = new Run(model, startValues(model, { values }), 42);
  run.seek(events);
  const { state } = run;
  const props = { model, state, values: run.values, metrics: {}, locale: 'en', ids: 'x', still: true };
  document.body.innerHTML = renderToString(h(Lanes, props as unknown as FigureProps<State>));
  return { body: document.body, state };
}

test('every part and the system have a lane; the shared cause has one where it can strike', () => {
  const names = (values: object) =>
    [...draw(values, 10).body.querySelectorAll('.lane-list li')].map((li) => li.textContent);
  expect(names({ parts: 2, needed: 1 })).toEqual([
    'part 1',
    'part 2',
    expect.stringMatching(/^System \d\/2, needs 1$/),
  ]);
  expect(names({ parts: 1, shared: 5 })[0]).toBe('shared cause');
});

test('an outage is drawn where it was, and the lane of the system says which part is out', () => {
  const { body, state } = draw({ parts: 1, part: '99', repair: 1440, days: 100 }, 2);
  const [from = 0, to = 0] = state.fleet.outages.open[0] ?? [];
  const [start, stop] =
    /^M(\d+) 1H(\d+)V19/
      .exec(body.querySelector('.lane-system')?.getAttribute('d') ?? '')
      ?.slice(1)
      .map(Number) ?? [];
  expect(Math.abs((start ?? -99) - (1000 * from) / state.setup.end)).toBeLessThan(5);
  expect(Math.abs((stop ?? -99) - (1000 * to) / state.setup.end)).toBeLessThan(5);
});

test('outages that do not touch are drawn apart, and those that do as one', () => {
  const { body, state } = draw({ parts: 1, part: '99', repair: 60, days: 365 }, 24);
  const columns = state.fleet.outages.open.map(([from]) => Math.floor((600 * from) / state.setup.end));
  const apart = columns.filter((column, i) => i === 0 || column > (columns[i - 1] ?? 0) + 1).length;
  const bars = (body.querySelector('.lane-system')?.getAttribute('d') ?? '').split('M').length - 1;
  expect([bars, columns.length]).toEqual([apart, 12]);
  expect(bars).toBeGreaterThan(8);
});

test('the formula is told only when the run is over, at its end or at its cap', () => {
  const many = { parts: 12, needed: 12, part: '90', repair: 1 };
  expect(draw(many, model.maxEvents - 1).body.textContent).toContain('appears when the run is over');
  expect(draw(many, model.maxEvents).body.textContent).toContain('at least 12 of 12 parts of 90 %');
  expect(draw({}, 5).body.textContent).toContain('The formula appears when the run is over.');
  expect(draw({}, Infinity).body.textContent).toContain(
    'at least 3 of 3 parts of 99.9 % are up is 99.7003 %.',
  );
  expect(draw({ parts: 2, needed: 1, part: '99', shared: 10 }, Infinity).body.textContent).toContain(
    'Were the parts independent it would be 99.9900 %; the shared cause makes it 99.8910 %.',
  );
});
