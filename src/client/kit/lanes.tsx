import type { ComponentChildren } from 'preact';
import { printNumber } from '../../core/sim/print.ts';
import { Kept } from './kept.ts';
import { GAP, ticksInRoom } from './scale.ts';

const LANE = 22;
/** Above the first lane, for a text in it. */
const ROOM = 6;
/** Letters along the lanes on a screen of 320 pixels, and from where `kit.css` takes a simulator for wide. */
const LETTERS = 21;
const WIDE = 56;

interface Label {
  /** In µs. */
  readonly at: number;
  readonly lane: number;
  readonly text: string;
}

interface Props {
  readonly caption: string;
  /** Of the lanes, from above. */
  readonly names: readonly string[];
  readonly domain: readonly [number, number];
  /** Texts in the lanes, in the order of time; of those that would run into each other the first. */
  readonly labels?: readonly Label[];
  /** `y` is the middle of a lane, in pixels of `height`; `x` is stretched. */
  children(x: (micros: number) => number, y: (lane: number) => number, height: number): ComponentChildren;
}

/** Those labels that do not run into the one before in their lane; `room` is how many letters stand along a lane. */
export function apart(
  labels: readonly Label[],
  [from, to]: readonly [number, number],
  room: number,
): Label[] {
  const ends = new Map<number, number>();
  return labels.filter(({ at, lane, text }) => {
    const start = ((at / 1000 - from) / (to - from)) * room;
    if (start < (ends.get(lane) ?? Number.NEGATIVE_INFINITY)) return false;
    ends.set(lane, start + text.length + GAP);
    return true;
  });
}

/** One lane for each of some, and time from left to right. What is drawn inside is stretched, so paths only. */
export function Lanes({ caption, names, domain, labels = [], children }: Props) {
  const [from, to] = domain;
  const height = names.length * LANE + ROOM;
  const x = (micros: number) => Math.round(((micros / 1000 - from) / (to - from)) * 10000) / 10;
  const y = (lane: number) => lane * LANE + LANE / 2 + ROOM;
  const percent = (ms: number) => `${(x(ms * 1000) / 10).toFixed(2)}%`;
  const narrow = new Set(apart(labels, domain, LETTERS));
  const below = ticksInRoom(domain, 4, printNumber, LETTERS);
  return (
    <figure class="plot">
      <figcaption>{caption}</figcaption>
      <div class="plot-body">
        <Kept on={names}>
          {() => (
            <svg class="plot-numbers" aria-hidden="true" width={20} height={height + 22}>
              {names.map((name, lane) => (
                <text key={name} x={2} y={y(lane) + 5}>
                  {name}
                </text>
              ))}
            </svg>
          )}
        </Kept>
        <svg class="plot-area" aria-hidden="true" width="100%" height={height + 22}>
          <Kept on={names}>
            {() =>
              names.map((name, lane) => (
                <line key={name} class="plot-grid" x1="0" x2="100%" y1={y(lane)} y2={y(lane)} />
              ))
            }
          </Kept>
          <svg
            aria-hidden="true"
            viewBox={`0 0 1000 ${height}`}
            preserveAspectRatio="none"
            width="100%"
            height={height}
          >
            {children(x, y, height)}
          </svg>
          {apart(labels, domain, WIDE).map((label) => (
            <text
              key={`${label.at} ${label.lane}`}
              class={narrow.has(label) ? 'lane-label' : 'lane-label lane-wide'}
              x={percent(label.at / 1000)}
              y={y(label.lane) - 5}
            >
              {label.text}
            </text>
          ))}
          <Kept on={[from, to, names.length]}>
            {() =>
              below.map((ms) => (
                <text key={ms} x={percent(ms)} y={height + 18} text-anchor="middle">
                  {printNumber(ms)}
                </text>
              ))
            }
          </Kept>
        </svg>
      </div>
    </figure>
  );
}
