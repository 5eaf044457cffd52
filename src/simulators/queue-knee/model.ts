import { meanOf, standInLine } from '../../core/queueing/line.ts';
import {
  arrive,
  busy,
  firstToLeave,
  leave,
  type Office,
  openOffice,
  present,
} from '../../core/queueing/office.ts';
import { type LongRun, mg1, mmc, mmcRoom } from '../../core/queueing/theory.ts';
import { drawUnits, type Trace, traceOf, type Units } from '../../core/queueing/trace.ts';
import { law } from '../../core/sim/law.ts';
import { metric } from '../../core/sim/metric.ts';
import { count } from '../../core/sim/params.ts';
import { printNumber } from '../../core/sim/print.ts';
import { quantile } from '../../core/sim/stats.ts';
import { items } from '../../core/sim/trail.ts';
import type {
  Invariant,
  Locale,
  Metric,
  Model,
  Params,
  Scenario,
  SimEvent,
  Table,
  Values,
} from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';

/** So many places to wait are no limit: no run has more requests. */
export const NO_LIMIT = 2000;

const laws = {
  exponential: words('random (cv 1)', '무작위 (cv 1)'),
  constant: words('all alike (cv 0)', '모두 같음 (cv 0)'),
  spiky: words('a few very long (cv 2)', '드물게 매우 김 (cv 2)'),
};

export const params = {
  load: {
    kind: 'number',
    label: words('Load on the servers', '서버 부하'),
    unit: '%',
    min: 5,
    max: 150,
    step: 1,
    default: 80,
    scale: 'linear',
  },
  servers: count(words('Servers', '서버'), { min: 1, max: 20, default: 1 }),
  service: {
    kind: 'number',
    label: words('Mean service time', '평균 처리 시간'),
    unit: 'ms',
    min: 1,
    max: 1000,
    step: 1,
    default: 10,
    scale: 'log',
  },
  law: { kind: 'choice', label: words('Service times', '처리 시간'), options: laws, default: 'exponential' },
  gaps: {
    kind: 'choice',
    label: words('Gaps between arrivals', '도착 간격'),
    options: laws,
    default: 'exponential',
  },
  room: count(words('Places to wait (2000: no limit)', '대기 자리 (2000: 무제한)'), {
    min: 0,
    max: NO_LIMIT,
    default: NO_LIMIT,
  }),
  requests: count(words('Requests in the run', '실행할 요청 수'), {
    min: 100,
    max: 2000,
    step: 100,
    default: 2000,
  }),
} as const satisfies Params;

export interface Setup {
  readonly values: Values<typeof params>;
  readonly units: Units;
  readonly trace: Trace;
  /** Mean service time in µs. */
  readonly mean: number;
}

export interface State {
  readonly setup: Setup;
  readonly office: Office;
}

export type MetricId = 'time' | 'wait' | 'p99' | 'busy' | 'lost' | 'longest' | 'against';
export type QueueScenario = Scenario<typeof params, MetricId>;

interface Event extends SimEvent {
  readonly kind: 'arrive' | 'leave';
}

/** The mean time in the system of the same requests at another load (1: all that the servers can do), in µs. */
export function meanTimeAt({ units, values, mean }: Setup, load: number): number {
  return meanOf(standInLine(traceOf(units, load, values.servers, mean), values.servers, values.room).times);
}

/** What a formula says of these values: the long run, `unstable` without one, undefined where no formula is exact. */
export function longRun(
  values: Values<typeof params>,
  load = values.load / 100,
): LongRun | 'unstable' | undefined {
  const { gaps, law, servers, room } = values;
  if (gaps !== 'exponential') {
    if (gaps === 'constant' && law === 'constant' && load <= 1) return { time: 1, lost: 0 };
    return room === NO_LIMIT && load > 1 ? 'unstable' : undefined;
  }
  if (room < NO_LIMIT) return law === 'exponential' ? mmcRoom(servers, load, room) : undefined;
  if (load >= 1) return 'unstable';
  if (law === 'exponential') return mmc(servers, load);
  return servers === 1 ? mg1(load, law === 'constant' ? 0 : 2) : undefined;
}

const ms = (micros: number) => micros / 1000;
const per = (sum: number, n: number) => (n === 0 ? 0 : sum / n);

/** Whether all requests have come and gone. */
export const isOver = ({ setup, office }: State): boolean =>
  office.arrived === setup.values.requests && present(office) === 0;

/** Known only when the run is over, because the requests at 80 % of load are all of them. */
function againstEighty(state: State): number {
  if (!isOver(state)) return 0;
  const { setup, office } = state;
  return per(per(office.timeSum, office.times.length), meanTimeAt(setup, 0.8));
}

const metrics: Readonly<Record<MetricId, Metric<State>>> = {
  time: metric(words('Mean time in system', '평균 체류 시간'), 'ms', 1, ({ office: { timeSum, times } }) =>
    ms(per(timeSum, times.length)),
  ),
  wait: metric(words('of it waiting', '그중 대기'), 'ms', 1, ({ office: { waitSum, waits } }) =>
    ms(per(waitSum, waits.length)),
  ),
  p99: metric(words('p99', 'p99'), 'ms', 1, ({ office: { times } }) =>
    times.length === 0 ? 0 : ms(quantile(items(times), 0.99)),
  ),
  busy: metric(words('Servers busy', '서버 사용률'), '%', 1, ({ office: { work, now, servers } }) =>
    per(100 * work, now * servers.length),
  ),
  lost: metric(words('Refused', '거절'), '%', 1, ({ office: { refused, arrived } }) =>
    per(100 * refused, arrived),
  ),
  longest: metric(words('Longest queue', '가장 긴 대기열'), '', 0, ({ office: { longest } }) => longest),
  against: {
    label: words('Against the same requests at 80 %', '같은 요청의 80 % 부하 대비'),
    unit: '×',
    digits: 2,
    measure: againstEighty,
  },
};

const sumOf = <T>(list: readonly T[], value: (item: T) => number) =>
  list.reduce((sum, item) => sum + value(item), 0);
const served = ({ servers }: Office) => servers.flatMap((server) => (server ? [server] : []));

const invariants: readonly Invariant<State>[] = [
  law('whoever arrived waits, is served, has left or was refused', ({ office }) => {
    const { arrived, refused, times } = office;
    const known = refused + times.length + present(office);
    return known !== arrived && `${arrived} arrived, ${known} are accounted for`;
  }),
  law('Little: the integral of the number in the system is the sum of all times in it, exactly', (state) => {
    const { arrivals } = state.setup.trace;
    const { office } = state;
    const here = [...office.waiting, ...served(office).map(({ request }) => request)];
    const sum = office.timeSum + sumOf(here, (request) => office.now - (arrivals[request] ?? 0));
    return sum !== office.presence && `${office.presence} against ${sum} µs`;
  }),
  law('servers have worked as long as the services of those they served', ({ setup, office }) => {
    const done = office.timeSum - office.waitSum;
    const begun = sumOf(served(office), ({ request, leaves }) => {
      return (setup.trace.services[request] ?? 0) - (leaves - office.now);
    });
    return done + begun !== office.work && `${office.work} against ${done + begun} µs`;
  }),
  law('no server is idle while a request waits', ({ office }) => {
    return office.waiting.length > 0 && office.servers.includes(undefined) && 'one is idle';
  }),
  law('first come, first served: all who wait came after all who are served', ({ office }) => {
    const [first = Infinity] = office.waiting;
    const ascending = office.waiting.every((request, i) => i === 0 || request > (office.waiting[i - 1] ?? 0));
    return (
      !(ascending && served(office).every(({ request }) => request < first)) &&
      `request ${first} is passed by`
    );
  }),
  law('no more wait than there are places', ({ setup, office }) => {
    return office.waiting.length > setup.values.room && `${office.waiting.length} wait`;
  }),
];

const at = (micros: number) => `${(micros / 1e6).toFixed(3)} s`;

function narrate(before: State, event: Event, { office }: State, locale: Locale): string {
  const ko = locale === 'ko';
  const queue = office.waiting.length;
  if (event.kind === 'leave') {
    const time = ms(office.timeSum - before.office.timeSum).toFixed(1);
    return ko
      ? `${at(event.at)}: 요청 하나가 ${time} ms 만에 완료됩니다. 대기 ${queue}개.`
      : `${at(event.at)}: a request leaves after ${time} ms; ${queue} waiting.`;
  }
  const who = ko
    ? `${at(event.at)}: ${office.arrived}번째 요청이 도착해`
    : `${at(event.at)}: request ${office.arrived} arrives`;
  if (office.refused > before.office.refused)
    return ko
      ? `${who} 거절됩니다. 대기 자리가 없습니다.`
      : `${who} and is refused: no place to wait is left.`;
  if (queue === before.office.waiting.length)
    return ko ? `${who} 바로 처리됩니다.` : `${who} and is served at once.`;
  return ko ? `${who} 대기열의 ${queue}번째에 섭니다.` : `${who} and waits as number ${queue} in the queue.`;
}

/** What the formula says, as a sentence. */
export function formulaText(values: Values<typeof params>, locale: Locale): string {
  const found = longRun(values);
  const ko = locale === 'ko';
  if (found === undefined)
    return ko ? '이 조합에는 정확한 공식이 없습니다.' : 'No exact formula covers this combination.';
  if (found === 'unstable')
    return ko
      ? '불안정: 들어오는 일이 처리 능력 이상이므로 대기열이 끝없이 길어집니다.'
      : 'Unstable: as much work comes in as the servers can do, or more, and the queue grows without end.';
  const time = printNumber(found.time * values.service, 1);
  const lost = printNumber(100 * found.lost, 1);
  return ko
    ? `공식에 따른 장기 평균: ${time} ms${found.lost > 0 ? `, 거절 ${lost} %` : ''}.`
    : `In the long run the formula says ${time} ms${found.lost > 0 ? `, and ${lost} % refused` : ''}.`;
}

function describe(state: State, locale: Locale): string {
  const { setup, office } = state;
  const { values } = setup;
  const mean = printNumber(ms(per(office.timeSum, office.times.length)), 1);
  const [done, here, queue] = [office.times.length, busy(office), office.waiting.length];
  const what =
    locale === 'ko'
      ? `${at(office.now)}: 요청 ${values.requests}개 중 ${office.arrived}개 도착, 처리 중 ${here}개, 대기 ${queue}개, 완료 ${done}개(평균 ${mean} ms), 거절 ${office.refused}개.`
      : `At ${at(office.now)}, ${office.arrived} of ${values.requests} requests have arrived: ${here} in service, ${queue} waiting, ${done} gone after ${mean} ms on average, ${office.refused} refused.`;
  return isOver(state) ? `${what} ${formulaText(values, locale)}` : what;
}

/** The loads at which the same requests are tried. */
export const LOADS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.99] as const;

const known = new WeakMap<Setup, number[]>();

/** The mean time of these very requests at one of the loads, by its place among them, in service times. */
export function kneeAt(setup: Setup, place: number): number {
  const found = known.get(setup) ?? [];
  known.set(setup, found);
  found[place] ??= meanTimeAt(setup, LOADS[place] ?? 1) / setup.mean;
  return found[place];
}

/** The same at each of the loads. */
export const knee = (setup: Setup): readonly number[] => LOADS.map((_, place) => kneeAt(setup, place));

function table(state: State, locale: Locale): Table {
  const { setup } = state;
  const t = (en: string, ko: string) => (locale === 'ko' ? ko : en);
  const { values } = setup;
  return {
    caption: t(
      'The same requests at other loads: mean time in system',
      '같은 요청, 다른 부하: 평균 체류 시간',
    ),
    columns: [
      { label: t('Load', '부하') },
      { label: t('These requests', '이번 요청'), unit: 'ms' },
      { label: t('Formula, long run', '공식, 장기 평균'), unit: 'ms' },
    ],
    rows: knee(setup).map((time, i) => {
      const found = longRun(values, LOADS[i]);
      const formula =
        typeof found === 'object' ? printNumber(found.time * values.service, 1) : t('none', '없음');
      // Not before the end: it would answer the question that is asked before the run.
      const cells = isOver(state) ? [printNumber(time * values.service, 1), formula] : ['–', '–'];
      return [`${Math.round((LOADS[i] ?? 0) * 100)} %`, ...cells];
    }),
  };
}

export const model: Model<typeof params, State, Event, MetricId> = {
  id: 'queue-knee',
  version: 1,
  params,
  pace: { by: 'events', perSecond: 150 },
  maxEvents: 4000,
  init(values, random) {
    const units = drawUnits(values.requests, values.gaps, values.law, random);
    const mean = values.service * 1000;
    const trace = traceOf(units, values.load / 100, values.servers, mean);
    return { setup: { values, units, trace, mean }, office: openOffice(values.servers) };
  },
  next({ setup, office }) {
    const arrival = setup.trace.arrivals[office.arrived];
    const leaving = office.servers[firstToLeave(office)]?.leaves;
    // At the same moment the one who leaves goes first and frees a place.
    if (leaving !== undefined && (arrival === undefined || leaving <= arrival))
      return { kind: 'leave', at: leaving };
    return arrival === undefined ? undefined : { kind: 'arrive', at: arrival };
  },
  apply({ setup, office }, { kind }) {
    const { trace, values } = setup;
    const after =
      kind === 'arrive' ? arrive(office, trace, values.room) : leave(office, trace, firstToLeave(office));
    return { setup, office: after };
  },
  metrics,
  invariants,
  narrate,
  describe,
  table,
  leavesOut: [
    words(
      'Patience: nobody gives up, times out or retries.',
      '포기: 클라이언트는 타임아웃도 재시도도 없이 끝까지 기다립니다.',
    ),
    words(
      'Feedback: arrivals do not slow down when answers do.',
      '되먹임: 응답이 느려져도 도착은 느려지지 않습니다.',
    ),
    words(
      'Choice: one queue feeds all servers, and all are equally fast.',
      '서버 선택: 모든 서버가 대기열 하나를 나눠 쓰고 서버 속도는 같습니다.',
    ),
    words(
      'The day: the load stays what it is for the whole run.',
      '시간대별 변화: 부하는 실행 내내 일정합니다.',
    ),
    words(
      'The long run: a run starts and ends empty, so near 100 % it stays below the formula.',
      '장기 평균: 실행은 빈 상태로 시작해 빈 상태로 끝나므로, 부하가 100 %에 가까우면 공식보다 낮게 나옵니다.',
    ),
  ],
};
