import {
  emptyAt,
  emptyLane,
  inFlight,
  type Lane,
  longest,
  type Pool,
  send,
  sendAll,
  until,
} from '../../core/balancing/lane.ts';
import { laneLaws } from '../../core/balancing/laws.ts';
import { drawRequests, MOST_CHOICES, type Requests } from '../../core/balancing/requests.ts';
import { type RuleId, ruleIds } from '../../core/balancing/rules.ts';
import { roundRobin, supermarket } from '../../core/balancing/theory.ts';
import { mg1, mmc } from '../../core/queueing/theory.ts';
import { law } from '../../core/sim/law.ts';
import { metric } from '../../core/sim/metric.ts';
import { count } from '../../core/sim/params.ts';
import { printNumber } from '../../core/sim/print.ts';
import { percent, quantile } from '../../core/sim/stats.ts';
import { items } from '../../core/sim/trail.ts';
import type {
  Invariant,
  Locale,
  Metric,
  Model,
  NumberParam,
  Params,
  Scenario,
  SimEvent,
  Table,
  Values,
  Words,
} from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';

const inMs = (label: Words, range: { min: number; max: number; default: number }): NumberParam => {
  return { kind: 'number', label, unit: 'ms', step: 1, scale: 'linear', ...range };
};

export const params = {
  servers: count(words('Servers', '서버'), { min: 1, max: 50, default: 10 }),
  load: {
    kind: 'number',
    label: words('Load on equal servers', '서버가 같을 때의 부하'),
    unit: '%',
    min: 5,
    max: 120,
    step: 1,
    default: 90,
    scale: 'linear',
  },
  choices: count(words('Servers that “best of d” looks at', '“d개 중 최소”가 비교할 서버 수'), {
    min: 1,
    max: MOST_CHOICES,
    default: 2,
  }),
  stale: inMs(words('Numbers are refreshed every (0: at once)', '집계 갱신 주기 (0: 즉시)'), {
    min: 0,
    max: 500,
    default: 0,
  }),
  odd: {
    kind: 'choice',
    label: words('Server 1', '1번 서버'),
    options: {
      no: words('like the others', '나머지와 같음'),
      slow: words('takes ten times as long', '열 배 느림'),
      failing: words('fails at once: a fiftieth of the time', '즉시 실패함: 처리 시간 50분의 1'),
    },
    default: 'no',
  },
  service: inMs(words('Mean service time', '평균 처리 시간'), { min: 1, max: 100, default: 10 }),
  law: {
    kind: 'choice',
    label: words('Service times', '처리 시간'),
    options: {
      exponential: words('random (cv 1)', '무작위 (cv 1)'),
      constant: words('all alike (cv 0)', '모두 같음 (cv 0)'),
      spiky: words('a few very long (cv 2)', '드물게 매우 김 (cv 2)'),
    },
    default: 'exponential',
  },
  requests: count(words('Requests in the run', '실행할 요청 수'), {
    min: 100,
    max: 2000,
    step: 100,
    default: 1000,
  }),
} as const satisfies Params;

/** How many times as long the first server takes. */
const ODD = { no: 1, slow: 10, failing: 0.02 } as const;

export interface Setup {
  readonly values: Values<typeof params>;
  readonly requests: Requests;
  readonly pools: Readonly<Record<RuleId, Pool>>;
}

export interface State {
  readonly setup: Setup;
  /** Requests that have arrived. */
  readonly done: number;
  readonly lanes: Readonly<Record<RuleId, Lane>>;
}

export type MetricId = `${RuleId}.${'time' | 'p99' | 'longest' | 'first'}`;
export type BalancingScenario = Scenario<typeof params, MetricId>;

interface Event extends SimEvent {
  readonly kind: 'arrive' | 'drain';
}

const NAMES: Readonly<Record<RuleId, Words>> = {
  random: words('Random', '무작위'),
  'round-robin': words('Round robin', '라운드 로빈'),
  choices: words('Best of d', 'd개 중 최소'),
  least: words('Least of all', '전체 중 최소'),
};

/** What a rule is called, with the number of servers it looks at. */
export const ruleName = (id: RuleId, { choices }: Setup['values'], locale: Locale): string =>
  id === 'choices' ? NAMES[id][locale].replace('d', String(choices)) : NAMES[id][locale];

const each = <T>(make: (id: RuleId) => T): Readonly<Record<RuleId, T>> => {
  return {
    random: make('random'),
    'round-robin': make('round-robin'),
    choices: make('choices'),
    least: make('least'),
  };
};
const present = ({ servers }: Lane) => servers.reduce((sum, jobs) => sum + jobs.length, 0);
const lastToLeave = (lanes: State['lanes']) => Math.max(...ruleIds.map((id) => emptyAt(lanes[id])));

/** Mean time in the system of those who left, in ms; 0 before the first. */
export const meanMs = ({ timeSum, times }: Lane): number =>
  times.length === 0 ? 0 : timeSum / times.length / 1000;

/** Whether all requests have come and gone. */
export const isOver = ({ setup, done, lanes }: State): boolean =>
  done === setup.requests.arrivals.length && ruleIds.every((id) => present(lanes[id]) === 0);

const metrics = Object.fromEntries(
  ruleIds.flatMap((id) => {
    const of = (en: string, ko: string, unit: string, digits: number, measure: (lane: Lane) => number) =>
      metric<State>(words(`${NAMES[id].en}: ${en}`, `${NAMES[id].ko}: ${ko}`), unit, digits, ({ lanes }) =>
        measure(lanes[id]),
      );
    return [
      [`${id}.time`, of('mean time', '평균 시간', 'ms', 1, meanMs)],
      [
        `${id}.p99`,
        of('p99', 'p99', 'ms', 1, ({ times }) =>
          times.length === 0 ? 0 : quantile(items(times), 0.99) / 1000,
        ),
      ],
      [`${id}.longest`, of('most at one server', '한 서버의 최대 요청 수', '', 0, longest)],
      [
        `${id}.first`,
        of('sent to server 1', '1번 서버로 간 비율', '%', 1, ({ sent }) =>
          percent(
            sent[0] ?? 0,
            sent.reduce((sum, n) => sum + n, 0),
          ),
        ),
      ],
    ];
  }),
) as Readonly<Record<MetricId, Metric<State>>>;

const invariants: readonly Invariant<State>[] = laneLaws.map(({ name, fault }) =>
  law(name, ({ setup, done, lanes }) => {
    for (const id of ruleIds) {
      const found = fault(lanes[id], setup.requests, setup.pools[id], done);
      if (found) return `${id}: ${found}`;
    }
    return undefined;
  }),
);

/** Where a rule comes to in the long run, in service times. */
export interface LongRun {
  readonly time: number;
  /** Exact; for infinitely many servers; or what no rule can be below, one queue for all. */
  readonly how: '=' | '≈' | '≥';
}

/** What is known of the long run: `unstable` without one, undefined where no formula fits. */
export function longRun(values: Setup['values'], id: RuleId): LongRun | 'unstable' | undefined {
  const { servers, law, stale, odd } = values;
  const load = values.load / 100;
  const blind = id === 'random' || id === 'round-robin';
  const slowest = Math.max(1, ODD[odd]);
  if (load * (blind ? slowest : servers) >= (blind ? 1 : servers - 1 + 1 / ODD[odd])) return 'unstable';
  if (odd !== 'no') return undefined;
  if (id === 'random' || servers === 1) {
    const time = mg1(load, { exponential: 1, constant: 0, spiky: 2 }[law])?.time ?? 0;
    return { time, how: '=' };
  }
  if (law !== 'exponential') return undefined;
  if (id === 'round-robin') return { time: roundRobin(load, servers) ?? 0, how: '=' };
  if (id === 'least') return { time: mmc(servers, load)?.time ?? 0, how: '≥' };
  return stale > 0 && values.choices > 1
    ? undefined
    : { time: supermarket(load, values.choices) ?? 0, how: values.choices === 1 ? '=' : '≈' };
}

/** The numbers of servers to look at for which the same requests are tried again. */
export const TRIED = [1, 2, 3, MOST_CHOICES] as const;

const known = new WeakMap<Setup, Map<number, number>>();

/** The mean time in ms of these very requests where so many servers are looked at; the run is over. */
export function meanOfChoices({ setup, lanes }: State, choices: number): number {
  const { values, requests, pools } = setup;
  const tried = () => {
    if (choices === 1) return lanes.random;
    if (choices === values.choices) return lanes.choices;
    return sendAll(requests, values.servers, { ...pools.choices, choices });
  };
  const found = known.get(setup) ?? new Map<number, number>();
  const mean = found.get(choices) ?? meanMs(tried());
  known.set(setup, found.set(choices, mean));
  return mean;
}

/** The same by the number of servers looked at, the last being all of them. */
export function byChoices(state: State): readonly (readonly [number, number])[] {
  const { servers } = state.setup.values;
  const few = TRIED.filter((n) => n < servers);
  return [
    ...few.map((choices) => [choices, meanOfChoices(state, choices)] as const),
    [servers, meanMs(state.lanes.least)],
  ];
}

const at = (micros: number) => `${(micros / 1e6).toFixed(3)} s`;
const ms = (value: number) => `${printNumber(value, 1)} ms`;

function narrate(_: State, event: Event, { setup, done, lanes }: State, locale: Locale): string {
  const ko = locale === 'ko';
  if (event.kind === 'drain')
    return ko
      ? `${at(event.at)}: 마지막 요청이 나가고 모든 서버가 비었습니다.`
      : `${at(event.at)}: the last request has left, and all servers are idle.`;
  const to = ruleIds.map((id) => {
    const { latest, servers } = lanes[id];
    const ahead = (servers[latest]?.length ?? 1) - 1;
    const name = ruleName(id, setup.values, locale);
    return ko ? `${name} ${latest + 1}번(앞에 ${ahead}개)` : `${name}: server ${latest + 1} (${ahead} ahead)`;
  });
  return ko
    ? `${at(event.at)}: 요청 ${done}. ${to.join(', ')}.`
    : `${at(event.at)}: request ${done}. ${to.join(', ')}.`;
}

function describe(state: State, locale: Locale): string {
  const { setup, done, lanes } = state;
  const all = setup.requests.arrivals.length;
  const now = at(lanes.random.now);
  const told = ruleIds.map((id) => {
    const lane = lanes[id];
    const [name, here] = [ruleName(id, setup.values, locale), inFlight(lane)];
    const most = Math.max(...here);
    return locale === 'ko'
      ? `${name}: 평균 ${ms(meanMs(lane))}, 한 서버에 최대 ${most}개`
      : `${name}: ${ms(meanMs(lane))} on average, at most ${most} at one server`;
  });
  return locale === 'ko'
    ? `${now}: 요청 ${all}개 중 ${done}개 도착. ${told.join('; ')}.`
    : `At ${now}, ${done} of ${all} requests have arrived. ${told.join('; ')}.`;
}

function table(state: State, locale: Locale): Table {
  const t = (en: string, ko: string) => (locale === 'ko' ? ko : en);
  const { values } = state.setup;
  return {
    caption: t('Four rules on the same requests', '같은 요청에 적용한 네 규칙'),
    columns: [
      { label: t('Rule', '규칙') },
      { label: t('Mean', '평균'), unit: 'ms' },
      { label: 'p99', unit: 'ms' },
      { label: t('Most at one server', '한 서버의 최대 요청 수') },
      { label: t('Sent to server 1', '1번 서버로 간 비율'), unit: '%' },
      { label: t('Formula, long run', '공식, 장기 평균'), unit: 'ms' },
    ],
    rows: ruleIds.map((id) => {
      const read = (what: 'time' | 'p99' | 'longest' | 'first') => {
        const { measure, digits } = metrics[`${id}.${what}`];
        return printNumber(measure(state), digits);
      };
      return [
        ruleName(id, values, locale),
        read('time'),
        read('p99'),
        read('longest'),
        read('first'),
        // Not before the end: it would answer what is asked before the run.
        isOver(state) ? formulaText(values, id, locale) : '–',
      ];
    }),
  };
}

/** What the formula says of a rule, in ms. */
export function formulaText(values: Setup['values'], id: RuleId, locale: Locale): string {
  const found = longRun(values, id);
  if (found === undefined) return locale === 'ko' ? '없음' : 'none';
  if (found === 'unstable') return locale === 'ko' ? '불안정' : 'unstable';
  const time = printNumber(found.time * values.service, 1);
  return found.how === '=' ? time : `${found.how} ${time}`;
}

export const model: Model<typeof params, State, Event, MetricId> = {
  id: 'load-balancing',
  version: 1,
  params,
  pace: { by: 'events', perSecond: 60 },
  maxEvents: 2001,
  init(values, random) {
    const { servers, law, choices } = values;
    const mean = values.service * 1000;
    const offered = { count: values.requests, servers, load: values.load / 100, mean, law };
    const pool = { choices, stale: values.stale * 1000, odd: ODD[values.odd] };
    const setup = {
      values,
      requests: drawRequests(offered, random),
      pools: each((rule) => ({ rule, ...pool })),
    };
    return { setup, done: 0, lanes: each(() => emptyLane(servers)) };
  },
  next(state) {
    const { setup, done, lanes } = state;
    const arrival = setup.requests.arrivals[done];
    if (arrival !== undefined) return { kind: 'arrive', at: arrival };
    return isOver(state) ? undefined : { kind: 'drain', at: lastToLeave(lanes) };
  },
  apply({ setup, done, lanes }, { kind, at }) {
    const { requests, pools } = setup;
    if (kind === 'drain') return { setup, done, lanes: each((id) => until(lanes[id], requests, at)) };
    return { setup, done: done + 1, lanes: each((id) => send(lanes[id], requests, done, pools[id])) };
  },
  metrics,
  invariants,
  narrate,
  describe,
  table,
  leavesOut: [
    words(
      'Many balancers: here one sees every request. Ten that see a tenth each are as good as stale.',
      '로드 밸런서 여러 대: 여기서는 한 대가 모든 요청을 봅니다. 10분의 1씩만 보는 열 대는 낡은 정보를 쓰는 것과 같습니다.',
    ),
    words(
      'Health checks, retries and time-outs: nobody takes a bad server out of the pool.',
      '헬스 체크, 재시도, 타임아웃: 문제가 있는 서버를 풀에서 빼지 않습니다.',
    ),
    words(
      'Work side by side: a server serves one request at a time, first come, first served.',
      '동시 처리: 서버는 도착한 순서대로 한 번에 하나씩 처리합니다.',
    ),
    words(
      'Price of asking: looking at a server costs nothing here.',
      '조회 비용: 여기서는 서버 상태를 조회하는 데 비용이 들지 않습니다.',
    ),
    words(
      'The long run: a run starts and ends with idle servers, so near 100 % it stays below the formula.',
      '장기 평균: 실행은 모든 서버가 유휴 상태일 때 시작하고 끝나므로, 부하가 100 %에 가까우면 공식보다 낮게 나옵니다.',
    ),
  ],
};
