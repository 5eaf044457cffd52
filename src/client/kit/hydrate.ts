import { type ComponentType, h, hydrate } from 'preact';
import type { Model, Scenario } from '../../core/sim/types.ts';
import type { ViewProps } from './types.ts';

/** The parts of a simulator, as its files export them. */
export interface SimParts {
  readonly view: ComponentType<ViewProps>;
  readonly model: Model;
  readonly scenarios: readonly Scenario[];
}

/** Takes over the markup the build left in an `lb-sim`. */
export async function takeOver(host: Element, { view, model, scenarios }: SimParts): Promise<void> {
  const live = host.querySelector('.sim-live');
  const named = host.getAttribute('scenario');
  const scenario = scenarios.find(({ id }) => id === named);
  if (!live || !scenario)
    throw new Error(`lb-sim ${model.id}: no scenario "${named}", or no .sim-live inside`);
  const locale = host.getAttribute('locale') === 'ko' ? 'ko' : 'en';
  const title = host.getAttribute('aria-label') ?? model.id;
  // One language only: together the two are a seventh of all that simulators share.
  const { words } = await (locale === 'ko' ? import('../../i18n/sim.ko.ts') : import('../../i18n/sim.en.ts'));
  hydrate(h(view, { model, scenario, scenarios, locale, words, title }), live);
}
