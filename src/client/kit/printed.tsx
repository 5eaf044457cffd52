import { fill } from '../../core/estimate/words.ts';
import { printValues } from '../../core/sim/print.ts';
import type { Locale, Model, Values } from '../../core/sim/types.ts';
import type { SimWords } from '../../i18n/sim.en.ts';
import { usePaced } from './use-paced.ts';

interface Props {
  readonly model: Model;
  readonly values: Values;
  readonly seed: number;
  readonly locale: Locale;
  readonly words: SimWords;
  /** The link after `sim-<id>=`. */
  readonly link: string;
  readonly playing?: boolean;
}

/** What stands on paper in place of the controls: the parameters, the seed and the link. */
export function Printed({ model, values, seed, locale, words, link, playing = false }: Props) {
  const draw = () => (
    <p class="sim-printed">
      {fill(words.values, printValues(model, values, locale), String(seed))}{' '}
      <code>{`#sim-${model.id}=${link}`}</code>
    </p>
  );
  return usePaced(draw, 900, playing);
}
