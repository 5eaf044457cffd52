// @vitest-environment jsdom
import { h, hydrate } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { ViewProps } from '../../../../src/client/kit/types.ts';
import type { Model, Scenario } from '../../../../src/core/sim/types.ts';
import { simWords } from '../../../../src/i18n/sim.ts';
import { model } from '../../../../src/simulators/consistent-hashing/model.ts';
import { scenarios } from '../../../../src/simulators/consistent-hashing/scenarios.ts';
import View from '../../../../src/simulators/consistent-hashing/view.tsx';

test.each(scenarios)('the browser takes over the markup of $id without changing a node of it', (chosen) => {
  const all = scenarios as unknown as readonly Scenario[];
  const scenario = chosen as unknown as Scenario;
  const words = simWords.en;
  const props: ViewProps = {
    model: model as Model,
    scenario,
    scenarios: all,
    locale: 'en',
    words,
    title: 'The ring',
  };
  document.body.innerHTML = renderToString(<View {...props} />);
  const before = document.body.innerHTML;
  const svg = document.querySelector('svg');
  hydrate(h(View, props), document.body);
  expect(document.body.innerHTML).toBe(before);
  expect(document.querySelector('svg')).toBe(svg);
});
