import { type ComponentType, h, hydrate } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { FigureProps, ViewProps } from '../../../../src/client/kit/types.ts';
import { startValues } from '../../../../src/core/sim/params.ts';
import { measure, Run } from '../../../../src/core/sim/run.ts';
import type { Locale, Model, Params, Scenario, SimEvent, Values } from '../../../../src/core/sim/types.ts';
import { simWords } from '../../../../src/i18n/sim.ts';

/** A picture drawn into the document, and the shapes it is made of: a path has one for every stroke that is begun. */
function marksIn(root: ParentNode): number {
  const shapes = [...root.querySelectorAll('svg :is(path, circle, rect, line, text, polyline, polygon)')];
  return shapes.reduce((sum, it) => sum + Math.max(1, (it.getAttribute('d') ?? '').split('M').length - 1), 0);
}

/** What every simulator's view must keep. `extremes` are values at which the picture is fullest. Needs jsdom. */
export function drawsByTheContract<P extends Params, S, E extends SimEvent, M extends string>(
  typed: Model<P, S, E, M>,
  typedScenarios: readonly Scenario<P, M>[],
  View: ComponentType<ViewProps>,
  figure: (props: FigureProps<S>) => ReturnType<typeof h>,
  extremes: readonly Partial<Values<P>>[],
): void {
  const model = typed as unknown as Model;
  const scenarios = typedScenarios as unknown as readonly Scenario[];
  const props = (scenario: Scenario, locale: Locale): ViewProps => {
    return { model, scenario, scenarios, locale, words: simWords[locale], title: 'The simulator' };
  };
  const drawn = (values: Values, events: number, locale: Locale): HTMLElement => {
    const run = new Run(model, values, 1);
    run.seek(events);
    const { state } = run;
    const given = {
      model,
      state,
      values,
      metrics: measure(model, state),
      locale,
      told: 'told',
      ids: 'x',
      still: true,
    };
    const box = document.createElement('div');
    box.innerHTML = renderToString(h(figure, given as unknown as FigureProps<S>));
    return box;
  };

  test.each(scenarios)(
    'the browser takes over the markup of $id without changing a node of it',
    (scenario) => {
      document.body.innerHTML = renderToString(h(View, props(scenario, 'en')));
      const before = document.body.innerHTML;
      const svg = document.querySelector('.sim-figure svg');
      hydrate(h(View, props(scenario, 'en')), document.body);
      expect(document.body.innerHTML === before).toBe(true);
      expect(document.querySelector('.sim-figure svg')).toBe(svg);
    },
  );

  test('a picture has at most 500 marks and no broken number, whatever a reader sets', () => {
    const settings = [
      ...scenarios.map((scenario) => startValues(model, scenario)),
      ...extremes.map((values) => startValues(model, { values } as never)),
    ];
    for (const values of settings) {
      for (const events of [0, 30, 400, Number.POSITIVE_INFINITY]) {
        const box = drawn(values, events, 'en');
        expect(box.innerHTML).not.toMatch(/NaN|Infinity|undefined|style=/);
        expect(marksIn(box), JSON.stringify(values)).toBeLessThanOrEqual(500);
      }
    }
  });
}
