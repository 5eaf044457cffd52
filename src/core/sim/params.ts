import type { Model, NumberParam, Param, Params, Scenario, Values, Words } from './types.ts';

/** What became of a text a reader or a link gave for a parameter. */
export interface Settled {
  readonly value: number | string;
  /** Why the value is not what was given; absent where it is. */
  readonly problem?: 'malformed' | 'below' | 'above' | 'rounded';
}

const NUMBER = /^[+-]?\d{1,20}(\.\d{1,20})?([eE][+-]?\d{1,3})?$/;

/**
 * The value a text stands for, always one the model can run with: out of bounds is clamped, off the grid goes to the
 * nearest step, and what is no number in ASCII digits (`1,5`, `NaN`, an empty text) or no option falls back.
 */
export function settle(param: Param, text: string, fallback: number | string = param.default): Settled {
  const given = text.trim();
  if (param.kind === 'choice') {
    const known = Object.hasOwn(param.options, given) || param.reads?.(given);
    return known ? { value: given } : { value: fallback, problem: 'malformed' };
  }
  if (!NUMBER.test(given)) return { value: fallback, problem: 'malformed' };
  const number = Number(given);
  if (number < param.min) return { value: param.min, problem: 'below' };
  if (number > param.max) return { value: param.max, problem: 'above' };
  const value = toStep(param, number);
  return value === number ? { value } : { value, problem: 'rounded' };
}

/** A parameter that counts things. */
export function count(
  label: Words,
  range: { readonly min: number; readonly max: number; readonly step?: number; readonly default: number },
  scale: NumberParam['scale'] = 'linear',
): NumberParam {
  return { kind: 'number', label, unit: '', step: 1, ...range, scale };
}

/** The nearest value on the parameter's grid, without the dust of binary fractions. */
export function toStep(param: NumberParam, number: number): number {
  const steps = Math.round((number - param.min) / param.step);
  const value = Number((param.min + steps * param.step).toFixed(9));
  return Math.min(param.max, Math.max(param.min, value));
}

/** Every parameter's value where a scenario starts. */
export function startValues<P extends Params>(
  model: Pick<Model<P>, 'params'>,
  scenario: Pick<Scenario<P>, 'values'>,
): Values<P> {
  const own: Readonly<Record<string, number | string | undefined>> = scenario.values;
  const entries = Object.entries(model.params).map(([key, param]) => [key, own[key] ?? param.default]);
  return Object.fromEntries(entries) as Values<P>;
}
