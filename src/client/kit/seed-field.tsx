import { SEED } from '../../core/sim/link.ts';
import type { Locale } from '../../core/sim/types.ts';
import type { SimWords } from '../../i18n/sim.en.ts';
import { TypedNumber } from './typed-number.tsx';

interface Props {
  readonly id: string;
  readonly seed: number;
  readonly locale: Locale;
  readonly words: SimWords;
  set(seed: number): void;
  say(text: string): void;
}

/** The seed of the run: a box to type in and a button that draws another. */
export function SeedField({ seed, ...rest }: Props) {
  const { id, words, set } = rest;
  return (
    <div class="sim-field sim-seed">
      <label for={id}>{words.seed}</label>
      <div class="sim-box">
        <TypedNumber {...rest} param={SEED} value={seed} />
        <button type="button" class="button" onClick={() => set(draw())}>
          {words.newSeed}
        </button>
      </div>
    </div>
  );
}

/** A seed short enough to be read out: 1 to 999,999. */
function draw(): number {
  const [word = 0] = crypto.getRandomValues(new Uint32Array(1));
  return 1 + (word % 999999);
}
