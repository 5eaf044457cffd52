import { fill } from '../../core/estimate/words.ts';
import type { Prediction as Asked, Locale, Measured } from '../../core/sim/types.ts';
import type { SimWords } from '../../i18n/sim.en.ts';

interface Props {
  readonly id: string;
  readonly asked: Asked;
  readonly metrics: Measured;
  readonly locale: Locale;
  readonly words: SimWords;
}

/** What the run came to, in the words of the options. */
function outcome({ asked, metrics, locale, words }: Props): string {
  return asked.options[asked.answer(metrics)]?.[locale] ?? words.neither;
}

interface Asking extends Props {
  readonly guess: number | undefined;
  readonly over: boolean;
  /** Whether the parameters are the scenario's: why it came out so is true of them only. */
  readonly own: boolean;
  choose(guess: number): void;
}

/** The question before a run: one radio group. The answer keeps its room while it is hidden, so that nothing jumps. */
export function Prediction(props: Asking) {
  const { id, asked, locale, words, guess, over, own, choose } = props;
  const option = guess === undefined ? undefined : asked.options[guess];
  const said = option?.[locale];
  const right = outcome(props);
  const verdict =
    said === undefined
      ? fill(words.unguessed, right)
      : said === right
        ? fill(words.right, right)
        : fill(words.wrong, said, right);
  return (
    <fieldset class="sim-prediction">
      <legend>
        <span class="sim-label">{words.predict}</span> {asked.question[locale]}
      </legend>
      <div class="sim-options">
        {asked.options.map((text, i) => (
          <label key={text.en}>
            <input
              type="radio"
              name={`${id}-guess`}
              value={String(i)}
              checked={guess === i}
              disabled={over && guess !== i}
              onChange={() => choose(i)}
            />
            <span>{text[locale]}</span>
          </label>
        ))}
      </div>
      <p class="sim-verdict" data-shown={over}>
        <strong>{over ? verdict : null}</strong> {own ? asked.because[locale] : words.changed}
      </p>
    </fieldset>
  );
}

/** The same without scripts: the question, and the answer behind it. */
export function StillPrediction(props: Props) {
  const { asked, locale, words } = props;
  return (
    <details class="sim-prediction">
      <summary>
        <span class="sim-label">{words.predict}</span> {asked.question[locale]}
      </summary>
      <ul>
        {asked.options.map((text) => (
          <li key={text.en}>{text[locale]}</li>
        ))}
      </ul>
      <p>
        <strong>{fill(words.unguessed, outcome(props))}</strong> {asked.because[locale]}
      </p>
    </details>
  );
}
