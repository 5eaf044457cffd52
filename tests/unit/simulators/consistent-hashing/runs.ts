import { startValues } from '../../../../src/core/sim/params.ts';
import { Run } from '../../../../src/core/sim/run.ts';
import type { Values } from '../../../../src/core/sim/types.ts';
import { model, type State } from '../../../../src/simulators/consistent-hashing/model.ts';

export type HashingValues = Values<typeof model.params>;

/** The model's defaults with some values of one's own. */
export const values = (own: Partial<HashingValues> = {}): HashingValues =>
  startValues(model, { values: own });

/** Runs to the end; after every event, the first included, hands over the state. */
export function watch(own: Partial<HashingValues>, seed: number, see: (state: State) => void): State {
  const run = new Run(model, values(own), seed);
  see(run.state);
  while (run.step()) see(run.state);
  return run.state;
}

/** Fails if any invariant of the model is broken. */
export function checkLaws(state: State): void {
  for (const { name, broken } of model.invariants) {
    const fault = broken(state);
    if (fault !== undefined) throw new Error(`"${name}" is broken after sector ${state.swept}: ${fault}`);
  }
}
