import type { Model, Params, Scenario, SimEvent } from '../../../src/core/sim/types.ts';

const words = (en: string) => ({ en, ko: en });

const params = {
  steps: {
    kind: 'number',
    label: words('steps'),
    unit: '',
    min: 1,
    max: 500,
    step: 1,
    default: 100,
    scale: 'linear',
  },
  drift: {
    kind: 'number',
    label: words('drift'),
    unit: 'm',
    min: -1,
    max: 1,
    step: 0.05,
    default: 0,
    scale: 'linear',
  },
  coin: {
    kind: 'choice',
    label: words('coin'),
    options: { fair: words('fair'), bent: words('bent') },
    default: 'fair',
  },
} as const satisfies Params;

interface Walk {
  readonly done: number;
  readonly left: number;
  readonly place: number;
  readonly drift: number;
}

/** A random walk: the smallest model that draws numbers while it runs. */
export const toy: Model<typeof params, Walk, SimEvent, 'place'> = {
  id: 'toy',
  version: 2,
  params,
  pace: { by: 'events', perSecond: 10 },
  maxEvents: 300,
  init: (values, random) => ({
    done: 0,
    left: values.steps,
    place: random.stream('start').below(10),
    drift: values.drift + (values.coin === 'bent' ? 1 : 0),
  }),
  next: (state) => (state.left > 0 ? { kind: 'walk', at: state.done } : undefined),
  apply: (state, _event, random) => ({
    ...state,
    done: state.done + 1,
    left: state.left - 1,
    place: state.place + random.stream('walk').float() - 0.5 + state.drift,
  }),
  metrics: { place: { label: words('place'), unit: 'm', digits: 2, measure: (state) => state.place } },
  invariants: [],
  narrate: (before, _event, after) => `from ${before.place} to ${after.place}`,
  describe: (state) => `at ${state.place}`,
  table: (state) => ({
    caption: 'Walk',
    columns: [{ label: 'step' }, { label: 'place' }],
    rows: [[state.done, state.place]],
  }),
  leavesOut: [],
};

const scenario = (
  id: string,
  values: Scenario<typeof params>['values'],
): Scenario<typeof params, 'place'> => ({
  id,
  title: words(id),
  values,
  seed: 42,
  claim: { text: words('ends somewhere'), share: 1, holds: ({ place }) => Number.isFinite(place) },
  prediction: {
    question: words('Where?'),
    options: [words('left'), words('right')],
    answer: () => 1,
    because: words('so'),
  },
  band: 'place',
});

export const scenarios = [scenario('plain', {}), scenario('bent', { coin: 'bent', steps: 50 })] as const;
