import type { Metric, Words } from './types.ts';

/** A number read off a state: `unit` stands behind it (empty for a bare number), with so many `digits` after the point. */
export function metric<S>(
  label: Words,
  unit: string,
  digits: number,
  measure: (state: S) => number,
): Metric<S> {
  return { label, unit, digits, measure };
}
