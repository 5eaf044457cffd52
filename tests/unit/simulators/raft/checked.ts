import { safety } from '../../../../src/core/raft/laws.ts';
import { law } from '../../../../src/core/sim/law.ts';
import { model, type State } from '../../../../src/simulators/raft/model.ts';
import { upkeep } from './upkeep.ts';

/** The model with the laws of Raft among its own: they hold after every event, unless a rule is broken on purpose. */
export const checked = {
  ...model,
  invariants: [
    ...model.invariants,
    ...[...safety, ...upkeep].map(({ name, fault }) =>
      law<State>(name.en, ({ values, cluster }) => values.rule === 'raft' && fault(cluster)),
    ),
  ],
};
