import type { ComponentChildren } from 'preact';
import { printNumber } from '../../core/sim/print.ts';
import { ticksInRoom } from './scale.ts';

const LANE = 22;
/** Above the first lane, for a text in it. */
const ROOM = 6;
/** Letters along the lanes on a screen of 320 pixels. */
const LETTERS = 21;

interface Props {
  readonly caption: string;
  /** Of the lanes, from above. */
  readonly names: readonly string[];
  readonly domain: readonly [number, number];
  /** Texts at a time (ms) in a lane. */
  readonly labels?: readonly { readonly at: number; readonly lane: number; readonly text: string }[];
  /** `y` is the middle of a lane, in pixels of `height`; `x` is stretched. */
  children(x: (micros: number) => number, y: (lane: number) => number, height: number): ComponentChildren;
}

/** One lane for each of some, and time from left to right. What is drawn inside is stretched, so paths only. */
export function Lanes({ caption, names, domain, labels = [], children }: Props) {
  const [from, to] = domain;
  const height = names.length * LANE + ROOM;
  const x = (micros: number) => Math.round(((micros / 1000 - from) / (to - from)) * 10000) / 10;
  const y = (lane: number) => lane * LANE + LANE / 2 + ROOM;
  const percent = (ms: number) => `${(x(ms * 1000) / 10).toFixed(2)}%`;
  return (
    <figure class="plot">
      <figcaption>{caption}</figcaption>
      <div class="plot-body">
        <svg class="plot-numbers" aria-hidden="true" width={20} height={height + 22}>
          {names.map((name, lane) => (
            <text key={name} x={2} y={y(lane) + 5}>
              {name}
            </text>
          ))}
        </svg>
        <svg class="plot-area" aria-hidden="true" width="100%" height={height + 22}>
          {names.map((name, lane) => (
            <line key={name} class="plot-grid" x1="0" x2="100%" y1={y(lane)} y2={y(lane)} />
          ))}
          <svg
            aria-hidden="true"
            viewBox={`0 0 1000 ${height}`}
            preserveAspectRatio="none"
            width="100%"
            height={height}
          >
            {children(x, y, height)}
          </svg>
          {labels.map(({ at, lane, text }) => (
            <text key={`${at} ${lane}`} class="lane-label" x={percent(at / 1000)} y={y(lane) - 5}>
              {text}
            </text>
          ))}
          {ticksInRoom(domain, 4, printNumber, LETTERS).map((ms) => (
            <text key={ms} x={percent(ms)} y={height + 18} text-anchor="middle">
              {printNumber(ms)}
            </text>
          ))}
        </svg>
      </div>
    </figure>
  );
}
