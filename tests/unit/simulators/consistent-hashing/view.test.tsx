import { JSDOM } from 'jsdom';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { Frame } from '../../../../src/client/kit/frame.tsx';
import type { ViewProps } from '../../../../src/client/kit/types.ts';
import type { Locale, Model, Scenario } from '../../../../src/core/sim/types.ts';
import { simWords } from '../../../../src/i18n/sim.ts';
import { model } from '../../../../src/simulators/consistent-hashing/model.ts';
import { scenarios } from '../../../../src/simulators/consistent-hashing/scenarios.ts';
import View from '../../../../src/simulators/consistent-hashing/view.tsx';

const all = scenarios as unknown as readonly Scenario[];

function props(id: string, locale: Locale = 'en'): ViewProps {
  const scenario = all.find((one) => one.id === id);
  if (!scenario) throw new Error(`no scenario ${id}`);
  return {
    model: model as Model,
    scenario,
    scenarios: all,
    locale,
    words: simWords[locale],
    title: 'The ring',
  };
}

const pages = new Map<string, { html: string; body: HTMLElement }>();

/** What the build puts into a page; made once, because fifty seeds are run for it. */
function built(id: string, locale: Locale = 'en'): { html: string; body: HTMLElement } {
  const known = pages.get(`${locale} ${id}`);
  if (known) return known;
  const html = renderToString(<Frame {...props(id, locale)} view={View} />);
  const page = { html, body: new JSDOM(html).window.document.body };
  pages.set(`${locale} ${id}`, page);
  return page;
}

describe.each(scenarios.map(({ id }) => id))('the page with %s', (id) => {
  test('holds the finished run as picture and table, and no style attribute, broken number or second id', () => {
    const { html, body } = built(id);
    expect(html).not.toContain('style=');
    expect(html).not.toMatch(/NaN|Infinity|undefined/);
    const ids = [...body.querySelectorAll('[id]')].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(body.querySelector('.sim-still svg[role="img"]')?.getAttribute('aria-label')).toContain(
      '60 of 60 sectors',
    );
    expect(body.querySelectorAll('.sim-still .sim-table tbody tr').length).toBeGreaterThanOrEqual(5);
    expect(body.querySelectorAll('.sim-still .sim-others')).toHaveLength(50);
    expect(body.querySelectorAll('.sim-still :is(button, input, select)')).toHaveLength(0);
  });

  test('draws at most 500 marks', () => {
    const { body } = built(id);
    for (const svg of body.querySelectorAll('svg'))
      expect(svg.querySelectorAll('*').length).toBeLessThanOrEqual(500);
  });
});

test('before the scripts have taken over, nothing can be pressed', () => {
  const { body } = built('join');
  expect(body.querySelector<HTMLFieldSetElement>('.sim-live fieldset')?.disabled).toBe(true);
});

test('the live picture does not give the answer away before the run', () => {
  const { body } = built('join');
  const live = body.querySelector('.sim-live') as HTMLElement;
  expect(live.querySelector('.ring-number')?.textContent).toBe('0.00 %');
  expect(live.querySelector('.sim-verdict strong')?.textContent).toBe('');
  expect(live.querySelectorAll('.sim-others')).toHaveLength(0);
});

test('a Korean page has Korean words throughout', () => {
  const { body } = built('mod-n', 'ko');
  const words = ['.sim-claim', '.sim-title', 'caption', '.sim-play', 'summary', '.sim-now'];
  for (const name of words) expect(body.querySelector(name)?.textContent, name).toMatch(/[가-힣]/);
});

test('the arcs of ten nodes with one point each are as long as their shares of the circle', () => {
  const { body } = built('one-vnode');
  const bands = [...body.querySelectorAll('.sim-still .ring-band')];
  const lengths = bands.map((band) => {
    const dashes = (band.getAttribute('stroke-dasharray') ?? '').split(' ').map(Number);
    return dashes.filter((_, i) => i % 2 === 0).reduce((sum, length) => sum + length, 0);
  });
  expect(bands).toHaveLength(10);
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(1440);
});
