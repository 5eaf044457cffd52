import type { ComponentChildren } from 'preact';
import { dashes } from '../../client/kit/dashes.ts';
import { Legend, Plot, type Scales } from '../../client/kit/plot.tsx';
import { endAbove } from '../../client/kit/scale.ts';
import { Shell } from '../../client/kit/shell.tsx';
import type { FigureProps, ViewProps } from '../../client/kit/types.ts';
import { printMetric, printNumber } from '../../core/sim/print.ts';
import { items } from '../../core/sim/trail.ts';
import type { Locale, Measured } from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';
import { falsePositiveRate } from '../../core/sketches/bloom.ts';
import { bound } from '../../core/sketches/count-min.ts';
import { type Places, placesOf } from '../../core/sketches/trio.ts';
import { countedBy, type MetricId, model, type State } from './model.ts';

/** Keys whose counts are drawn, the most frequent; all are measured. */
const DOTS = 150;
/** Bits in a row of the picture. */
const COLUMNS = 64;
const WIDTH = 640;

/** Three sketches of the same keys: what they hold, and what they say beside the truth. */
export default function Sketches(props: ViewProps) {
  const readings = [
    'bloom.wrong',
    'cm.over',
    'cm.worst',
    'cm.top',
    'hll.estimate',
    'hll.error',
    'distinct',
    'hll.summed',
  ];
  return (
    <Shell {...props} readings={readings} figure={(figure) => <Trio {...(figure as FigureProps<State>)} />} />
  );
}

const TEXT = {
  bloom: words('Bloom filter: has this key come before?', '블룸 필터: 온 적이 있는 키인가?'),
  counts: words('Count-Min: how often did it come?', 'Count-Min: 몇 번 왔는가?'),
  log: words('HyperLogLog: how many different keys?', 'HyperLogLog: 서로 다른 키는 몇 개인가?'),
  fill: words('{0} of {1} bits set; {2} of absent keys pass', '비트 {1}개 중 {0}개 켜짐, 없는 키의 {2} 통과'),
  rows: words('{0} × {1} counters; {2} too many on average', '카운터 {0} × {1}개, 평균 {2} 초과'),
  registers: words('{0} registers, {1} B; {2}, in truth {3}', '레지스터 {0}개, {1} B. 추정 {2}, 실제 {3}'),
  passes: words('Absent keys that pass (%) by keys added', '넣은 키 수에 따른 없는 키의 통과(%)'),
  told: words('Count by the sketch, by true count', '실제 횟수에 따른 스케치의 카운트'),
  different: words('Different keys by items', '항목 수에 따른 서로 다른 키'),
  measured: words('2,000 absent keys asked', '없는 키 2,000개로 측정'),
  formula: words('formula (when the run is over)', '공식(실행이 끝난 뒤)'),
  key: words('a key', '키'),
  truth: words('truth', '실제'),
  most: words('bound', '한계'),
  estimate: words('estimate', '추정'),
  last: words('where the last key went', '마지막 키가 간 곳'),
};

const said = (text: { readonly en: string; readonly ko: string }, locale: Locale, ...values: string[]) =>
  text[locale].replace(/\{(\d)\}/g, (_, i) => values[Number(i)] ?? '');

interface Drawn {
  readonly state: State;
  readonly locale: Locale;
  readonly metrics: Measured;
  /** Where the key that came last went. */
  readonly last: Places | undefined;
}

/** The picture of one moment. */
export function Trio({ state, locale, metrics, told }: FigureProps<State>) {
  const { setup, done } = state;
  const key = setup.keys[done - 1];
  const last = key === undefined ? undefined : placesOf(key, setup.values, setup.seeds);
  const drawn = { state, locale, metrics, last };
  return (
    <div class="sketch" role="img" aria-label={told}>
      <Bloom {...drawn} />
      <CountMin {...drawn} />
      <HyperLogLog {...drawn} />
      <Legend marks={[{ class: 'sketch-last', d: 'M3 3h10v10H3z', label: TEXT.last[locale] }]} />
    </div>
  );
}

/** One sketch: its question, what it holds in so many units of height, and what it says. */
function Panel(props: {
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

const reading = (metrics: Measured, id: MetricId) => printMetric(model.metrics[id], metrics[id] ?? 0);
const plain = (value: number) => printNumber(value, value < 5 && !Number.isInteger(value) ? 1 : 0);
const line = (points: readonly (readonly [number, number])[]) =>
  points.length > 1 ? `M${points.map((at) => at.join(' ')).join('L')}` : '';

function Bloom({ state, locale, metrics, last }: Drawn) {
  const { setup, all, done } = state;
  const { bits, probes, items: count, stream, keys } = setup.values;
  const cell = WIDTH / COLUMNS;
  const high = 14;
  const rows = Math.ceil(bits / COLUMNS);
  const lengths = Array.from({ length: rows }, (_, row) => Math.min(COLUMNS, bits - row * COLUMNS));
  const shapes = (
    <>
      <path
        class="sketch-unset"
        d={lengths.map((length, row) => `M0 ${(row + 0.5) * high}h${length * cell}`).join('')}
        stroke-dasharray={`${cell - 1} 1`}
      />
      {lengths.map((length, row) => (
        <path
          key={row}
          class="sketch-bits"
          d={`M0 ${(row + 0.5) * high}h${length * cell}`}
          pathLength={length}
          stroke-dasharray={dashes(length, (i) => all.bits[row * COLUMNS + i] === 1)}
        />
      ))}
      {last && (
        <path
          class="sketch-last"
          d={last.bloom
            .map(
              (place) => `M${(place % COLUMNS) * cell - 1} ${Math.floor(place / COLUMNS) * high}h12v14h-12z`,
            )
            .join('')}
        />
      )}
    </>
  );
  const points = items(state.points);
  const right = Math.max(stream === 'zipf' ? Math.min(keys, count) : count, 2);
  const over = done === count;
  const worst = Math.max(5, metrics['bloom.wrong'] ?? 0, over ? (metrics['bloom.theory'] ?? 0) : 0);
  const top = Math.min(105, endAbove(worst));
  const draw = ({ x, y }: Scales) => (
    <>
      {over && (
        <path
          class="sketch-formula"
          d={line(
            Array.from({ length: 41 }, (_, i) => {
              const n = (state.distinct * i) / 40;
              return [x(n), y(100 * falsePositiveRate(bits, probes, n))] as const;
            }),
          )}
        />
      )}
      <path
        class="sketch-wrong"
        d={line([[x(0), y(0)], ...points.map(({ distinct, wrong }) => [x(distinct), y(wrong)] as const)])}
      />
    </>
  );
  const holds = said(
    TEXT.fill,
    locale,
    printNumber((bits * (metrics['bloom.fill'] ?? 0)) / 100),
    printNumber(bits),
    reading(metrics, 'bloom.wrong'),
  );
  return (
    <Panel title={TEXT.bloom[locale]} holds={holds} height={rows * high} shapes={shapes}>
      <Plot
        caption={TEXT.passes[locale]}
        x={{ domain: [0, right], print: plain }}
        y={{ domain: [0, top], print: plain }}
        height={110}
      >
        {draw}
      </Plot>
      <Legend
        marks={[
          { class: 'sketch-wrong', d: 'M1 12L15 4', label: TEXT.measured[locale] },
          { class: 'sketch-formula', d: 'M1 12L15 4', label: TEXT.formula[locale] },
        ]}
      />
    </Panel>
  );
}

/** The outline of a row of bars that stand on `floor`. */
const bars = (values: ArrayLike<number>, step: number, floor: number, unit: number) =>
  `M0 ${floor}${Array.from(values, (value) => `V${(floor - value * unit).toFixed(1)}h${step.toFixed(2)}`).join('')}V${floor}z`;

function CountMin({ state, locale, metrics, last }: Drawn) {
  const { setup, all, done } = state;
  const { width, depth } = setup.values;
  const [step, high] = [WIDTH / width, Math.max(40, 200 / depth)];
  const most = Math.max(8, ...all.rows.map((row) => row.reduce((a, b) => Math.max(a, b), 0)));
  const unit = (high - 6) / most;
  const shapes = (
    <>
      {all.rows.map((row, i) => (
        <path key={i} class="sketch-counts" d={bars(row, step, (i + 1) * high - 1, unit)} />
      ))}
      {last && (
        <path
          class="sketch-last"
          d={last.rows
            .map((place, i) => {
              const tall = Math.max(3, (all.rows[i]?.[place] ?? 0) * unit);
              return `M${(place * step).toFixed(1)} ${((i + 1) * high - 1).toFixed(1)}v-${tall.toFixed(1)}h${step.toFixed(1)}v${tall.toFixed(1)}z`;
            })
            .join('')}
        />
      )}
    </>
  );
  const counted = countedBy(state);
  const beyond = bound(width, done);
  const right = endAbove(Math.max(5, counted[0]?.truth ?? 0));
  const top = endAbove(Math.max(right, ...counted.slice(0, DOTS).map(({ told }) => told)));
  const draw = ({ x, y }: Scales) => (
    <>
      <path class="sketch-truth" d={`M0 1000L${x(right)} ${y(right)}`} />
      {done > 0 && <path class="sketch-formula" d={`M0 ${y(beyond)}L${x(right)} ${y(right + beyond)}`} />}
      <path
        class="sketch-key"
        d={counted
          .slice(0, DOTS)
          .map(({ truth, told }) => `M${x(truth)} ${y(told)}h0`)
          .join('')}
      />
    </>
  );
  const holds = said(TEXT.rows, locale, String(depth), String(width), reading(metrics, 'cm.over'));
  return (
    <Panel title={TEXT.counts[locale]} holds={holds} height={depth * high} shapes={shapes}>
      <Plot
        caption={TEXT.told[locale]}
        x={{ domain: [0, right], print: plain }}
        y={{ domain: [0, top], print: plain }}
        height={110}
      >
        {draw}
      </Plot>
      <Legend
        marks={[
          { class: 'sketch-key', d: 'M8 8h0', label: TEXT.key[locale] },
          { class: 'sketch-truth', d: 'M1 12L15 4', label: TEXT.truth[locale] },
          { class: 'sketch-formula', d: 'M1 12L15 4', label: TEXT.most[locale] },
        ]}
      />
    </Panel>
  );
}

function HyperLogLog({ state, locale, metrics, last }: Drawn) {
  const { setup, all, done } = state;
  const registers = all.registers.length;
  const [step, high] = [WIDTH / registers, 200];
  const most = all.registers.reduce((a, b) => Math.max(a, b), 8);
  const unit = (high - 6) / most;
  const { register, rank } = last?.mark ?? { register: 0, rank: 0 };
  const tall = (rank * unit).toFixed(1);
  const shapes = (
    <>
      <path class="sketch-registers" d={bars(all.registers, step, high - 1, unit)} />
      {last && (
        <path
          class="sketch-last"
          d={`M${(register * step - 1).toFixed(1)} ${high - 1}v-${tall}h${Math.max(3, step).toFixed(1)}v${tall}z`}
        />
      )}
    </>
  );
  const points = items(state.points);
  const top = endAbove(
    Math.max(10, metrics['hll.estimate'] ?? 0, ...points.map((p) => Math.max(p.estimate, p.distinct))),
  );
  const over =
    (value: 'distinct' | 'estimate') =>
    ({ x, y }: Scales) =>
      line([[x(0), y(0)], ...points.map((point) => [x(point.items), y(point[value])] as const)]);
  const draw = (scales: Scales) => (
    <>
      <path class="sketch-truth" d={over('distinct')(scales)} />
      <path class="sketch-estimate" d={over('estimate')(scales)} />
    </>
  );
  const holds = said(
    TEXT.registers,
    locale,
    printNumber(registers),
    printNumber(Math.ceil((registers * 6) / 8)),
    reading(metrics, 'hll.estimate'),
    printNumber(state.distinct),
  );
  return (
    <Panel title={TEXT.log[locale]} holds={holds} height={high} shapes={shapes}>
      <Plot
        caption={TEXT.different[locale]}
        x={{ domain: [0, Math.max(setup.values.items, done)], print: plain }}
        y={{ domain: [0, top], print: plain }}
        height={110}
      >
        {draw}
      </Plot>
      <Legend
        marks={[
          { class: 'sketch-estimate', d: 'M1 12L15 4', label: TEXT.estimate[locale] },
          { class: 'sketch-truth', d: 'M1 12L15 4', label: TEXT.truth[locale] },
        ]}
      />
    </Panel>
  );
}
