import { fill } from '../../core/estimate/words.ts';
import { printMetric, printPlain } from '../../core/sim/print.ts';
import { quantile } from '../../core/sim/stats.ts';
import type { Locale, Metric } from '../../core/sim/types.ts';
import type { SimWords } from '../../i18n/sim.en.ts';
import { linear, ticksInRoom } from './scale.ts';

// Heights in pixels; places along the strip in percent, so that text keeps its size at any width.
const HEIGHT = 82;
const AXIS = 58;
/** Letters along a strip on a screen of 320 pixels. */
const LETTERS = 26;

// Not toLocaleString: its first call holds a page up for longer than a frame.
const print = (value: number) => printPlain(value, 9);

interface Props {
  readonly metric: Metric<never>;
  /** What other seeds came to. */
  readonly others: readonly number[];
  /** What this one came to. */
  readonly own: number;
  readonly locale: Locale;
  readonly words: SimWords;
}

/** Where one run lies among fifty: faint dots for the others, a triangle for this one, a bar over their middle 90 %. */
export function Strip({ metric, others, own, locale, words }: Props) {
  const all = [...others, own];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  // Where all came to nothing the axis still has a length, of one in the last digit that is printed.
  const alone = most === 0 && least === 0 ? 10 ** -metric.digits : 0;
  const room = Math.max((most - least) * 0.15, Math.abs(most) * 0.02, alone);
  // No axis goes beyond what the numbers themselves can be.
  const cap = metric.unit === '%' && most <= 100 ? 100 : Number.POSITIVE_INFINITY;
  const domain = [Math.max(0, least - room), Math.min(cap, most + room)] as const;
  const x = linear(domain, [3, 97]);
  const at = (value: number) => `${x(value).toFixed(2)}%`;
  const label = fill(words.band, metric.label[locale], String(others.length));
  const [low, high] = [quantile(others, 0.05), quantile(others, 0.95)];
  return (
    <figure class="sim-strip">
      <svg width="100%" height={HEIGHT} role="img" aria-label={`${label}: ${printMetric(metric, own)}`}>
        {others.length > 1 && (
          <rect
            class="sim-middle"
            x={at(low)}
            y={24}
            width={`${(x(high) - x(low)).toFixed(2)}%`}
            height={AXIS - 24}
          />
        )}
        <line class="sim-axis" x1="0" x2="100%" y1={AXIS} y2={AXIS} />
        {ticksInRoom(domain, 5, print, LETTERS).map((value) => (
          <g key={value} class="sim-tick">
            <line x1={at(value)} x2={at(value)} y1={AXIS} y2={AXIS + 5} />
            <text x={at(value)} y={HEIGHT - 6} text-anchor="middle">
              {print(value)}
            </text>
          </g>
        ))}
        {others.map((value, i) => (
          <circle key={i} class="sim-others" cx={at(value)} cy={AXIS - 8 - (i % 3) * 9} r={3.5} />
        ))}
        <line class="sim-own" x1={at(own)} x2={at(own)} y1={16} y2={AXIS} />
        <svg class="sim-own" x={at(own)} y={8} overflow="visible" aria-hidden="true">
          <path d="M0 10l-7 -12h14z" />
        </svg>
      </svg>
      <figcaption>{label}</figcaption>
    </figure>
  );
}
