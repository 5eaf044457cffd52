import { Kept } from '../../client/kit/kept.ts';
import { Legend, Plot, type Scales } from '../../client/kit/plot.tsx';
import { endAbove } from '../../client/kit/scale.ts';
import { Shell } from '../../client/kit/shell.tsx';
import type { FigureProps, ViewProps } from '../../client/kit/types.ts';
import { useTurns } from '../../client/kit/use-turns.ts';
import { type Lane, longest } from '../../core/balancing/lane.ts';
import { type RuleId, ruleIds } from '../../core/balancing/rules.ts';
import { printNumber } from '../../core/sim/print.ts';
import { items } from '../../core/sim/trail.ts';
import type { Locale } from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';
import {
  byChoices,
  formulaText,
  isOver,
  meanMs,
  meanOfChoices,
  ruleName,
  type State,
  TRIED,
} from './model.ts';

/** Queues are drawn up to this height; how long the longest is stands beside them. */
const TALLEST = 30;
/** Charts end a little above their highest line. */
const ROOM = 1.05;
/** Points of the line of the mean over the run. */
const POINTS = 100;

/** Four balancers on the same requests: their servers now, their mean times so far, and the value of looking at more. */
export default function LoadBalancing(props: ViewProps) {
  const readings = ['p99', 'first'].flatMap((what) => ruleIds.map((id) => `${id}.${what}`));
  return (
    <Shell
      {...props}
      readings={readings}
      figure={(figure) => <Balancers {...(figure as FigureProps<State>)} />}
    />
  );
}

const TEXT = {
  offer: words(
    '{0} requests/s come to each of four balancers; its servers ({1}) can do {2} a second.',
    '로드 밸런서 네 대에 각각 초당 {0}개의 요청이 오고, 서버 {1}대는 초당 {2}개를 처리할 수 있습니다.',
  ),
  mean: words('mean {0} ms, longest queue {1}', '평균 {0} ms, 가장 긴 대기열 {1}'),
  queues: words('Requests in flight (up) at each server (across)', '서버별(가로) 처리 중 요청 수(세로)'),
  inFlight: words('in flight', '처리 중'),
  peak: words('the most it ever had', '지금까지의 최대'),
  latest: words('where the latest request went', '마지막 요청이 간 서버'),
  believed: words('what the balancer believes', '로드 밸런서가 아는 값'),
  over: words(
    'Mean time in system (ms) of those who left, by how many have left',
    '완료된 요청 수에 따른 평균 체류 시간(ms)',
  ),
  tried: words(
    'The same requests: mean time (ms) by how many servers are looked at',
    '같은 요청: 비교하는 서버 수에 따른 평균 시간(ms)',
  ),
  hidden: words('The curve appears when the run is over.', '곡선은 실행이 끝나면 나타납니다.'),
  formula: words('In the long run (ms, by formula)', '장기 평균(ms, 공식)'),
};

interface Drawn {
  readonly state: State;
  readonly locale: Locale;
}

/** The picture of one moment. */
export function Balancers({ state, locale, told, still }: FigureProps<State>) {
  const { lanes, setup } = state;
  const top = Math.min(TALLEST, endAbove(Math.max(5, ...ruleIds.map((id) => longest(lanes[id])))));
  const stale = setup.values.stale > 0;
  return (
    <div class="balance">
      <Kept on={[setup]}>{() => <p class="balance-said">{offer(setup, locale)}</p>}</Kept>
      <div class="balance-lanes" role="img" aria-label={told}>
        {ruleIds.map((id) => (
          <Servers key={id} id={id} top={top} state={state} locale={locale} />
        ))}
      </div>
      <div>
        <p class="balance-said">{TEXT.queues[locale]}</p>
        <Legend
          marks={[
            { class: 'balance-bars', d: 'M3 15V4h10v11z', label: TEXT.inFlight[locale] },
            { class: 'balance-peak', d: 'M2 5h12', label: TEXT.peak[locale] },
            { class: 'balance-latest', d: 'M8 8h0', label: TEXT.latest[locale] },
            ...(stale ? [{ class: 'balance-believed', d: 'M1 8h14', label: TEXT.believed[locale] }] : []),
          ]}
        />
      </div>
      <div class="balance-charts">
        <Means state={state} locale={locale} />
        <Kept on={[setup, isOver(state)]}>{() => <Tried state={state} locale={locale} still={still} />}</Kept>
      </div>
    </div>
  );
}

/** What comes in, and what the servers can do. */
function offer({ values, pools }: State['setup'], locale: Locale): string {
  const each = 1000 / values.service;
  const can = each * (values.servers - 1 + 1 / pools.random.odd);
  return TEXT.offer[locale]
    .replace('{0}', printNumber((each * values.servers * values.load) / 100))
    .replace('{1}', String(values.servers))
    .replace('{2}', printNumber(can));
}

const whole = (value: number) => printNumber(value);
/** Whole numbers from 0 to the top, at most six. */
const heights = (top: number) => {
  const step = Math.ceil(top / 5);
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, i) => i * step);
};

/** The servers of one balancer: a bar for each, as high as it has requests. */
function Servers({ id, top, state: { setup, lanes }, locale }: Drawn & { id: RuleId; top: number }) {
  const { servers, seen, latest, peaks } = lanes[id];
  const n = servers.length;
  const blind = id === 'random' || id === 'round-robin' || setup.values.stale === 0;
  const each = Math.max(1, Math.ceil(n / 10));
  const draw = ({ x, y }: Scales) => {
    const gap = n > 25 ? 0 : 0.14;
    const height = (length: number) => y(Math.min(top, length));
    const bars = servers
      .map((jobs, i) => `H${x(i + gap)}V${height(jobs.length)}H${x(i + 1 - gap)}V1000`)
      .join('');
    const most = peaks.map((length, i) => `M${x(i + gap)} ${height(length)}H${x(i + 1 - gap)}`).join('');
    const believed = seen.map((length, i) => `V${height(length)}H${x(i + 1)}`).join('');
    const at = Math.min(top, servers[latest]?.length ?? 0);
    return (
      <>
        <path class="balance-bars" d={`M0 1000${bars}`} />
        <path class="balance-peak" d={most} />
        {!blind && <path class="balance-believed" d={`M0 1000${believed}`} />}
        {latest >= 0 && <path class="balance-latest" d={`M${x(latest + 0.5)} ${y(at)}h0`} />}
      </>
    );
  };
  const said = TEXT.mean[locale]
    .replace('{0}', printNumber(meanMs(lanes[id]), 1))
    .replace('{1}', String(longest(lanes[id])));
  return (
    <Plot
      caption={
        <>
          <b>{ruleName(id, setup.values, locale)}</b> {said}
        </>
      }
      x={{
        domain: [0, n],
        at: servers.flatMap((_, i) => (i % each === 0 ? [i + 0.5] : [])),
        print: (value) => whole(value + 0.5),
      }}
      y={{ domain: [0, top * ROOM], at: heights(top), print: whole }}
      height={90}
      margin={28}
    >
      {draw}
    </Plot>
  );
}

/** The mean time of those who had left, at some points of the run: pairs of how many and ms. */
function means({ times }: Lane, all: number): (readonly [number, number])[] {
  const every = Math.ceil(all / POINTS);
  const points: (readonly [number, number])[] = [];
  let sum = 0;
  items(times).forEach((time, i, { length }) => {
    sum += time;
    if ((i + 1) % every === 0 || i + 1 === length) points.push([i + 1, sum / (i + 1) / 1000]);
  });
  return points;
}

function Means({ state: { setup, lanes }, locale }: Drawn) {
  const all = setup.values.requests;
  const lines = ruleIds.map((id) => ({ id, points: means(lanes[id], all) }));
  const top = endAbove(
    Math.max(setup.values.service * 3, ...lines.flatMap(({ points }) => points.map(([, ms]) => ms))),
  );
  const draw = ({ x, y }: Scales) =>
    lines.map(
      ({ id, points }) =>
        points.length > 0 && (
          <path
            key={id}
            class={`balance-line balance-${id}`}
            d={`M${points.map(([n, ms]) => `${x(n)} ${y(ms)}`).join('L')}`}
          />
        ),
    );
  return (
    <div>
      <Plot
        caption={TEXT.over[locale]}
        x={{ domain: [0, all], print: whole }}
        y={{ domain: [0, top], print: whole }}
        height={150}
      >
        {draw}
      </Plot>
      <Legend
        marks={ruleIds.map((id) => {
          const label = ruleName(id, setup.values, locale);
          return { class: `balance-line balance-${id}`, d: 'M0 8h16', label };
        })}
      />
    </div>
  );
}

/** What looking at more servers is worth, for these requests and numbers as old as here. */
function Tried({ state, locale, still }: Drawn & { readonly still: boolean }) {
  const { values } = state.setup;
  const few = TRIED.filter((n) => n < values.servers);
  const tried = useTurns(state.setup, few.length, isOver(state) && !still, (place) => {
    meanOfChoices(state, few[place] ?? 1);
  });
  const over = isOver(state) && (still || tried === few.length);
  const points = over ? byChoices(state) : [];
  const top = Math.max(values.service * 3, ...points.map(([, ms]) => ms)) * ROOM;
  // Few choices differ most, so they get the room: the n-th of k places, not n.
  const places = over ? points.map(([n]) => n) : [1, values.servers];
  const last = Math.max(1, places.length - 1);
  const draw = ({ x, y }: Scales) => {
    const at = points.map(([, ms], i) => `${x(i)} ${y(ms)}`);
    return (
      over && (
        <>
          <path class="balance-line balance-least" d={`M${at.join('L')}`} />
          <path class="balance-dots" d={at.map((place) => `M${place}h0`).join('')} />
        </>
      )
    );
  };
  const formulas = ruleIds.map((id) => `${ruleName(id, values, locale)} ${formulaText(values, id, locale)}`);
  return (
    <div>
      <Plot
        caption={TEXT.tried[locale]}
        x={{
          domain: [0, last],
          at: places.map((_, i) => i),
          print: (i) => whole(places[i] ?? 0),
        }}
        y={{ domain: [0, top], print: whole }}
        height={150}
      >
        {draw}
      </Plot>
      <p class="balance-said">
        {over ? `${TEXT.formula[locale]}: ${formulas.join('; ')}.` : TEXT.hidden[locale]}
      </p>
    </div>
  );
}
