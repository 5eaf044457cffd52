import { fill } from '../../core/estimate/words.ts';
import { toStep } from '../../core/sim/params.ts';
import { printValue } from '../../core/sim/print.ts';
import type { Locale, NumberParam } from '../../core/sim/types.ts';
import type { SimWords } from '../../i18n/sim.en.ts';
import { TypedNumber } from './typed-number.tsx';

/** A slider is no finer than this. */
const FINEST = 200;

const known = new WeakMap<NumberParam, readonly number[]>();

/**
 * The values a slider can stand on, ascending: at most 201, spread along its scale. Each stands there once, because an
 * arrow key that led to the value it came from would lead nowhere.
 */
export function notches(param: NumberParam): readonly number[] {
  const { min, max, scale } = param;
  const at = (place: number) => (scale === 'log' ? min * (max / min) ** place : min + (max - min) * place);
  const made = () => Array.from({ length: FINEST + 1 }, (_, i) => toStep(param, at(i / FINEST)));
  const values = known.get(param) ?? [...new Set(made())];
  known.set(param, values);
  return values;
}

/** The index of the notch nearest to a value. */
export function notchOf(param: NumberParam, value: number): number {
  const off = notches(param).map((notch) => Math.abs(notch - value));
  return off.indexOf(Math.min(...off));
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
        {param.unit !== '' && <span class="sim-unit"> ({param.unit})</span>}
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
        max={notches(param).length - 1}
        value={String(notchOf(param, value))}
        onInput={(event) => set(notches(param)[Number(event.currentTarget.value)] ?? value)}
      />
    </div>
  );
}
