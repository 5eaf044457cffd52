import type { ComponentChildren } from 'preact';
import { Kept } from './kept.ts';
import { linear, thinned, ticks, ticksInRoom } from './scale.ts';

/** One axis: what it runs over, and how its ticks are written. */
export interface Axis {
  readonly domain: readonly [number, number];
  /** Where the ticks stand, if there is room; about four round numbers if absent, fewer where they are long. */
  readonly at?: readonly number[];
  print(value: number): string;
}

/** Maps of values to the 1000 by 1000 units in which a plot's lines are drawn; y grows upwards. */
export interface Scales {
  x(value: number): number;
  y(value: number): number;
}

interface Props {
  readonly caption: ComponentChildren;
  readonly x: Axis;
  readonly y: Axis;
  /** Of the area, in pixels. */
  readonly height: number;
  /** Room for the numbers on the left, in pixels. */
  readonly margin?: number;
  /** What is drawn: paths only, because the units are stretched. Their strokes keep their width. */
  children(scales: Scales): ComponentChildren;
}

/** Letters along the area of a plot on a screen of 320 pixels. */
const LETTERS = 17;

/** A chart with two axes. Lines stretch to any width; letters keep their size. Told in words elsewhere, so hidden from readers of the screen. */
export function Plot({ caption, x, y, height, margin = 44, children }: Props) {
  const [across, up] = [linear(x.domain, [0, 1000]), linear(y.domain, [1000, 0])];
  const percent = (value: number) => `${(across(value) / 10).toFixed(2)}%`;
  const down = (value: number) => Math.round((up(value) / 1000) * height) + 8;
  const xs = x.at ? thinned(x.at, x.domain, x.print, LETTERS) : ticksInRoom(x.domain, 4, x.print, LETTERS);
  const ys = y.at ?? ticks(y.domain, 4);
  // What the axes show; a moment that leaves it as it was draws only what lies between them.
  const left = [margin, height, ...ys.flatMap((value) => [down(value), y.print(value)])].join(' ');
  const below = [height, ...xs.flatMap((value) => [percent(value), x.print(value)])].join(' ');
  return (
    <figure class="plot">
      <figcaption>{caption}</figcaption>
      <div class="plot-body">
        <Kept on={[left]}>
          {() => (
            <svg class="plot-numbers" aria-hidden="true" width={margin} height={height + 28}>
              {ys.map((value) => (
                <text key={value} x={margin - 6} y={down(value) + 4} text-anchor="end">
                  {y.print(value)}
                </text>
              ))}
            </svg>
          )}
        </Kept>
        <svg class="plot-area" aria-hidden="true" width="100%" height={height + 28}>
          <Kept on={[left]}>
            {() =>
              ys.map((value) => (
                <line key={value} class="plot-grid" x1="0" x2="100%" y1={down(value)} y2={down(value)} />
              ))
            }
          </Kept>
          <svg
            aria-hidden="true"
            viewBox="0 0 1000 1000"
            preserveAspectRatio="none"
            y={8}
            width="100%"
            height={height}
          >
            {children({ x: (value) => Math.round(across(value)), y: (value) => Math.round(up(value)) })}
          </svg>
          <Kept on={[below]}>
            {() =>
              xs.map((value) => (
                <text key={value} x={percent(value)} y={height + 25} text-anchor="middle">
                  {x.print(value)}
                </text>
              ))
            }
          </Kept>
        </svg>
      </div>
    </figure>
  );
}

/** What a picture's marks mean: each by its shape and its name. The shapes are drawn in 16 by 16. */
export function Legend({
  marks,
}: {
  readonly marks: readonly { readonly class: string; readonly d: string; readonly label: string }[];
}) {
  const on = marks.map(({ class: name, d, label }) => `${name} ${d} ${label}`).join();
  return (
    <Kept on={[on]}>
      {() => (
        <ul class="plot-legend">
          {marks.map(({ class: name, d, label }) => (
            <li key={label}>
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <path class={name} d={d} />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      )}
    </Kept>
  );
}
