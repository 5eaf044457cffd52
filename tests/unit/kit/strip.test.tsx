import { JSDOM } from 'jsdom';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Strip } from '../../../src/client/kit/strip.tsx';
import { simWords } from '../../../src/i18n/sim.ts';

/** What stands along the axis. */
function axis(others: readonly number[], own: number, digits = 0): (string | null)[] {
  const metric = { label: { en: 'Lost', ko: 'Lost' }, unit: '', digits, measure: () => 0 };
  const strip = <Strip {...{ metric, others, own }} locale="en" words={simWords.en} />;
  const { document } = new JSDOM(renderToString(strip)).window;
  return [...document.querySelectorAll('.sim-tick text')].map(({ textContent }) => textContent);
}

test('where every seed came to nothing the axis goes up to one in the last digit', () => {
  expect(axis([0, 0, 0], 0)).toEqual(['0', '0.2', '0.4', '0.6', '0.8', '1']);
  expect(axis([0, 0, 0], 0, 1)).toEqual(['0', '0.02', '0.04', '0.06', '0.08', '0.1']);
});

test('large numbers along the axis are grouped, and few enough to be told apart on a narrow screen', () => {
  expect(axis([10_000, 11_000, 15_000], 12_000)).toEqual(['10,000', '12,000', '14,000']);
});

test('small differences of large numbers have their digits', () => {
  expect(axis([99.9, 99.95], 99.99).every((text) => /^\d{2,3}(\.\d)?$/.test(text ?? ''))).toBe(true);
});
