import { fill } from '../../core/estimate/words.ts';
import { settle } from '../../core/sim/params.ts';
import type { SimWords } from '../../i18n/sim.ts';

const SEED = {
  kind: 'number',
  label: { en: '', ko: '' },
  unit: '',
  min: 1,
  max: 4294967295,
  step: 1,
  default: 1,
  scale: 'linear',
} as const;

interface Props {
  readonly id: string;
  readonly seed: number;
  readonly words: SimWords;
  set(seed: number): void;
  /** Says what became of a text that could not be taken as it stood. */
  say(text: string): void;
}

/** The seed of the run: a box to type in and a button that draws another. */
export function SeedField({ id, seed, words, set, say }: Props) {
  const take = (box: HTMLInputElement) => {
    const given = box.value;
    const settled = settle(SEED, given, seed);
    box.value = String(settled.value);
    if (settled.value !== seed) set(Number(settled.value));
    // After `set`, which wipes what was said about the change before.
    say(settled.problem ? fill(words[settled.problem], words.seed, given.slice(0, 24), box.value) : '');
  };
  return (
    <div class="sim-field">
      <label for={id}>{words.seed}</label>
      <div class="sim-box">
        <input
          id={id}
          name={id}
          class="sim-seed"
          type="text"
          inputmode="numeric"
          autocomplete="off"
          value={String(seed)}
          onChange={(event) => take(event.currentTarget)}
        />
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
