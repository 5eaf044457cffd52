import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { Locale, Model, Scenario } from '../../../../src/core/sim/types.ts';
import { simWords } from '../../../../src/i18n/sim.ts';
import { model } from '../../../../src/simulators/rate-limiters/model.ts';
import { scenarios } from '../../../../src/simulators/rate-limiters/scenarios.ts';
import RateLimiters from '../../../../src/simulators/rate-limiters/view.tsx';

/** What the build puts into a page for readers without scripts. */
function built(index: 0 | 1 | 2 | 3 | 4, locale: Locale): string {
  const props = {
    model: model as Model,
    scenario: scenarios[index] as unknown as Scenario,
    locale,
    title: 'x',
  };
  const all = scenarios as unknown as readonly Scenario[];
  return renderToString(<RateLimiters {...props} scenarios={all} words={simWords[locale]} static />);
}

test('the static page has the finished run as picture, words and table, and no style attribute', () => {
  const html = built(0, 'en');
  expect(html).not.toContain('style=');
  expect(html).toContain('<caption');
  expect(html).toContain('in 60 s: 100 over L');
  expect(html).toContain('200 of 200 requests have arrived');
  expect(html).not.toContain('rl-now');
});

test('only the metric that the picture does not show is printed below it', () => {
  expect(built(3, 'en').match(/data-metric="[^"]+"/g)).toEqual(['data-metric="leaky-bucket.longestWait"']);
});

test('where the sliding counter is beaten, the page says that the 0.003 % of Cloudflare are a measurement', () => {
  expect(built(2, 'en')).toContain('that is a measurement of its traffic, and no bound');
  expect(built(2, 'ko')).toContain('측정값일 뿐 상한이 아닙니다');
});
