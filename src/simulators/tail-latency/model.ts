import { law } from '../../core/sim/law.ts';
import { metric } from '../../core/sim/metric.ts';
import { count } from '../../core/sim/params.ts';
import { printNumber } from '../../core/sim/print.ts';
import { percent, quantile } from '../../core/sim/stats.ts';
import { added, items, noTrail, type Trail } from '../../core/sim/trail.ts';
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
import { type LatencyLaw, quantileOf, slowBeyond } from '../../core/tail/latency.ts';
import { drawLuck, makePage, type Page, type Plan } from '../../core/tail/page.ts';
import { copiesPerCall, pageQuantile, pagesBeyond } from '../../core/tail/theory.ts';

/** After this percentile no copy is ever sent. */
export const NEVER = 100;

export const params = {
  fanout: count(words('Calls of a page, side by side', '페이지당 병렬 호출'), {
    min: 1,
    max: 100,
    default: 100,
  }),
  law: {
    kind: 'choice',
    label: words('How long a call takes', '호출 하나의 소요 시간'),
    options: {
      two: words('99 % the usual time, 1 % a hundred times', '99 %는 보통, 1 %는 백 배'),
      exponential: words('random (exponential)', '무작위 (지수 분포)'),
      pareto: words('random with a heavy tail (Pareto 2)', '꼬리가 두꺼운 무작위 (파레토 2)'),
    },
    default: 'two',
  },
  usual: {
    kind: 'number',
    label: words('Usual time of a call', '호출 하나의 보통 시간'),
    unit: 'ms',
    min: 1,
    max: 1000,
    step: 1,
    default: 10,
    scale: 'log',
  },
  hedge: {
    kind: 'number',
    label: words(
      'Second copy after this percentile (100: never)',
      '이 백분위수 뒤에 중복 요청 (100: 안 보냄)',
    ),
    unit: '',
    min: 50,
    max: NEVER,
    step: 0.5,
    default: NEVER,
    scale: 'linear',
  },
  cancel: {
    kind: 'choice',
    label: words('The copy that lost', '늦은 쪽 요청'),
    options: { stop: words('is stopped', '취소'), run: words('runs to its end', '끝까지 실행') },
    default: 'stop',
  },
  same: {
    kind: 'number',
    label: words('Copies that share the cause', '원인이 같은 중복 요청'),
    unit: '%',
    min: 0,
    max: 100,
    step: 1,
    default: 0,
    scale: 'linear',
  },
  missing: count(words('Answers a page may go without', '페이지에 없어도 되는 응답'), {
    min: 0,
    max: 10,
    default: 0,
  }),
  pages: count(words('Pages in the run', '실행할 페이지 수'), { min: 50, max: 500, step: 50, default: 200 }),
} as const satisfies Params;

export interface Setup {
  readonly values: Values<typeof params>;
  readonly plan: Plan;
  /** Slow is longer than this, in µs. */
  readonly limit: number;
}

/** All pages so far, without copies or with them. */
export interface Tally {
  /** Times of the pages in µs, in the order in which they were made. */
  readonly times: Trail<number>;
  readonly slow: number;
  /** Server time in µs. */
  readonly work: number;
}

export interface State {
  readonly setup: Setup;
  readonly done: number;
  readonly plain: Tally;
  readonly hedged: Tally;
  readonly slowCalls: number;
  readonly copies: number;
  /** The latest page. */
  readonly page: Page | undefined;
}

export type MetricId =
  | 'calls'
  | 'slow'
  | 'p50'
  | 'p99'
  | 'hedged.slow'
  | 'hedged.p50'
  | 'hedged.p99'
  | 'extra'
  | 'work';
export type TailScenario = Scenario<typeof params, MetricId>;

interface Event extends SimEvent {
  readonly kind: 'page';
}

const at = ({ times }: Tally, q: number) => (times.length === 0 ? 0 : quantile(items(times), q) / 1000);

const metrics: Readonly<Record<MetricId, Metric<State>>> = {
  calls: metric(words('Calls that were slow', '느린 호출'), '%', 2, ({ slowCalls, done, setup }) =>
    percent(slowCalls, done * setup.values.fanout),
  ),
  slow: metric(words('Pages that were slow', '느린 페이지'), '%', 1, ({ plain, done }) =>
    percent(plain.slow, done),
  ),
  p50: metric(words('Pages: median', '페이지 중앙값'), 'ms', 1, ({ plain }) => at(plain, 0.5)),
  p99: metric(words('Pages: p99', '페이지 p99'), 'ms', 1, ({ plain }) => at(plain, 0.99)),
  'hedged.slow': metric(words('Slow with copies', '헤징 시 느린 페이지'), '%', 1, ({ hedged, done }) =>
    percent(hedged.slow, done),
  ),
  'hedged.p50': metric(words('Median with copies', '헤징 시 중앙값'), 'ms', 1, ({ hedged }) =>
    at(hedged, 0.5),
  ),
  'hedged.p99': metric(words('p99 with copies', '헤징 시 p99'), 'ms', 1, ({ hedged }) => at(hedged, 0.99)),
  extra: metric(words('Copies sent, of calls', '호출 대비 중복 요청'), '%', 2, ({ copies, done, setup }) =>
    percent(copies, done * setup.values.fanout),
  ),
  work: metric(words('Server time with copies', '헤징 시 서버 시간'), '%', 1, ({ plain, hedged }) =>
    percent(hedged.work, plain.work),
  ),
};

const later = (answers: readonly number[], than: number) => answers.filter((time) => time > than).length;
const slowAmong = ({ times }: Tally, limit: number) => items(times).filter((time) => time > limit).length;

const invariants: readonly Invariant<State>[] = [
  law('every page is counted once, without copies and with them', ({ done, plain, hedged }) => {
    const lengths = [plain.times.length, hedged.times.length];
    return lengths.some((n) => n !== done) && `${done} pages, ${lengths.join(' and ')} times`;
  }),
  law('a page is ready with the last answer it needs, not earlier and not later', ({ page, setup }) => {
    if (!page) return false;
    const may = Math.min(setup.values.missing, setup.values.fanout - 1);
    const wrong = [[page.plain, page.plainTime] as const, [page.hedged, page.hedgedTime] as const].find(
      ([answers, time]) => later(answers, time) > may || later(answers, time - 1) <= may,
    );
    return wrong !== undefined && `ready at ${wrong[1]} µs`;
  }),
  law('a second copy makes no call and no page later', ({ page }) => {
    if (!page) return false;
    const worse = page.hedged.findIndex((time, i) => time > (page.plain[i] ?? 0));
    return (worse >= 0 || page.hedgedTime > page.plainTime) && `call ${worse}`;
  }),
  law(
    'a copy is sent for each call without an answer after the delay, and for no other',
    ({ page, setup }) => {
      if (!page) return false;
      const { delay } = setup.plan;
      const early = page.plain.some((time, i) => time <= delay && page.hedged[i] !== time);
      return (early || page.copies !== later(page.plain, delay)) && `${page.copies} copies`;
    },
  ),
  law('no copy answers before it is sent', ({ page, setup }) => {
    const { delay } = setup.plan;
    return page?.hedged.some((time, i) => time < (page.plain[i] ?? 0) && time <= delay) && 'one does';
  }),
  law('slow pages are those that took longer than the limit', ({ plain, hedged, setup }) => {
    return [plain, hedged].some((tally) => slowAmong(tally, setup.limit) !== tally.slow) && 'miscounted';
  }),
];

const ms = (micros: number, digits = 1) => printNumber(micros / 1000, digits);

function narrate(before: State, _: Event, after: State, locale: Locale): string {
  const { page, done, setup } = after;
  if (!page) return '';
  const slow = after.slowCalls - before.slowCalls;
  const ko = locale === 'ko';
  const told = ko
    ? `페이지 ${done}: 느린 호출 ${slow}개, ${ms(page.plainTime)} ms 만에 완성.`
    : `Page ${done}: ${slow} slow ${slow === 1 ? 'call' : 'calls'}, ready after ${ms(page.plainTime)} ms.`;
  if (setup.values.hedge === NEVER) return told;
  return ko
    ? `${told} 중복 요청 ${page.copies}개를 보내면 ${ms(page.hedgedTime)} ms.`
    : `${told} With ${page.copies} ${page.copies === 1 ? 'copy' : 'copies'}: ${ms(page.hedgedTime)} ms.`;
}

/** When a second copy is sent, in words. */
export function delayText({ plan, values }: Setup, locale: Locale): string {
  if (values.hedge === NEVER) return locale === 'ko' ? '중복 요청 없음' : 'no copies';
  const after = `${ms(plan.delay)} ms`;
  return locale === 'ko'
    ? `${after} 뒤 중복 요청 (p${values.hedge})`
    : `a copy after ${after} (p${values.hedge})`;
}

function describe(state: State, locale: Locale): string {
  const { setup, done } = state;
  const { fanout, pages } = setup.values;
  const read = (id: MetricId) => {
    const { measure, unit, digits } = metrics[id];
    return `${printNumber(measure(state), digits)} ${unit}`;
  };
  return locale === 'ko'
    ? `호출 ${fanout}개짜리 페이지 ${pages}개 중 ${done}개 완성, ${delayText(setup, 'ko')}. 느림의 기준은 ${ms(setup.limit)} ms 초과: 호출의 ${read('calls')}, 페이지의 ${read('slow')}, 헤징하면 ${read('hedged.slow')}. 페이지 중앙값 ${read('p50')}, 헤징하면 ${read('hedged.p50')}.`
    : `${done} of ${pages} pages of ${fanout} calls are made; ${delayText(setup, 'en')}. Slow is over ${ms(setup.limit)} ms: ${read('calls')} of the calls, ${read('slow')} of the pages, ${read('hedged.slow')} with copies. The median page takes ${read('p50')}, with copies ${read('hedged.p50')}.`;
}

/** What the formula says of pages: the share of slow ones in percent, median and p99 in ms. */
export function longRun(
  { values, plan, limit }: Setup,
  copies: boolean,
): { slow: number; p50: number; p99: number } {
  const within = (p: number) => pageQuantile(values.fanout, plan, copies, p) / 1000;
  return {
    slow: 100 * pagesBeyond(values.fanout, plan, copies, limit),
    p50: within(0.5),
    p99: within(0.99),
  };
}

/** Whether all pages are made. */
export const isOver = ({ setup, done }: State): boolean => done === setup.values.pages;

function table(state: State, locale: Locale): Table {
  const t = (en: string, ko: string) => (locale === 'ko' ? ko : en);
  const { setup } = state;
  const row = (name: string, run: number, formula: () => number, digits = 1) => [
    name,
    printNumber(run, digits),
    // Not before the end: it would answer what is asked before the run.
    isOver(state) ? printNumber(formula(), digits) : '–',
  ];
  const of = (name: string, copies: boolean) => {
    const prefix = copies ? 'hedged.' : '';
    const read = (id: 'slow' | 'p50' | 'p99') => metrics[`${prefix}${id}` as MetricId].measure(state);
    return [
      row(`${name}: ${t('slow', '느림')} (%)`, read('slow'), () => longRun(setup, copies).slow),
      row(`${name}: ${t('median', '중앙값')} (ms)`, read('p50'), () => longRun(setup, copies).p50),
      row(`${name}: p99 (ms)`, read('p99'), () => longRun(setup, copies).p99),
    ];
  };
  return {
    caption: t('The same pages without copies and with them', '같은 페이지: 헤징하지 않을 때와 할 때'),
    columns: [
      { label: t('What', '항목') },
      { label: t('This run', '이번 실행') },
      { label: t('Formula', '공식') },
    ],
    rows: [
      ...of(t('Pages', '페이지'), false),
      ...of(t('With copies', '헤징 시'), true),
      row(
        `${t('Copies, of calls', '호출 대비 중복 요청')} (%)`,
        metrics.extra.measure(state),
        () => 100 * copiesPerCall(setup.plan),
        2,
      ),
    ],
  };
}

const none: Tally = { times: noTrail, slow: 0, work: 0 };
const grown = ({ times, slow, work }: Tally, time: number, more: number, limit: number): Tally => {
  return { times: added(times, time), slow: slow + (time > limit ? 1 : 0), work: work + more };
};

export const model: Model<typeof params, State, Event, MetricId> = {
  id: 'tail-latency',
  version: 1,
  params,
  pace: { by: 'events', perSecond: 12 },
  maxEvents: 500,
  init(values) {
    const { law, usual, hedge, same, missing, cancel } = values;
    const latency = { law: law as LatencyLaw, usual: usual * 1000 };
    const delay = hedge === NEVER ? Number.POSITIVE_INFINITY : quantileOf(latency, hedge / 100);
    const plan = { latency, delay, same: same / 100, missing, cancel: cancel === 'stop' };
    const setup = { values, plan, limit: slowBeyond(latency) };
    return { setup, done: 0, plain: none, hedged: none, slowCalls: 0, copies: 0, page: undefined };
  },
  next(state) {
    return isOver(state) ? undefined : { kind: 'page', at: state.done };
  },
  apply(state, _, random) {
    const { values, plan, limit } = state.setup;
    const page = makePage(drawLuck(values.fanout, plan, random), plan);
    return {
      setup: state.setup,
      done: state.done + 1,
      plain: grown(state.plain, page.plainTime, page.plainWork, limit),
      hedged: grown(state.hedged, page.hedgedTime, page.hedgedWork, limit),
      slowCalls: state.slowCalls + later(page.plain, limit),
      copies: state.copies + page.copies,
      page,
    };
  },
  metrics,
  invariants,
  narrate,
  describe,
  table,
  leavesOut: [
    words(
      'Queues: copies slow nobody down. On servers that are full they do, and hedging makes it worse.',
      '대기열: 중복 요청이 다른 요청을 늦추지 않습니다. 실제로 포화된 서버에서는 늦추며, 헤징이 상황을 악화시킵니다.',
    ),
    words(
      'Shared fate of calls: each is slow by itself. A switch or a pause that slows many at once helps no page.',
      '호출 사이의 공통 원인: 호출은 저마다 따로 느려집니다. 여럿을 한꺼번에 늦추는 스위치나 일시 정지는 다루지 않습니다.',
    ),
    words(
      'Calls one after the other: all of a page start together.',
      '순차 호출: 한 페이지의 호출은 동시에 시작합니다.',
    ),
    words('More than one copy, and errors.', '둘 이상의 중복 요청과 오류.'),
    words(
      'The time to notice: a stop reaches the loser at once.',
      '취소에 걸리는 시간: 늦은 쪽 요청은 즉시 취소됩니다.',
    ),
  ],
};
