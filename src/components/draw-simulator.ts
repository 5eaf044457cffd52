import { type ComponentType, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Frame } from '../client/kit/frame.tsx';
import type { ViewProps } from '../client/kit/types.ts';
import type { Locale, Model, Scenario } from '../core/sim/types.ts';
import { simWords } from '../i18n/sim.ts';

interface Simulator {
  model: Model;
  scenarios: readonly Scenario[];
}

const models = import.meta.glob<{ model: Model }>('../simulators/*/model.ts', { eager: true });
const scenarioLists = import.meta.glob<{ scenarios: readonly Scenario[] }>('../simulators/*/scenarios.ts', {
  eager: true,
});
const views = import.meta.glob<{ default: ComponentType<ViewProps> }>('../simulators/*/view.tsx', {
  eager: true,
});

/** The model and the scenarios of a simulator; fails with the names that exist. */
export function simulator(id: string): Simulator {
  const model = models[`../simulators/${id}/model.ts`]?.model;
  const scenarios = scenarioLists[`../simulators/${id}/scenarios.ts`]?.scenarios;
  if (!model || !scenarios) {
    const known = Object.keys(models).map((path) => path.split('/')[2]);
    throw new Error(`there is no simulator "${id}"; there are ${known.join(', ')}`);
  }
  return { model, scenarios };
}

/** A scenario by its id, or the first; fails with the names that exist. */
export function scenarioOf({ scenarios, model }: Simulator, id: string | undefined): Scenario {
  const found = id === undefined ? scenarios[0] : scenarios.find((s) => s.id === id);
  if (!found)
    throw new Error(`${model.id} has no scenario "${id}"; it has ${scenarios.map((s) => s.id).join(', ')}`);
  return found;
}

/** The HTML of a simulator: the finished run, and the same view at its beginning, which the browser brings to life. */
export function drawSimulator(id: string, named: string | undefined, locale: Locale, title: string): string {
  const sim = simulator(id);
  const view = views[`../simulators/${id}/view.tsx`]?.default;
  if (!view) throw new Error(`src/simulators/${id}/view.tsx exports no view`);
  const scenario = scenarioOf(sim, named);
  return renderToString(h(Frame, { ...sim, view, scenario, locale, title, words: simWords[locale] }));
}
