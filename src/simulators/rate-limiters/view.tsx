import { Shell } from '../../client/kit/shell.tsx';
import type { FigureProps, ViewProps } from '../../client/kit/types.ts';
import type { Lane } from '../../core/limits/lane.ts';
import { bounds, type LimiterId, limiterIds, type Rule } from '../../core/limits/limiters.ts';
import { limiterNames, seconds } from '../../core/limits/readouts.ts';
import type { Locale } from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';
import { readout, type State } from './model.ts';

/** A picture has at most 500 marks; the rest of them are brackets, boundaries and the line of now. */
const MOST_BARS = 480;
/** More columns would be too thin to tell apart on a phone. */
const MOST_COLUMNS = 40;
/** Of a strip: width, height, the y of the line between admitted and denied, and the tallest bar to either side. */
const [WIDTH, HEIGHT, LINE, TALLEST] = [1000, 60, 33, 25];

interface Scale {
  /** Windows shown, and columns of bars in each. */
  readonly windows: number;
  readonly perWindow: number;
  /** Ticks in a column. */
  readonly column: number;
  /** Requests in the tallest bar. */
  readonly tallest: number;
}

/** How many of the times fall in each column that holds any. */
function countByColumn(times: readonly number[], column: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const at of times) {
    const index = Math.floor(at / column);
    counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  return counts;
}

/** The finest columns, all windows cut alike, with which the whole run stays under the cap of marks. */
function scaleOf({ trace, rule }: State): Scale {
  const ticks = trace.map((at) => at * rule.limit);
  const windows = Math.floor((ticks.at(-1) ?? 0) / rule.window) + 1;
  // A column that holds arrivals can hold a bar of arrivals, both kinds in five lanes, one kind in the queue's; any
  // column can hold what leaves the queue.
  const fits = (per: number) =>
    windows * per <= Math.min(MOST_COLUMNS, MOST_BARS - 12 * countByColumn(ticks, rule.window / per).size);
  const perWindow = [40, 30, 24, 20, 15, 12, 10].find(fits) ?? 8;
  const column = rule.window / perWindow;
  return { windows, perWindow, column, tallest: Math.max(1, ...countByColumn(ticks, column).values()) };
}

const round = (x: number) => Math.round(x * 10) / 10;

/** One bar for each column that holds any of the times: above the line, or below it and crossed. */
function bars(times: readonly number[], scale: Scale, side: 'above' | 'below'): string {
  const width = WIDTH / (scale.windows * scale.perWindow);
  const [left, inner] = [width * 0.1, round(width * 0.8)];
  let path = '';
  for (const [index, count] of countByColumn(times, scale.column)) {
    if (index >= scale.windows * scale.perWindow) continue;
    const x = round(index * width + left);
    const height = round(Math.max(3, (Math.min(count, scale.tallest) / scale.tallest) * TALLEST));
    path +=
      side === 'above'
        ? `M${x} ${LINE}v${-height}h${inner}v${height}z`
        : `M${x} ${LINE}v${height}h${inner}v${-height}zl${inner} ${height}`;
  }
  return path;
}

/** A bracket as long as T over the most that got through in one, in the middle of them if the picture has room. */
function bracket({ mostFrom, mostTo }: Lane, { window }: Rule, { windows }: Scale): string {
  const middle = (mostFrom + mostTo - window) / 2;
  const start = Math.max(0, Math.min(middle, (windows - 1) * window));
  const x = (tick: number) => round((tick / (window * windows)) * WIDTH);
  return `M${x(start)} 6V2H${x(start + window)}V6`;
}

function Strip({ state, scale, id }: { state: State; scale: Scale; id?: LimiterId }) {
  const { rule, trace, now, lanes } = state;
  const lane = id && lanes[id];
  const tick = now * rule.limit;
  const edges = Array.from(
    { length: scale.windows - 1 },
    (_, k) => `M${round(((k + 1) * WIDTH) / scale.windows)} 0V${HEIGHT}`,
  );
  const cursor = round((tick / (rule.window * scale.windows)) * WIDTH);
  const arrived = trace.slice(0, state.done).map((at) => at * rule.limit);
  return (
    <svg class="rl-strip" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path class="rl-edge" d={edges.join('')} />
      {state.done < trace.length && <path class="rl-now" d={`M${cursor} 0V${HEIGHT}`} />}
      <path class="rl-line" d={`M0 ${LINE}H${WIDTH}`} />
      {lane ? (
        <>
          <path
            class="rl-passed"
            d={bars(
              lane.passes.filter((at) => at <= tick),
              scale,
              'above',
            )}
          />
          <path
            class="rl-waiting"
            d={bars(
              lane.passes.filter((at) => at > tick),
              scale,
              'above',
            )}
          />
          <path class="rl-denied" d={bars(lane.denials, scale, 'below')} />
          {lane.most > 0 && <path class="rl-bracket" d={bracket(lane, rule, scale)} />}
        </>
      ) : (
        <path class="rl-arrived" d={bars(arrived, scale, 'above')} />
      )}
    </svg>
  );
}

const TEXT = {
  arrivals: words('Arrivals', '도착'),
  passed: words('admitted', '허용'),
  waiting: words('admitted, still waiting', '허용, 대기 중'),
  denied: words('denied', '거부'),
  edge: words('window boundary', '윈도 경계'),
  bracket: words('the T with the most, counted on the right', '가장 많이 통과한 T 구간(오른쪽은 개수)'),
  bound: words('bound', '상한'),
  now: words('now', '현재'),
};

/** What the marks mean: each by its shape, its side of the line and its name, never by color alone. */
function Legend({ tallest, locale }: { tallest: number; locale: Locale }) {
  const keys = {
    passed: 'M4 14V4h8v10z',
    waiting: 'M4 14V4h8v10z',
    denied: 'M4 4v10h8V4zl8 10',
    edge: 'M8 1V16',
    bracket: 'M1 10V6H15V10',
  };
  return (
    <ul class="rl-legend">
      {Object.entries(keys).map(([key, d]) => (
        <li key={key}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path class={`rl-${key}`} d={d} />
          </svg>
          {TEXT[key as keyof typeof keys][locale]}
        </li>
      ))}
      <li>{locale === 'ko' ? `가장 높은 막대: 요청 ${tallest}개` : `tallest bar: ${tallest} requests`}</li>
    </ul>
  );
}

function LimiterRow({
  id,
  state,
  scale,
  locale,
}: {
  id: LimiterId;
  state: State;
  scale: Scale;
  locale: Locale;
}) {
  const { passes, denials, most } = state.lanes[id];
  const { formula, of } = bounds[id];
  const { limit, gap } = state.rule;
  const window = `${gap / 1e6} s`;
  const over = words(`in ${window}: ${most - limit} over L`, `${window} 동안, L보다 ${most - limit}개 많음`);
  const kept = words(`in ${window}: within L`, `${window} 동안, L 이내`);
  return (
    <li class="rl-row">
      <p class="rl-name">
        <strong>{limiterNames[id][locale]}</strong>
        <span>{`${TEXT.passed[locale]} ${passes.length}, ${TEXT.denied[locale]} ${denials.length}`}</span>
      </p>
      <Strip state={state} scale={scale} id={id} />
      <p class={most > limit ? 'rl-most rl-over' : 'rl-most'}>
        <strong>{String(most)}</strong>
        <span class="rl-said">
          <span>{(most > limit ? over : kept)[locale]}</span>{' '}
          <span>{`${TEXT.bound[locale]} ${formula} = ${of(state.rule)}`}</span>
        </span>
      </p>
      <p class="rl-state">{readout(id, state, locale)}</p>
    </li>
  );
}

/** One trace of arrivals on top, the six limiters below it on the same axis of time. */
export function Lanes(props: FigureProps) {
  const state = props.state as State;
  const { locale } = props;
  const scale = scaleOf(state);
  const starts = Array.from({ length: scale.windows }, (_, k) => (k * state.rule.gap) / 1e6);
  return (
    <div class="rl">
      <Legend tallest={scale.tallest} locale={locale} />
      <ol class="rl-rows">
        <li class="rl-row">
          <p class="rl-name">
            <strong>{TEXT.arrivals[locale]}</strong>
            <span>{`${state.done} / ${state.trace.length}`}</span>
          </p>
          <Strip state={state} scale={scale} />
          <p class="rl-most">
            <span class="rl-said">{`${TEXT.now[locale]} ${seconds(state.now)}`}</span>
          </p>
          <p class="rl-axis">
            {starts.map((start) => (
              <span key={start}>{`${start} s`}</span>
            ))}
          </p>
        </li>
        {limiterIds.map((id) => (
          <LimiterRow key={id} id={id} state={state} scale={scale} locale={locale} />
        ))}
      </ol>
    </div>
  );
}

/** The simulator. The picture already shows three metrics of each limiter; the one that it does not show stands below it. */
export default function RateLimiters(props: ViewProps) {
  return <Shell {...props} figure={Lanes} readings={['leaky-bucket.longestWait']} />;
}
