import { fill } from '../../core/estimate/words.ts';
import { toStep } from '../../core/sim/params.ts';
import { printValue } from '../../core/sim/print.ts';
import type { Locale, NumberParam } from '../../core/sim/types.ts';
import type { SimWords } from '../../i18n/sim.en.ts';
import { TypedNumber } from './typed-number.tsx';

/** The slider's own scale, in steps. */
const NOTCHES = 200;

/** Where a value stands on the slider, 0 to 1. */
export function placeOf(param: NumberParam, value: number): number {
  const { min, max, scale } = param;
  return scale === 'log' ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
}

/** The value at a place on the slider, 0 to 1, on the parameter's grid. */
export function valueAt(param: NumberParam, place: number): number {
  const { min, max, scale } = param;
  return toStep(param, scale === 'log' ? min * (max / min) ** place : min + (max - min) * place);
}

/** The value one press of a button away: one step, or on a logarithmic scale about a quarter of the value. */
export function pressed(param: NumberParam, value: number, sign: 1 | -1): number {
  const by = param.scale === 'log' ? Math.max(param.step, value / 4) : param.step;
  return toStep(param, value + sign * by);
}

interface Props {
  readonly id: string;
  readonly param: NumberParam;
  readonly value: number;
  readonly locale: Locale;
  readonly words: SimWords;
  set(value: number): void;
  say(text: string): void;
}

/** A number: a box to type in, two buttons, and a slider that nobody has to drag. */
export function NumberField(props: Props) {
  const { id, param, value, locale, words, set } = props;
  const label = param.label[locale];
  const button = (sign: 1 | -1) => (
    <button
      type="button"
      class="button sim-small"
      aria-label={fill(sign < 0 ? words.less : words.more, label)}
      aria-disabled={pressed(param, value, sign) === value}
      onClick={() => pressed(param, value, sign) === value || set(pressed(param, value, sign))}
    >
      {sign < 0 ? '−' : '+'}
    </button>
  );
  return (
    <div class="sim-field sim-number">
      <label for={id}>
        {label}
        {param.unit && <span class="sim-unit"> ({param.unit})</span>}
      </label>
      <div class="sim-box">
        {button(-1)}
        <TypedNumber {...props} />
        {button(1)}
      </div>
      <input
        class="sim-slider"
        type="range"
        aria-label={label}
        aria-valuetext={printValue(param, value, locale)}
        min={0}
        max={NOTCHES}
        value={Math.round(placeOf(param, value) * NOTCHES)}
        onInput={(event) => set(valueAt(param, Number(event.currentTarget.value) / NOTCHES))}
      />
    </div>
  );
}
