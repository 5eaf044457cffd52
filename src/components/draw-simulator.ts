import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { finish } from '../core/sim/run.ts';
import type { Locale, Model, Scenario } from '../core/sim/types.ts';

interface Simulator {
  model: Model;
  scenarios: readonly Scenario[];
}

const models = import.meta.glob<{ model: Model }>('../simulators/*/model.ts', { eager: true });
const scenarioLists = import.meta.glob<{ scenarios: readonly Scenario[] }>('../simulators/*/scenarios.ts', { eager: true });
const views = import.meta.glob<{ default: never }>('../simulators/*/view.tsx', { eager: true });

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

/** The HTML of a simulator's default run, the same that the browser makes first. */
export function drawSimulator(id: string, scenario: string | undefined, locale: Locale): string {
  const { model, scenarios } = simulator(id);
  const view = views[`../simulators/${id}/view.tsx`]?.default;
  if (!view) throw new Error(`src/simulators/${id}/view.tsx exports no view`);
  return renderToString(h(view, { model, scenario: scenario ?? scenarios[0]?.id, scenarios, locale } as never));
}

export { finish };
