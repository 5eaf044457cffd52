import { type ComponentType, h, hydrate } from 'preact';
import type { Model, Scenario } from '../../core/sim/types.ts';
import { simWords } from '../../i18n/sim.ts';
import type { ViewProps } from './types.ts';

/** The parts of a simulator, as its files export them. */
export interface SimParts {
  readonly view: ComponentType<ViewProps>;
  readonly model: Model;
  readonly scenarios: readonly Scenario[];
}

/** Takes over the markup the build left in an `lb-sim`. */
export function takeOver(host: Element, { view, model, scenarios }: SimParts): void {
  const live = host.querySelector('.sim-live');
  const named = host.getAttribute('scenario');
  const scenario = scenarios.find(({ id }) => id === named);
  if (!live || !scenario)
    throw new Error(`lb-sim ${model.id}: no scenario "${named}", or no .sim-live inside`);
  const locale = host.getAttribute('locale') === 'ko' ? 'ko' : 'en';
  const title = host.getAttribute('aria-label') ?? model.id;
  hydrate(h(view, { model, scenario, scenarios, locale, words: simWords[locale], title }), live);
}
