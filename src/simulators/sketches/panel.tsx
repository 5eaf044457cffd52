import type { ComponentChildren } from 'preact';
import type { Drawn as Moment } from '../../client/kit/types.ts';
import { printMetric, printNumber } from '../../core/sim/print.ts';
import type { Measured } from '../../core/sim/types.ts';
import type { Places } from '../../core/sketches/trio.ts';
import { type MetricId, model, type State } from './model.ts';

/** The width of what a sketch holds, in units of its picture. */
export const WIDTH = 640;

/** What each of the three sketches is given. */
export interface Drawn extends Moment<State> {
  readonly metrics: Measured;
  /** Where the key that came last went. */
  readonly last: Places | undefined;
}

/** One sketch: its question, what it holds in so many units of height, and what it says. */
export function Panel(props: {
  readonly title: string;
  readonly holds: string;
  readonly height: number;
  readonly shapes: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="sketch-panel">
      <p>
        <b>{props.title}</b> {props.holds}
      </p>
      <div>
        <svg viewBox={`0 0 ${WIDTH} ${props.height}`} aria-hidden="true">
          {props.shapes}
        </svg>
        <div>{props.children}</div>
      </div>
    </section>
  );
}

/** A measured value with its unit. */
export const reading = (metrics: Measured, id: MetricId) => printMetric(model.metrics[id], metrics[id] ?? 0);
/** A number along an axis. */
export const plain = (value: number) => printNumber(value, value < 5 && !Number.isInteger(value) ? 1 : 0);
/** A line through points, or nothing. */
export const line = (points: readonly (readonly [number, number])[]) =>
  points.length > 1 ? `M${points.map((at) => at.join(' ')).join('L')}` : '';

/** The outline of a row of bars that stand on `floor`. */
export const bars = (values: ArrayLike<number>, step: number, floor: number, unit: number) =>
  `M0 ${floor}${Array.from(values, (value) => `V${(floor - value * unit).toFixed(1)}h${step.toFixed(2)}`).join('')}V${floor}z`;
