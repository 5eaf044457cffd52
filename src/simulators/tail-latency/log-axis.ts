import type { Axis } from '../../client/kit/plot.tsx';
import { printNumber } from '../../core/sim/print.ts';
import { quantileOf } from '../../core/tail/latency.ts';
import type { Setup } from './model.ts';

/** A number along an axis or in a text: one digit after the point where it is small and not whole. */
export const number = (value: number) => printNumber(value, value < 10 && !Number.isInteger(value) ? 1 : 0);

/** An axis of times from `low` to `high` µs by powers of ten, labelled in ms; values outside are put to its ends. */
export function logAxis(
  low: number,
  high: number,
): Axis & { at: readonly number[]; of(micros: number): number } {
  const [from, to] = [Math.log10(low), Math.log10(high)];
  const at: number[] = [];
  // 1, 2 and 5 of each decade, or its beginning alone where there are many.
  const marks = to - from > 2.7 ? [1] : [1, 2, 5];
  for (let decade = Math.floor(from); decade <= to; decade++) {
    for (const mark of marks) {
      const place = decade + Math.log10(mark);
      if (place >= from - 1e-9 && place <= to + 1e-9) at.push(place);
    }
  }
  return {
    domain: [from, to],
    at,
    print: (place) => number(Number((10 ** place / 1000).toPrecision(1))),
    of: (micros) => Math.min(to, Math.max(from, Math.log10(Math.max(1, micros)))),
  };
}

/** From somewhat below the quickest call to what nearly no page of a hundred calls exceeds. */
export function span({ plan }: Setup): readonly [number, number] {
  const { latency } = plan;
  const most = latency.law === 'two' ? latency.usual * 200 : quantileOf(latency, 0.9999) * 1.6;
  return [latency.usual / (latency.law === 'exponential' ? 10 : 4), most];
}
