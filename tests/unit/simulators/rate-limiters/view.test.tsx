// @vitest-environment jsdom
import { render } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { FigureProps, ViewProps } from '../../../../src/client/kit/types.ts';
import { startValues } from '../../../../src/core/sim/params.ts';
import { measure, Run } from '../../../../src/core/sim/run.ts';
import type { Locale, Model, Scenario, Values } from '../../../../src/core/sim/types.ts';
import { simWords } from '../../../../src/i18n/sim.ts';
import { model, type params } from '../../../../src/simulators/rate-limiters/model.ts';
import { scenarios } from '../../../../src/simulators/rate-limiters/scenarios.ts';
import RateLimiters, { Lanes } from '../../../../src/simulators/rate-limiters/view.tsx';

/** The picture of a run after some of its events, in a document. */
function draw(values: Values<typeof params>, events = Infinity, locale: Locale = 'en'): HTMLElement {
  const run = new Run(model, values, 1);
  run.seek(events);
  const { state } = run;
  const metrics = measure(model, state);
  const told = 'told';
  const props: FigureProps = {
    model: model as Model,
    state,
    values,
    metrics,
    locale,
    told,
    ids: 'x',
    still: true,
  };
  document.body.innerHTML = renderToString(<Lanes {...props} />);
  return document.body;
}

const values = (index: 0 | 1 | 2 | 3 | 4) => startValues(model, scenarios[index]);
const row = (body: HTMLElement, index: number) => body.querySelectorAll('.rl-row')[index];
const marks = (root: Element | undefined, name: string) =>
  root?.querySelector(name)?.getAttribute('d')?.split('M').length;
const bars = (root: Element | undefined, name: string) => (marks(root, name) ?? 1) - 1;

test('a picture has at most 500 marks, whatever a reader sets', () => {
  for (const pattern of ['boundary', 'steady', 'adversary', 'volleys', 'poisson'] as const) {
    for (const limit of [1, 7, 100, 200]) {
      for (const load of [1, 80, 200]) {
        const body = draw({ pattern, limit, window: 60, burst: 200, load });
        const paths = [...body.querySelectorAll('.rl-strip path')].map(
          (path) => path.getAttribute('d') ?? '',
        );
        const count = paths.reduce((sum, d) => sum + d.split('M').length - 1, 0);
        expect(count, `${pattern} ${limit} ${load}`).toBeLessThanOrEqual(500);
        expect(paths.join(''), `${pattern} ${limit} ${load}`).not.toMatch(/NaN|Infinity|undefined/);
      }
    }
  }
});

test('the fixed window shows both volleys as admitted, the sliding log the second as denied', () => {
  const body = draw(values(0));
  expect([
    bars(row(body, 0), '.rl-arrived'),
    bars(row(body, 1), '.rl-passed'),
    bars(row(body, 1), '.rl-denied'),
  ]).toEqual([2, 2, 0]);
  expect([bars(row(body, 2), '.rl-passed'), bars(row(body, 2), '.rl-denied')]).toEqual([1, 1]);
});

test('what waits in the leaky bucket is drawn apart from what has left', () => {
  const body = draw(values(0));
  expect(bars(row(body, 6), '.rl-passed')).toBe(1);
  expect(bars(row(body, 6), '.rl-waiting')).toBeGreaterThan(2);
  expect(bars(row(body, 4), '.rl-waiting')).toBe(0);
});

test('every lane says in words what it did, its most in any T, its bound and its state', () => {
  expect(row(draw(values(2)), 3)?.textContent).toBe(
    'Sliding counteradmitted 198, denied 0198in 60 s: 98 over L bound 2L − 1 = 199estimate 100 × 0.02 + 98 = 100.0',
  );
  expect(row(draw(values(0)), 2)?.textContent).toContain('100in 60 s: within L bound L = 100');
  expect(row(draw(values(2), Infinity, 'ko'), 3)?.textContent).toContain('60 s 동안, L보다 98개 많음');
});

test('the line of now stands while the run goes on and is gone at its end', () => {
  expect(draw(values(4), 100).querySelectorAll('.rl-now')).toHaveLength(7);
  expect(draw(values(4)).querySelectorAll('.rl-now')).toHaveLength(0);
});

test('the bracket over the most in any T is one window long and covers both volleys', () => {
  const d = row(draw(values(0)), 1)
    ?.querySelector('.rl-bracket')
    ?.getAttribute('d');
  expect(d).toBe('M250 6V2H750V6');
});

test('every part of the trace is in the picture at every moment', () => {
  const whole = draw(values(4))
    .querySelector('.rl-arrived')
    ?.getAttribute('d')
    ?.match(/M[\d.]+/g);
  const half = draw(values(4), 300)
    .querySelector('.rl-arrived')
    ?.getAttribute('d')
    ?.match(/M[\d.]+/g);
  expect(half?.length).toBeGreaterThan(5);
  expect(whole?.slice(0, half?.length)).toEqual(half);
});

describe('the whole simulator', () => {
  const props = (locale: Locale, still: boolean): ViewProps => ({
    model: model as Model,
    scenario: scenarios[0] as unknown as Scenario,
    scenarios: scenarios as unknown as readonly Scenario[],
    locale,
    words: simWords[locale],
    title: 'Rate limiters',
    static: still,
  });

  test.each(['en', 'ko'] as const)('the build and the browser make the same picture (%s)', (locale) => {
    for (const still of [true, false]) {
      const built = document.createElement('div');
      built.innerHTML = renderToString(<RateLimiters {...props(locale, still)} />);
      const live = document.createElement('div');
      render(<RateLimiters {...props(locale, still)} />, live);
      const figure = (root: Element) => root.querySelector('.sim-figure')?.innerHTML;
      expect(figure(live)?.length).toBeGreaterThan(3000);
      expect(figure(live) === figure(built)).toBe(true);
    }
  });
});
