import { Legend, Plot, type Scales } from '../../client/kit/plot.tsx';
import { endAbove } from '../../client/kit/scale.ts';
import { Shell } from '../../client/kit/shell.tsx';
import type { FigureProps, ViewProps } from '../../client/kit/types.ts';
import { RELIEF, SECONDS } from '../../core/retries/plan.ts';
import type { Storm } from '../../core/retries/storm.ts';
import { printNumber } from '../../core/sim/print.ts';
import type { Locale } from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';
import type { Setup, State } from './model.ts';

/** Tries of the queue that fit the picture; the count of all stands beside it. */
const DOTS = 120;
/** A ring around a place: nobody waits for what stands there. */
const RING = 'm-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0';
/** What the server can do in a second. */
const CAPACITY = 10;

/** The queue now, what clients and server did each second, and how long the first in the queue has been there. */
export default function RetryStorm(props: ViewProps) {
  const readings = ['down', 'goodput', 'amplification', 'peak', 'wasted', 'lost', 'most'];
  return (
    <Shell
      {...props}
      readings={readings}
      figure={(figure) => <Picture {...(figure as FigureProps<State>)} />}
    />
  );
}

const TEXT = {
  waiting: words('in the queue', '대기열'),
  dead: words('of these nobody waits for', '그중 클라이언트가 떠난 시도'),
  later: words('wait to try again', '재시도 대기'),
  server: words('server:', '서버:'),
  idle: words('idle', '유휴'),
  alive: words('work for a client', '유효한 작업'),
  nobody: words('work for nobody', '낭비된 작업'),
  stopped: words('stopped', '멈춤'),
  slow: words('half speed', '절반 속도'),
  rates: words('Each second: requests, tries and answers', '초당 요청, 시도, 응답'),
  over: words('Over time (s)', '시간(초)'),
  came: words('requests', '요청'),
  sent: words('tries sent', '보낸 시도'),
  good: words('answered in time', '제때 응답'),
  capacity: words('what the server can do', '서버 처리 능력'),
  trigger: words('the trigger', '원인'),
  relief: words('requests turned away', '요청 제한'),
  age: words(
    'How long the first in the queue has been there (s); dashed: the timeout',
    '대기열 맨 앞 시도가 기다린 시간(초). 점선은 타임아웃',
  ),
  useless: words('Above the dashed line every answer comes too late.', '점선 위에서는 모든 응답이 늦습니다.'),
};

/** The picture of one moment. */
export function Picture({ state, locale, told }: FigureProps<State>) {
  return (
    <div class="storm">
      <Line state={state} locale={locale} label={told} />
      <Rates state={state} locale={locale} />
      <Age state={state} locale={locale} />
    </div>
  );
}

interface Drawn {
  readonly state: State;
  readonly locale: Locale;
}

/** What the server is doing, in words. */
function doing({ setup, storm }: State): keyof typeof TEXT {
  const { kind, from, to } = setup.rules.trigger;
  const struck = storm.now >= from && storm.now < to;
  if (struck && kind === 'stop') return 'stopped';
  if (storm.leaves === undefined) return 'idle';
  if (storm.dead > 0) return 'nobody';
  return struck && kind === 'slow' ? 'slow' : 'alive';
}

/** Places behind the one being served, the first nearest to the server, in three rows, each as a dot or another shape: those that are wanted. */
function dots(places: number, wanted: (place: number) => boolean, shape = 'h0'): string {
  let d = '';
  for (let i = 0; i < Math.min(DOTS, places); i++)
    if (wanted(i)) d += `M${580 - 14 * Math.floor(i / 3)} ${12 + 18 * (i % 3)}${shape}`;
  return d;
}

function Line({ state, locale, label }: Drawn & { readonly label: string }) {
  const { storm, setup } = state;
  const { dead } = storm;
  const waiting = storm.queue.length - 1;
  const now = doing(state);
  const rings = dots(waiting, (place) => place < dead - 1, RING);
  return (
    <div class="storm-line" role="img" aria-label={label}>
      <svg viewBox="0 0 620 60" aria-hidden="true">
        <path class="storm-place" d={dots(setup.rules.room, (place) => place >= waiting)} />
        <path class="storm-alive" d={dots(waiting, (place) => place >= dead - 1)} />
        <path class="storm-dead" d={rings} />
        <path class={`storm-server storm-is-${now}`} d="M594 18h24v24h-24z" />
        {now === 'stopped' && <path class="storm-cross" d="M598 22l16 16M614 22l-16 16" />}
      </svg>
      <p>
        <span>
          <b>{String(storm.queue.length)}</b> {TEXT.waiting[locale]}
        </span>
        <span>
          <b>{String(storm.dead)}</b> {TEXT.dead[locale]}
        </span>
        <span>
          <b>{String(storm.later.length)}</b> {TEXT.later[locale]}
        </span>
        <span>
          {TEXT.server[locale]} <b>{TEXT[now][locale]}</b>
        </span>
      </p>
    </div>
  );
}

/** Where something was wrong, or held back, from top to bottom. */
function spans({ rules, values }: Setup, { x }: Scales) {
  const { kind, from, to } = rules.trigger;
  const span = (a: number, b: number) => `M${x(a)} 0H${x(b)}V1000H${x(a)}z`;
  // A herd is a moment.
  const end = kind === 'herd' ? from / 1e6 + 0.5 : to / 1e6;
  return (
    <>
      {kind !== 'none' && <path class="storm-trigger" d={span(from / 1e6, end)} />}
      {values.relief < 100 && <path class="storm-relief" d={span(...RELIEF)} />}
    </>
  );
}

const steps = (values: readonly number[], { x, y }: Scales) =>
  values.map((value, i) => `${i === 0 ? `M0 ${y(value)}` : `V${y(value)}`}H${x(i + 1)}`).join('');

/** The seconds that have begun. */
const begun = ({ now }: Storm) => Math.min(SECONDS, Math.ceil(now / 1e6));

function Rates({ state: { setup, storm }, locale }: Drawn) {
  const { came, sent, good } = storm.series;
  const done = begun(storm);
  const top = endAbove(Math.max(CAPACITY, ...came, ...sent));
  const draw = (scales: Scales) => {
    const { x, y } = scales;
    const filled = steps(good.slice(0, done), scales);
    return (
      <>
        {spans(setup, scales)}
        {done > 0 && <path class="storm-good" d={`${filled}V1000H0z`} />}
        <path class="storm-capacity" d={`M0 ${y(CAPACITY)}H1000`} />
        {done > 0 && <path class="storm-came" d={steps(came.slice(0, done), scales)} />}
        {done > 0 && <path class="storm-sent" d={steps(sent.slice(0, done), scales)} />}
        {done > 0 && done < SECONDS && <path class="storm-now" d={`M${x(storm.now / 1e6)} 0V1000`} />}
      </>
    );
  };
  const band = 'M1 2h14v12H1z';
  return (
    <div>
      <Plot
        caption={`${TEXT.rates[locale]}. ${TEXT.over[locale]}`}
        x={{ domain: [0, SECONDS], print: (value) => printNumber(value) }}
        y={{ domain: [0, top], print: (value) => (value < 1e4 ? printNumber(value) : `${value / 1e3} k`) }}
        height={190}
      >
        {draw}
      </Plot>
      <Legend
        marks={[
          { class: 'storm-came', d: 'M1 8h14', label: TEXT.came[locale] },
          { class: 'storm-sent', d: 'M1 12h5V4h5v8h4', label: TEXT.sent[locale] },
          { class: 'storm-good', d: band, label: TEXT.good[locale] },
          { class: 'storm-capacity', d: 'M0 8h16', label: TEXT.capacity[locale] },
          ...(setup.rules.trigger.kind === 'none'
            ? []
            : [{ class: 'storm-trigger', d: band, label: TEXT.trigger[locale] }]),
          ...(setup.values.relief < 100
            ? [{ class: 'storm-relief', d: band, label: TEXT.relief[locale] }]
            : []),
        ]}
      />
    </div>
  );
}

function Age({ state: { setup, storm }, locale }: Drawn) {
  const ages = storm.series.age.slice(0, begun(storm)).map((age) => age / 1e6);
  const timeout = setup.rules.timeout / 1e6;
  const top = endAbove(Math.max(4, timeout * 1.5, ...ages));
  const draw = (scales: Scales) => (
    <>
      {spans(setup, scales)}
      {ages.length > 0 && <path class="storm-age" d={steps(ages, scales)} />}
      <path class="storm-timeout" d={`M0 ${scales.y(timeout)}H1000`} />
    </>
  );
  return (
    <div>
      <Plot
        caption={TEXT.age[locale]}
        x={{ domain: [0, SECONDS], print: (value) => printNumber(value) }}
        y={{ domain: [0, top], print: (value) => printNumber(value) }}
        height={110}
      >
        {draw}
      </Plot>
      <p class="storm-said">{TEXT.useless[locale]}</p>
    </div>
  );
}
