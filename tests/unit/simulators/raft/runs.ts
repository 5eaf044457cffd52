import type { Cluster } from '../../../../src/core/raft/cluster.ts';
import { startValues } from '../../../../src/core/sim/params.ts';
import { Run } from '../../../../src/core/sim/run.ts';
import { model, type State } from '../../../../src/simulators/raft/model.ts';
import { scenarios } from '../../../../src/simulators/raft/scenarios.ts';

/** The values a run starts with, some of them set. */
export const start = (values: object) => startValues(model, { values });

/** The scenario of this name. */
export const named = (id: string) => scenarios.find((one) => one.id === id) as (typeof scenarios)[number];

/** A run up to a moment, in milliseconds. */
export function runTo(
  values: object,
  seed: number,
  ms: number,
): Run<typeof model.params, State, never, never> {
  const run = new Run(model, start(values), seed);
  for (let next = model.next(run.state); next && next.at <= ms * 1000; next = model.next(run.state))
    run.step();
  return run as never;
}

/** The terms of a log, one digit each. */
export const terms = ({ log }: Cluster['servers'][number]) => log.map(({ term }) => term).join('');
