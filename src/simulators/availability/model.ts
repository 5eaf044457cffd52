import { downtime, SECONDS, span } from '../../core/calendar.ts';
import { worstBurn } from '../../core/reliability/burn.ts';
import {
  allUp,
  type Fleet,
  flip,
  NEVER,
  nextToChange,
  type Outage,
  passTo,
  usable,
} from '../../core/reliability/fleet.ts';
import {
  atLeast,
  type Design,
  systemAvailability,
  systemUnavailability,
  upTime,
} from '../../core/reliability/formula.ts';
import { law } from '../../core/sim/law.ts';
import { metric } from '../../core/sim/metric.ts';
import { count } from '../../core/sim/params.ts';
import { counted, printNumber } from '../../core/sim/print.ts';
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

const MINUTE = 60e6;
const DAY = 1440 * MINUTE;
/** The stretch over which the burn rate is taken, in µs. */
const BURN_WINDOW = 30 * DAY;

const nines = (list: readonly string[]) =>
  Object.fromEntries(list.map((n) => [n, words(`${n} %`, `${n} %`)]));

export const params = {
  parts: count(words('Parts', '구성 요소 수'), { min: 1, max: 12, default: 3 }),
  needed: count(words('Parts that must be up', '가동해야 하는 구성 요소 수'), {
    min: 1,
    max: 12,
    default: 3,
  }),
  part: {
    kind: 'choice',
    label: words('Availability of one part', '구성 요소 하나의 가용성'),
    options: nines(['90', '99', '99.5', '99.9', '99.95', '99.99', '99.999']),
    default: '99.9',
  },
  repair: {
    kind: 'number',
    label: words('Mean time to repair', '평균 복구 시간'),
    unit: 'min',
    min: 1,
    max: 1440,
    step: 1,
    default: 60,
    scale: 'log',
  },
  shared: {
    kind: 'number',
    label: words('Failures that strike all at once', '공통 원인 장애의 비율'),
    unit: '%',
    min: 0,
    max: 100,
    step: 1,
    default: 0,
    scale: 'linear',
  },
  target: {
    kind: 'choice',
    label: words('Target (SLO)', '목표(SLO)'),
    options: nines(['99', '99.5', '99.9', '99.95', '99.99', '99.999']),
    default: '99.9',
  },
  days: count(words('Days', '일수'), { min: 30, max: 3650, step: 5, default: 365 }),
} as const satisfies Params;

type Settings = Values<typeof params>;

export interface Setup {
  readonly values: Settings;
  readonly design: Design;
  /** The end of the run in µs, and what may be down of it. */
  readonly end: number;
  readonly budget: number;
}

export interface State {
  readonly setup: Setup;
  readonly fleet: Fleet;
  /** Failures and repairs so far; at the cap nothing comes any more. */
  readonly changes: number;
  /** The watch has come to its end. */
  readonly ended: boolean;
}

const MOST_CHANGES = 2000;

/** Whether nothing comes any more: the watch has ended, or the run is stopped at its cap. */
export const isOver = ({ changes, ended }: State) => ended || changes >= MOST_CHANGES;

export type MetricId =
  | 'up'
  | 'down'
  | 'outages'
  | 'longest'
  | 'budget'
  | 'burn'
  | 'predicted'
  | 'independent';
export type AvailabilityScenario = Scenario<typeof params, MetricId>;

interface Event extends SimEvent {
  readonly kind: 'fail' | 'repair' | 'end';
  /** 0 is the cause that all parts share. */
  readonly part: number;
}

/** What the parameters make. More parts than there are cannot be needed. */
export function designOf({ parts, needed, part, repair, shared }: Settings): Design {
  const down = repair * MINUTE;
  return {
    parts,
    needed: Math.min(needed, parts),
    up: upTime(Number(part) / 100, down),
    down,
    shared: shared / 100,
  };
}

/** The system's outages, the one that goes on now included. */
const outagesOf = ({ outages, since, now }: Fleet): Outage[] =>
  since === undefined ? items(outages) : [...items(outages), [since, now]];

const upShare = ({ now, down }: Fleet) => (now === 0 ? 1 : 1 - down / now);

const metrics: Readonly<Record<MetricId, Metric<State>>> = {
  up: metric(words('Up', '가동'), '%', 3, ({ fleet }) => 100 * upShare(fleet)),
  down: metric(words('Down', '중단'), 'min', 0, ({ fleet }) => fleet.down / MINUTE),
  outages: metric(words('Outages', '중단 횟수'), '', 0, ({ fleet }) => {
    return fleet.outages.length + (fleet.since === undefined ? 0 : 1);
  }),
  longest: metric(words('Longest outage', '가장 긴 중단'), 'min', 0, ({ fleet }) => fleet.longest / MINUTE),
  budget: metric(
    words('Error budget used', '소진한 오류 예산'),
    '%',
    0,
    ({ setup, fleet }) => (100 * fleet.down) / setup.budget,
  ),
  burn: metric(words('Burn rate, worst 30 days', '소진율, 최악의 30일'), '×', 1, ({ setup, fleet }) =>
    worstBurn(outagesOf(fleet), BURN_WINDOW, setup.budget / setup.end),
  ),
  predicted: metric(words('Formula', '공식'), '%', 4, ({ setup }) => 100 * systemAvailability(setup.design)),
  independent: metric(
    words('Formula, if nothing were shared', '공식, 공통 원인이 없을 때'),
    '%',
    4,
    ({ setup }) => {
      return 100 * systemAvailability({ ...setup.design, shared: 0 });
    },
  ),
};

const length = (outages: readonly (readonly [number, number])[]) =>
  outages.reduce((sum, [from, to]) => sum + to - from, 0);

const invariants: readonly Invariant<State>[] = [
  law('the system is down exactly while fewer parts than needed can be used', ({ setup, fleet }) => {
    const down = usable(fleet) < setup.design.needed;
    return down !== (fleet.since !== undefined) && `${usable(fleet)} of ${setup.design.needed} can be used`;
  }),
  law(
    'time down is the length of all outages, that of now included, and the longest is one of them',
    ({ fleet }) => {
      const all = outagesOf(fleet);
      const longest = Math.max(0, ...all.map(([from, to]) => to - from));
      return (
        (length(all) !== fleet.down || longest !== fleet.longest) && `${fleet.down} µs, not ${length(all)}`
      );
    },
  ),
  law('outages follow each other, and nothing lies in the future or is overdue', ({ fleet }) => {
    const ends = [
      0,
      ...items(fleet.outages).flat(),
      ...(fleet.since === undefined ? [] : [fleet.since]),
      fleet.now,
    ];
    const ascending = ends.every((at, i) => i === 0 || at >= (ends[i - 1] ?? 0));
    return !(ascending && fleet.parts.every(({ next }) => next >= fleet.now)) && `at ${fleet.now} µs`;
  }),
  law('no burn rate is above that of a window that is down throughout', (state) => {
    const { setup } = state;
    const burn = metrics.burn.measure(state);
    return !(burn >= 0 && burn <= (setup.end / setup.budget) * (1 + 1e-9)) && `${burn}`;
  }),
];

const day = (micros: number) => (micros / DAY).toFixed(1);

function narrate(before: State, { kind, part, at }: Event, after: State, locale: Locale): string {
  const ko = locale === 'ko';
  const when = ko ? `${day(at)}일째` : `Day ${day(at)}`;
  if (kind === 'end') return ko ? `${when}: 관찰을 마칩니다.` : `${when}: the watch ends.`;
  const who =
    part === 0 ? (ko ? '공통 원인' : 'the shared cause') : ko ? `구성 요소 ${part}` : `part ${part}`;
  const what = kind === 'fail' ? (ko ? '고장' : 'fails') : ko ? '복구' : 'is repaired';
  const was = before.fleet.since !== undefined;
  const is = after.fleet.since !== undefined;
  const lasted = span((at - (before.fleet.since ?? at)) / 1e6);
  if (ko)
    return `${when}: ${who} ${what}. ${is ? '시스템은 중단 상태입니다.' : was ? `시스템이 ${lasted} 만에 복구되었습니다.` : '시스템은 가동 중입니다.'}`;
  return `${when}: ${who} ${what}. ${is ? (was ? 'The system is still down.' : 'The system goes down.') : was ? `The system is back after ${lasted}.` : 'The system stays up.'}`;
}

function describe(state: State, locale: Locale): string {
  const { setup, fleet } = state;
  const { parts, needed } = setup.design;
  const [up, down, used] = [100 * upShare(fleet), span(fleet.down / 1e6), (100 * fleet.down) / setup.budget];
  const outages = metrics.outages.measure(state);
  return locale === 'ko'
    ? `${day(fleet.now)}일째: 구성 요소 ${parts}개 중 ${usable(fleet)}개 사용 가능, ${needed}개 필요. 가동률 ${printNumber(up, 3)} %, 중단 ${outages}회에 총 ${down}, 오류 예산 ${printNumber(used)} % 소진.`
    : `Day ${day(fleet.now)}: ${usable(fleet)} of ${parts} parts can be used, ${needed} must be. Up ${printNumber(up, 3)} % of the time, ${counted(outages, 'outage')} of ${down} in all, ${printNumber(used)} % of the error budget used.`;
}

const periods = [
  ['day', words('Day', '하루')],
  ['week', words('Week', '일주일')],
  ['month', words('Month', '한 달')],
  ['year', words('Year (365.25 days)', '1년(365.25일)')],
] as const;

function table(state: State, locale: Locale): Table {
  const { setup, fleet } = state;
  const t = (en: string, ko: string) => (locale === 'ko' ? ko : en);
  const formula = systemUnavailability(setup.design);
  const time = (seconds: number) => (seconds > 0 && seconds < 1e-9 ? '< 1 ns' : span(seconds));
  // Not before the end: it would answer the question that is asked before the run.
  const cell = (down: number, period: (typeof periods)[number][0]) =>
    isOver(state) ? time(down * SECONDS[period]) : '–';
  return {
    caption: t(
      'Downtime in a period: allowed, by the formula, and as measured here',
      '기간별 중단 시간: 허용치, 공식, 측정값',
    ),
    columns: [
      { label: t('Period', '기간') },
      { label: `${t('Target', '목표')} ${setup.values.target} %` },
      { label: t('Formula', '공식') },
      { label: t('Measured', '측정') },
    ],
    rows: periods.map(([period, name]) => [
      name[locale],
      span(downtime(Number(setup.values.target) / 100, period)),
      cell(formula, period),
      cell(1 - upShare(fleet), period),
    ]),
  };
}

/** The sentence below the picture: what the formula is, with its numbers. */
export function formulaText({ setup }: State, locale: Locale): string {
  const { parts, needed, shared } = setup.design;
  const one = `${setup.values.part} %`;
  const all = printNumber(100 * systemAvailability(setup.design), 4);
  const alone = printNumber(100 * atLeast(needed, parts, Number(setup.values.part) / 100), 4);
  if (shared > 0)
    return locale === 'ko'
      ? `서로 독립이라면 ${alone} %이지만, 공통 원인 때문에 ${all} %입니다.`
      : `Were the parts independent it would be ${alone} %; the shared cause makes it ${all} %.`;
  return locale === 'ko'
    ? `${one} 구성 요소 ${parts}개 중 ${needed}개 이상이 가동 중일 확률은 ${all} %입니다.`
    : `The chance that at least ${needed} of ${parts} parts of ${one} are up is ${all} %.`;
}

export const model: Model<typeof params, State, Event, MetricId> = {
  id: 'availability',
  version: 1,
  params,
  pace: { by: 'events', perSecond: 4 },
  maxEvents: MOST_CHANGES,
  init(values, random) {
    const design = designOf(values);
    const end = values.days * DAY;
    const budget = end * (1 - Number(values.target) / 100);
    return { setup: { values, design, end, budget }, fleet: allUp(design, random), changes: 0, ended: false };
  },
  next({ setup, fleet, ended }) {
    if (ended) return undefined;
    const part = nextToChange(fleet);
    const { up, next } = fleet.parts[part] ?? { up: true, next: NEVER };
    if (next >= setup.end) return { kind: 'end', at: setup.end, part: 0 };
    return { kind: up ? 'fail' : 'repair', at: next, part };
  },
  apply({ setup, fleet, changes }, { kind, part }, random) {
    if (kind === 'end') return { setup, fleet: passTo(fleet, setup.end), changes, ended: true };
    return { setup, fleet: flip(fleet, part, setup.design, random), changes: changes + 1, ended: false };
  },
  metrics,
  invariants,
  narrate,
  describe,
  table,
  leavesOut: [
    words(
      'Half failures: a part works or it does not; slow and wrong answers are not counted.',
      '부분 장애: 구성 요소는 동작하거나 멈추거나 둘 중 하나입니다. 느린 응답과 잘못된 응답은 다루지 않습니다.',
    ),
    words(
      'Failover: a spare takes over at once, and detection never errs.',
      '장애 조치: 예비가 즉시 이어받고, 장애 감지는 틀리지 않습니다.',
    ),
    words(
      'Traffic: a minute at night counts like a minute at the peak.',
      '트래픽: 한밤의 1분과 피크의 1분을 똑같이 계산합니다.',
    ),
    words(
      'Planned work, releases and overload: failures come at random.',
      '계획 작업, 배포, 과부하: 장애는 무작위로만 발생합니다.',
    ),
    words(
      'Repair crews: every part is repaired at once, however many are down.',
      '복구 인력: 몇 개가 고장 나도 동시에 복구합니다.',
    ),
  ],
};
