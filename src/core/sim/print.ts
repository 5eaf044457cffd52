import type { Locale, Metric, Model, Param, Values } from './types.ts';

/** A whole number or a decimal with thousands separated by commas, in every language. */
export function printNumber(value: number, digits = 0): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = value < 0 && Number(value.toFixed(digits)) !== 0 ? '−' : '';
  return `${sign}${grouped}${fraction ? `.${fraction}` : ''}`;
}

/** The same with at most so many digits after the point (at least one), and none that say nothing. */
export function printPlain(value: number, digits: number): string {
  return printNumber(value, digits).replace(/\.?0+$/, '');
}

/** A count before its English noun: `1 request`, `1,200 requests`. */
export function counted(value: number, noun: string): string {
  return `${printNumber(value)} ${noun}${value === 1 ? '' : 's'}`;
}

/** A measured value as every page prints it: `9.41 %`. */
export function printMetric(metric: Pick<Metric<never>, 'unit' | 'digits'>, value: number): string {
  const number = printNumber(value, metric.digits);
  return metric.unit ? `${number} ${metric.unit}` : number;
}

/** The value of one parameter: the option's name, or the number with its unit. */
export function printValue(param: Param, value: number | string, locale: Locale): string {
  if (param.kind === 'choice') return param.options[value]?.[locale] ?? String(value);
  const digits = (String(param.step).split('.')[1] ?? '').length;
  return printMetric({ unit: param.unit, digits }, Number(value));
}

/** All parameters in one line: `Scheme: hash ring; Nodes: 10; ...`. */
export function printValues(model: Pick<Model, 'params'>, values: Values, locale: Locale): string {
  const one = ([key, param]: [string, Param]) =>
    `${param.label[locale]}: ${printValue(param, values[key] ?? param.default, locale)}`;
  return Object.entries(model.params).map(one).join('; ');
}
