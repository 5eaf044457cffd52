import { Legend, Plot, type Scales } from '../../client/kit/plot.tsx';
import { endAbove } from '../../client/kit/scale.ts';
import { Shell } from '../../client/kit/shell.tsx';
import type { FigureProps, ViewProps } from '../../client/kit/types.ts';
import { useTurns } from '../../client/kit/use-turns.ts';
import { busy, type Office } from '../../core/queueing/office.ts';
import { printNumber } from '../../core/sim/print.ts';
import { items } from '../../core/sim/trail.ts';
import type { Locale } from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';
import { formulaText, isOver, kneeAt, LOADS, longRun, type State } from './model.ts';

/** Columns of the chart of the number in the system. */
const COLUMNS = 200;
/** Dots of waiting requests that fit the picture; the count of all stands beside it. */
const DOTS = 120;

/** The queue now, the number in the system since the start, and the knee. */
export default function QueueKnee(props: ViewProps) {
  const readings = ['time', 'wait', 'p99', 'busy', 'lost', 'longest', 'against'];
  return (
    <Shell
      {...props}
      readings={readings}
      figure={(figure) => <Queue {...(figure as FigureProps<State>)} />}
    />
  );
}

const TEXT = {
  waiting: words('waiting', '대기'),
  served: words('served', '처리 중'),
  refused: words('refused', '거절'),
  inside: words(
    'Requests in the system over time (s); dashed: the number of servers',
    '시간(초)에 따른 시스템 내 요청 수. 점선은 서버 수',
  ),
  knee: words('Mean time in system (ms) by load (%)', '부하(%)에 따른 평균 체류 시간(ms)'),
  own: words('this run so far', '이번 실행의 현재까지'),
  dots: words('the same requests at other loads', '같은 요청, 다른 부하'),
  formula: words('formula, long run', '공식, 장기 평균'),
  hidden: words('The curve appears when the run is over.', '곡선은 실행이 끝나면 나타납니다.'),
};

/** The picture of one moment. */
export function Queue({ state, locale, told, still }: FigureProps<State>) {
  const { office } = state;
  return (
    <div class="knee">
      <div class="knee-line" role="img" aria-label={told}>
        <svg viewBox="0 0 620 60" aria-hidden="true">
          <path class="knee-waiting" d={waiting(office)} />
          <path class="knee-idle" d={seats(office, false)} />
          <path class="knee-busy" d={seats(office, true)} />
        </svg>
        <p>
          <span>
            <b>{String(office.waiting.length)}</b> {TEXT.waiting[locale]}
          </span>
          <span>
            <b>{`${busy(office)}/${office.servers.length}`}</b> {TEXT.served[locale]}
          </span>
          <span>
            <b>{String(office.refused)}</b> {TEXT.refused[locale]}
          </span>
        </p>
      </div>
      <div class="knee-charts">
        <Inside state={state} locale={locale} />
        <Knee state={state} locale={locale} still={still} />
      </div>
    </div>
  );
}

/** Where the servers begin in the picture of the queue: they stand at its right end. */
const edge = ({ servers }: Office) => (servers.length > 1 ? 618 - 13.4 * Math.ceil(servers.length / 2) : 592);

/** One dot for each who waits, the first in line nearest to the servers, in three rows. */
function waiting(office: Office): string {
  const right = edge(office) - 16;
  return office.waiting
    .slice(0, DOTS)
    .map((_, i) => `M${(right - 11.6 * Math.floor(i / 3)).toFixed(1)} ${14 + 16 * (i % 3)}h0`)
    .join('');
}

/** A box for each server, in two rows. */
function seats(office: Office, taken: boolean): string {
  const many = office.servers.length > 1;
  const side = many ? 11 : 24;
  return office.servers
    .map((server, i) => {
      if ((server !== undefined) !== taken) return '';
      const [x, y] = many ? [edge(office) + 13.4 * Math.floor(i / 2), 14 + 18 * (i % 2)] : [edge(office), 18];
      return `M${x.toFixed(1)} ${y}h${side}v${side}h-${side}z`;
    })
    .join('');
}

const two = (value: number) => printNumber(value, value < 10 && !Number.isInteger(value) ? 1 : 0);

/** The most in the system in each column of time. */
function columns({ entered, left, now }: Office, end: number): number[] {
  const most = new Array<number>(Math.min(COLUMNS, Math.floor((now / end) * COLUMNS) + 1)).fill(0);
  const [ins, outs] = [items(entered), items(left)];
  let [i, o] = [0, 0];
  for (let column = 0; column < most.length; column++) {
    const until = ((column + 1) / COLUMNS) * end;
    let top = i - o;
    while ((ins[i] ?? Infinity) < until || (outs[o] ?? Infinity) < until) {
      if ((outs[o] ?? Infinity) <= (ins[i] ?? Infinity)) o += 1;
      else i += 1;
      top = Math.max(top, i - o);
    }
    most[column] = top;
  }
  return most;
}

interface Drawn {
  readonly state: State;
  readonly locale: Locale;
}

function Inside({ state: { setup, office }, locale }: Drawn) {
  const end = Math.max(office.now, setup.trace.arrivals.at(-1) ?? 0, 1);
  const levels = columns(office, end);
  const top = endAbove(Math.max(office.servers.length + 1, 5, ...levels));
  const draw = ({ x, y }: Scales) => {
    const steps = levels.map((n) => `V${y(n)}h${1000 / COLUMNS}`).join('');
    return (
      <>
        <path class="knee-inside" d={`M0 1000${steps}V1000z`} />
        <path class="knee-capacity" d={`M0 ${y(office.servers.length)}H1000`} />
        {office.now < end && <path class="knee-now" d={`M${x(office.now / 1e6)} 0V1000`} />}
      </>
    );
  };
  return (
    <Plot
      caption={TEXT.inside[locale]}
      x={{ domain: [0, end / 1e6], print: two }}
      y={{ domain: [0, top], print: two }}
      height={150}
    >
      {draw}
    </Plot>
  );
}

function Knee({ state, locale, still }: Drawn & { readonly still: boolean }) {
  const { setup, office } = state;
  const { values } = setup;
  const over = isOver(state);
  const tried = useTurns(setup, LOADS.length, over && !still, (place) => kneeAt(setup, place));
  // The dots of a picture that stays, or those that are known.
  const dotted = over ? LOADS.slice(0, still ? LOADS.length : tried) : [];
  const own = office.times.length === 0 ? 0 : office.timeSum / office.times.length / setup.mean;
  const at95 = longRun(values, 0.95);
  // The axis ends a little above 95 % of load; what lies higher, at 99 %, is in the table.
  const most = Math.max(
    typeof at95 === 'object' ? at95.time : 0,
    dotted.length >= LOADS.length - 1 ? kneeAt(setup, LOADS.length - 2) : 0,
    own,
    3,
  );
  const [right, top] = [Math.max(100, values.load), endAbove(most)];
  const draw = ({ x, y }: Scales) => {
    const formula: string[] = [];
    for (let load = 2; over && load <= right; load += 1) {
      const found = longRun(values, load / 100);
      if (typeof found === 'object' && found.time <= top) formula.push(`${x(load)} ${y(found.time)}`);
    }
    const dots = dotted.map((load, place) => {
      const time = kneeAt(setup, place);
      return time > top ? '' : `M${x(load * 100)} ${y(time)}h0`;
    });
    return (
      <>
        {over && formula.length > 1 && <path class="knee-formula" d={`M${formula.join('L')}`} />}
        {over && <path class="knee-dots" d={dots.join('')} />}
        {own > 0 && <path class="knee-own" d={`M${x(values.load)} 1000V${y(own)}`} />}
        {own > 0 && <path class="knee-head" d={`M${x(values.load)} ${y(own)}h0`} />}
      </>
    );
  };
  return (
    <div>
      <Plot
        caption={TEXT.knee[locale]}
        x={{ domain: [0, right], print: two }}
        y={{ domain: [0, top], print: (value) => two(value * values.service) }}
        height={150}
      >
        {draw}
      </Plot>
      <Legend
        marks={[
          { class: 'knee-head', d: 'M8 8h0', label: TEXT.own[locale] },
          { class: 'knee-dots', d: 'M8 8h0', label: TEXT.dots[locale] },
          { class: 'knee-formula', d: 'M1 12Q10 12 14 2', label: TEXT.formula[locale] },
        ]}
      />
      <p class="knee-said">{over ? formulaText(values, locale) : TEXT.hidden[locale]}</p>
    </div>
  );
}
