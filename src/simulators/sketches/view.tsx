import { InTurn } from '../../client/kit/in-turn.ts';
import { Legend } from '../../client/kit/plot.tsx';
import { Shell } from '../../client/kit/shell.tsx';
import type { FigureProps, ViewProps } from '../../client/kit/types.ts';
import { words } from '../../core/sim/words.ts';
import { placesOf } from '../../core/sketches/trio.ts';
import { Bloom } from './bloom.tsx';
import { CountMin } from './count-min.tsx';
import { HyperLogLog } from './hyper-log-log.tsx';
import type { State } from './model.ts';

/** Three sketches of the same keys: what they hold, and what they say beside the truth. */
export default function Sketches(props: ViewProps) {
  const readings = [
    'bloom.wrong',
    'cm.over',
    'cm.worst',
    'cm.top',
    'hll.estimate',
    'hll.error',
    'distinct',
    'hll.summed',
  ];
  return (
    <Shell {...props} readings={readings} figure={(figure) => <Trio {...(figure as FigureProps<State>)} />} />
  );
}

const TEXT = {
  last: words('where the last key went', '마지막 키의 위치'),
};

/** The picture of one moment. */
export function Trio({ state, locale, metrics, told, hurried = false }: FigureProps<State>) {
  const { setup, done } = state;
  const key = setup.keys[done - 1];
  const last = key === undefined ? undefined : placesOf(key, setup.values, setup.seeds);
  const drawn = { state, locale, metrics, last };
  return (
    <div class="sketch" role="img" aria-label={told}>
      <InTurn hurried={hurried}>{() => <Bloom {...drawn} />}</InTurn>
      <InTurn second hurried={hurried}>
        {() => [<CountMin key="count" {...drawn} />, <HyperLogLog key="distinct" {...drawn} />]}
      </InTurn>
      <Legend marks={[{ class: 'sketch-last', d: 'M3 3h10v10H3z', label: TEXT.last[locale] }]} />
    </div>
  );
}
