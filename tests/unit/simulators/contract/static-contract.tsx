import { JSDOM } from 'jsdom';
import type { ComponentType } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { Frame } from '../../../../src/client/kit/frame.tsx';
import type { ViewProps } from '../../../../src/client/kit/types.ts';
import type { Locale, Model, Params, Scenario, SimEvent } from '../../../../src/core/sim/types.ts';
import { simWords } from '../../../../src/i18n/sim.ts';

/** What the build must put into a page, for readers without scripts. Only where nothing pretends to be a browser. */
export function standsStill<P extends Params, S, E extends SimEvent, M extends string>(
  typed: Model<P, S, E, M>,
  typedScenarios: readonly Scenario<P, M>[],
  View: ComponentType<ViewProps>,
): void {
  const model = typed as unknown as Model;
  const scenarios = typedScenarios as unknown as readonly Scenario[];
  const [first] = scenarios as readonly [Scenario];
  const props = (scenario: Scenario, locale: Locale): ViewProps => {
    return { model, scenario, scenarios, locale, words: simWords[locale], title: 'The simulator' };
  };

  describe.each(['en', 'ko'] as const)('the page in %s', (locale) => {
    test('holds the finished run as picture, numbers, table and fifty seeds, and nothing to press', () => {
      const html = renderToString(<Frame {...props(first, locale)} view={View} />);
      expect(html).not.toContain('style=');
      expect(html).not.toMatch(/NaN|Infinity|undefined/);
      const { document } = new JSDOM(html).window;
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
      const still = document.querySelector('.sim-still') as Element;
      expect(
        still.querySelector('.sim-figure [role="img"]')?.getAttribute('aria-label')?.length,
      ).toBeGreaterThan(20);
      expect(still.querySelectorAll('.sim-others')).toHaveLength(50);
      expect(still.querySelectorAll('.sim-table tbody tr').length).toBeGreaterThan(1);
      expect(still.querySelectorAll('button, input, select')).toHaveLength(0);
      const texts = ['.sim-claim', '.sim-title', 'caption', '.sim-readings dt', '.sim-figure'];
      for (const name of texts)
        expect(/[가-힣]/.test(still.querySelector(name)?.textContent ?? '')).toBe(locale === 'ko');
      expect(document.querySelector<HTMLFieldSetElement>('.sim-live fieldset')?.disabled).toBe(true);
    });
  });
}
