import { advance } from '../../core/retries/advance.ts';
import { BURST } from '../../core/retries/guard.ts';
import { drawsOf, rulesOf, SECONDS } from '../../core/retries/plan.ts';
import { calm, type Rules, SERIES, type Storm } from '../../core/retries/storm.ts';
import { law } from '../../core/sim/law.ts';
import { metric } from '../../core/sim/metric.ts';
import { count } from '../../core/sim/params.ts';
import { counted, printNumber } from '../../core/sim/print.ts';
import { percent } from '../../core/sim/stats.ts';
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

/** What one step covers, in µs. */
const TICK = 100_000;

const quantity = (label: Words, unit: string, range: Pick<NumberParam, 'min' | 'max' | 'step' | 'default'>) =>
  ({ kind: 'number', label, unit, ...range, scale: 'linear' }) as const satisfies NumberParam;

export const params = {
  load: quantity(words('Requests, of what the server can do', '서버 처리 능력 대비 요청'), '%', {
    min: 10,
    max: 150,
    step: 5,
    default: 60,
  }),
  tries: count(words('Tries of a request (1: no retries)', '요청당 시도 (1: 재시도 없음)'), {
    min: 1,
    max: 5,
    default: 4,
  }),
  layers: count(words('Layers that each try so often', '각각 이만큼 시도하는 계층 수'), {
    min: 1,
    max: 3,
    default: 1,
  }),
  timeout: quantity(words('Timeout of a try', '시도당 타임아웃'), 'ms', {
    min: 200,
    max: 5000,
    step: 100,
    default: 2000,
  }),
  backoff: {
    kind: 'choice',
    label: words('Wait before a retry', '재시도 전 대기'),
    options: {
      fixed: words('always the same', '항상 같음'),
      exponential: words('doubling', '두 배씩'),
      full: words('doubling, full jitter', '두 배씩, 풀 지터'),
      equal: words('doubling, equal jitter', '두 배씩, 이퀄 지터'),
      decorrelated: words('decorrelated jitter', '비상관 지터'),
    },
    default: 'fixed',
  },
  wait: quantity(words('The first wait (the longest is 8 s)', '첫 대기 (최대 8 s)'), 'ms', {
    min: 0,
    max: 4000,
    step: 50,
    default: 500,
  }),
  guard: {
    kind: 'choice',
    label: words('What clients have against it', '클라이언트의 방어 수단'),
    options: {
      none: words('nothing', '없음'),
      budget: words('a retry budget', '재시도 예산'),
      throttle: words('an adaptive throttle', '적응형 스로틀'),
      breaker: words('a circuit breaker', '서킷 브레이커'),
    },
    default: 'none',
  },
  budget: quantity(words('Retry budget, of requests', '요청 대비 재시도 예산'), '%', {
    min: 0,
    max: 100,
    step: 5,
    default: 10,
  }),
  room: count(words('Places in the queue', '대기열 자리'), { min: 0, max: 200, default: 100 }),
  dead: {
    kind: 'choice',
    label: words('Tries given up by their client', '클라이언트가 포기한 시도'),
    options: {
      served: words('are served all the same', '그래도 처리'),
      dropped: words('are dropped unserved', '처리하지 않고 버림'),
    },
    default: 'served',
  },
  trigger: {
    kind: 'choice',
    label: words('What happens at 10 s', '10초에 일어나는 일'),
    options: {
      none: words('nothing', '없음'),
      stop: words('the server stops', '서버 멈춤'),
      slow: words('the server is half as fast', '서버 속도 절반'),
      surge: words('three times the requests', '요청 세 배'),
      herd: words('a herd: all of it at once', '한꺼번에 몰린 요청'),
    },
    default: 'stop',
  },
  length: quantity(words('How long (a herd: how much work)', '지속 시간 (몰린 요청: 작업량)'), 's', {
    min: 1,
    max: 30,
    step: 1,
    default: 10,
  }),
  relief: quantity(words('Requests let in from 50 to 70 s', '50~70초에 받아들이는 요청'), '%', {
    min: 0,
    max: 100,
    step: 5,
    default: 100,
  }),
} as const satisfies Params;

export interface Setup {
  readonly values: Values<typeof params>;
  readonly rules: Rules;
}

export interface State {
  readonly setup: Setup;
  readonly storm: Storm;
}

export type MetricId =
  | 'down'
  | 'goodput'
  | 'answered'
  | 'lost'
  | 'amplification'
  | 'peak'
  | 'wasted'
  | 'longest'
  | 'most';
export type StormScenario = Scenario<typeof params, MetricId>;

interface Event extends SimEvent {
  readonly kind: 'tick';
  /** What stood in the queue when it began, and how much of that for nobody. */
  readonly queue: number;
  readonly dead: number;
}

const sum = (list: readonly number[]) => list.reduce((total, n) => total + n, 0);

/** Seconds after the trigger in which requests came and not one was answered in time. A second counts when it is over. */
function silent({ setup, storm }: State): number {
  const { came, good } = storm.series;
  const from = Math.floor(setup.rules.trigger.to / 1e6);
  return came.filter((n, i) => i >= from && i < Math.floor(storm.now / 1e6) && n > 0 && good[i] === 0).length;
}

const last20 = (list: readonly number[]) => sum(list.slice(SECONDS - 20));

const metrics: Readonly<Record<MetricId, Metric<State>>> = {
  down: metric(
    words('Seconds after the trigger without an answer', '원인이 사라진 뒤 응답이 없던 시간'),
    's',
    0,
    silent,
  ),
  goodput: metric(words('Answered in the last 20 s', '마지막 20초의 응답'), '%', 0, ({ storm: { series } }) =>
    Math.min(100, percent(last20(series.good), last20(series.came))),
  ),
  answered: metric(words('Answered in time', '제때 응답'), '%', 1, ({ storm }) =>
    percent(storm.answered, storm.came),
  ),
  lost: metric(words('Requests given up', '포기한 요청'), '', 0, ({ storm }) => storm.lost),
  amplification: metric(words('Tries per request', '요청당 시도'), '×', 2, ({ storm }) =>
    storm.came === 0 ? 0 : storm.tries / storm.came,
  ),
  peak: metric(words('Tries in the busiest second', '가장 바쁜 1초의 시도'), '', 0, ({ storm }) =>
    Math.max(...storm.series.sent),
  ),
  wasted: metric(words('Work for nobody', '낭비된 작업'), '%', 1, ({ storm }) =>
    percent(storm.wasted, storm.done),
  ),
  longest: metric(words('Longest queue', '가장 긴 대기열'), '', 0, ({ storm }) => storm.longest),
  most: metric(words('Most tries of one request', '한 요청의 최다 시도'), '', 0, ({ storm }) => storm.most),
};

const invariants: readonly Invariant<State>[] = [
  law('every request is answered, given up, waited for, or waits to try again', ({ storm: s }) => {
    const known = s.answered + s.lost + s.queue.length - s.dead + s.later.length;
    return known !== s.came && `${s.came} came, ${known} are accounted for`;
  }),
  law(
    'every try is held, refused, dropped, answered in time or too late, or in the queue',
    ({ storm: s }) => {
      const known = s.held + s.refused + s.dropped + s.answered + s.late + s.queue.length;
      return known !== s.tries && `${s.tries} tries, ${known} are accounted for`;
    },
  ),
  law('no request is tried more often than tries to the power of layers', ({ setup, storm }) => {
    return storm.most > setup.rules.most && `one was tried ${storm.most} times`;
  }),
  law('with a budget, retries are at most its share of the requests, and the burst', ({ setup, storm }) => {
    const { kind, budget } = setup.rules.guard;
    const retries = storm.tries - storm.came + storm.later.length;
    const most = (budget * storm.came) / 100 + BURST;
    return kind === 'budget' && retries > most && `${retries} retries, ${most} allowed`;
  }),
  law(
    'the queue is in the order of sending, and the dead in it are those past their timeout',
    ({ setup, storm }) => {
      const { queue, dead, now } = storm;
      const wrong = queue.findIndex(
        ({ at }, i) => at < (queue[i - 1]?.at ?? 0) || i < dead !== at + setup.rules.timeout <= now,
      );
      return wrong >= 0 && `place ${wrong}`;
    },
  ),
  law(
    'there is a place for each in the queue, and the server is idle only if it is empty',
    ({ setup, storm }) => {
      const { queue, leaves } = storm;
      const idle = leaves === undefined;
      return (queue.length > setup.rules.room + 1 || idle !== (queue.length === 0)) && `${queue.length} wait`;
    },
  ),
  law('Little: the integral of the queue is the sum of all times in it, exactly', ({ storm }) => {
    const times = storm.times + sum(storm.queue.map(({ at }) => storm.now - at));
    return times !== storm.area && `${storm.area} against ${times} µs`;
  }),
  law('the seconds add up to the totals', ({ storm: s }) => {
    const [came, wanted, sent, good] = SERIES.map((name) => sum(s.series[name]));
    const same = came === s.came && wanted === s.tries && sent === s.tries - s.held && good === s.answered;
    return !same && `${came}, ${wanted}, ${sent}, ${good}`;
  }),
];

const at = (micros: number) => `${(micros / 1e6).toFixed(1)} s`;

function narrate({ storm: a }: State, event: Event, { storm: b }: State, locale: Locale): string {
  const [came, tries, good] = [b.came - a.came, b.tries - a.tries, b.answered - a.answered];
  const [late, lost] = [b.late - a.late, b.lost - a.lost];
  const [queue, dead] = [b.queue.length, b.dead];
  return locale === 'ko'
    ? `${at(event.at)}: 새 요청 ${came}개, 시도 ${tries}개. 제때 응답 ${good}개, 늦은 응답 ${late}개, 포기 ${lost}개. 대기열 ${queue}개, 그중 아무도 기다리지 않는 것 ${dead}개.`
    : `${at(event.at)}: requests ${came}, tries ${tries}; answered ${good}, too late ${late}, given up ${lost}. Queue ${queue}, of which nobody waits for ${dead}.`;
}

function describe({ storm: s }: State, locale: Locale): string {
  const tries = printNumber(s.came === 0 ? 0 : s.tries / s.came, 2);
  return locale === 'ko'
    ? `${at(s.now)}: 요청 ${s.came}개 중 ${s.answered}개가 제때 응답받고 ${s.lost}개를 포기했습니다. 요청당 시도 ${tries}번. 대기열에 ${s.queue.length}개가 있고 그중 ${s.dead}개는 아무도 기다리지 않으며, ${s.later.length}개가 재시도를 기다립니다.`
    : `At ${at(s.now)}, of ${counted(s.came, 'request')} ${s.answered} were answered in time and ${s.lost} given up, with ${tries} tries per request. The queue holds ${s.queue.length}, of which nobody waits for ${s.dead}; ${s.later.length} waiting to try again.`;
}

function table({ storm: { series } }: State, locale: Locale): Table {
  const t = (en: string, ko: string) => (locale === 'ko' ? ko : en);
  const stretch = (name: (typeof SERIES)[number], from: number) => series[name].slice(from, from + 10);
  return {
    caption: t('Ten seconds a row', '한 줄에 10초'),
    columns: [
      { label: t('From', '시작'), unit: 's' },
      { label: t('Requests', '요청') },
      { label: t('Tries sent', '보낸 시도') },
      { label: t('Answered in time', '제때 응답') },
      { label: t('Longest wait in the queue', '대기열에서 가장 긴 대기'), unit: 's' },
    ],
    rows: Array.from({ length: SECONDS / 10 }, (_, i) => {
      const [came, sent, good] = (['came', 'sent', 'good'] as const).map((name) =>
        sum(stretch(name, 10 * i)),
      );
      return [
        String(10 * i),
        came ?? 0,
        sent ?? 0,
        good ?? 0,
        printNumber(Math.max(...stretch('age', 10 * i)) / 1e6, 1),
      ];
    }),
  };
}

export const model: Model<typeof params, State, Event, MetricId> = {
  id: 'retry-storm',
  version: 1,
  params,
  pace: { by: 'micros', perSecond: 4e6 },
  maxEvents: (SECONDS * 1e6) / TICK,
  init(values, random) {
    return { setup: { values, rules: rulesOf(values, random) }, storm: calm(SECONDS) };
  },
  next({ storm }) {
    if (storm.now >= SECONDS * 1e6) return undefined;
    return { kind: 'tick', at: storm.now + TICK, queue: storm.queue.length, dead: storm.dead };
  },
  apply({ setup, storm }, event, random) {
    return { setup, storm: advance(storm, event.at, setup.rules, drawsOf(random)) };
  },
  metrics,
  invariants,
  narrate,
  describe,
  table,
  leavesOut: [
    words(
      'Many clients: one budget, one throttle and one breaker see everything. In a fleet each instance learns alone.',
      '여러 클라이언트: 예산, 스로틀, 브레이커는 하나씩이고 전체를 봅니다. 실제로는 인스턴스마다 따로 판단합니다.',
    ),
    words(
      'People: users neither leave nor press reload, and every request may be tried again.',
      '사용자: 떠나지도 새로 고침을 누르지도 않고, 모든 요청은 재시도해도 안전합니다.',
    ),
    words(
      'Refusing is free here; a real server spends some of its work on it.',
      '거절에 드는 비용: 여기서는 없지만 실제 서버는 거절하는 데도 자원을 씁니다.',
    ),
    words(
      'More servers: nothing scales out, and no other server is asked instead.',
      '서버 추가: 서버가 늘지 않고, 다른 서버로 보내지도 않습니다.',
    ),
    words(
      'Other orders of the queue: first come, first served.',
      '다른 대기 순서: 먼저 온 시도를 먼저 처리합니다.',
    ),
  ],
};
