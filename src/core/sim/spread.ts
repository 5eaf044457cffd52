import { finish } from './run.ts';
import type { Model, Params, SimEvent, Values } from './types.ts';

/** How many other seeds are drawn behind a run: 1 to this number, never chosen by what they show. */
export const BAND_SEEDS = 50;

/** What a metric came to at the end of the run of one seed. */
export function endOf<P extends Params, S, E extends SimEvent, M extends string>(
  model: Model<P, S, E, M>,
  values: Values<P>,
  metric: M,
  seed: number,
): number {
  return finish(model, values, seed).metrics[metric];
}

/** What a metric came to for the seeds 1 to 50. */
export function spread<P extends Params, S, E extends SimEvent, M extends string>(
  model: Model<P, S, E, M>,
  values: Values<P>,
  metric: M,
): number[] {
  return Array.from({ length: BAND_SEEDS }, (_, i) => endOf(model, values, metric, i + 1));
}
