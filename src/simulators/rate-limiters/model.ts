import { arrivals } from '../../core/limits/arrivals.ts';
import { idle, type Lane, offer } from '../../core/limits/lane.ts';
import {
  bounds,
  type LimiterId,
  limiterIds,
  limiters,
  type Rule,
  ruleOf,
} from '../../core/limits/limiters.ts';
import { limiterNames, readouts, seconds } from '../../core/limits/readouts.ts';
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
  Words,
} from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';

function whole(label: Words, unit: string, max: number, start: number): NumberParam {
  return { kind: 'number', label, unit, min: 1, max, step: 1, default: start, scale: 'linear' };
}

/** The buckets' rate is always L/T, so that all six promise the same average. */
export const params = {
  pattern: {
    kind: 'choice',
    label: words('Arrivals', '도착 패턴'),
    options: {
      boundary: words('Two volleys at a window boundary', '윈도 경계 앞뒤의 두 버스트'),
      steady: words('Steady, with jitter', '고른 간격에 지터'),
      adversary: words('Tuned against the sliding counter', '이동 윈도 카운터를 노린 공격'),
      volleys: words('Volleys with idle time between', '버스트와 유휴의 반복'),
      poisson: words('Poisson', '푸아송'),
    },
    default: 'boundary',
  },
  limit: whole(words('Limit L per window', '윈도당 한도 L'), 'req', 200, 100),
  window: whole(words('Window T', '윈도 길이 T'), 's', 60, 60),
  burst: whole(words('Bucket depth b', '버킷 크기 b'), 'req', 200, 20),
  load: whole(words('Load, if steady or Poisson', '부하 (고른 간격, 푸아송)'), '% of L/T', 200, 80),
} as const satisfies Params;

export interface State {
  readonly rule: Rule;
  /** µs, all of them, known from the start. */
  readonly trace: readonly number[];
  readonly done: number;
  /** µs. */
  readonly now: number;
  readonly lanes: Readonly<Record<LimiterId, Lane>>;
}

/** The limiter's state in words. */
export function readout(id: LimiterId, { rule, lanes, now }: State, locale: Locale): string {
  return readouts[id](lanes[id].memory, rule, now * rule.limit)[locale];
}

/** `<limiter>.<metric>`: what each of the six did, and how long the queue made requests wait. */
export type MetricId = `${LimiterId}.${'admitted' | 'denied' | 'maxInWindow'}` | 'leaky-bucket.longestWait';

export type RateScenario = Scenario<typeof params, MetricId>;

function metric(id: LimiterId, what: Words, measure: (lane: Lane) => number): Metric<State> {
  const name = limiterNames[id];
  const label = words(`${name.en}: ${what.en}`, `${name.ko}: ${what.ko}`);
  return { label, unit: '', digits: 0, measure: ({ lanes }) => measure(lanes[id]) };
}

const metrics = {
  ...Object.fromEntries(
    limiterIds.flatMap((id) => [
      [`${id}.admitted`, metric(id, words('admitted', '허용'), (lane) => lane.passes.length)],
      [`${id}.denied`, metric(id, words('denied', '거부'), (lane) => lane.denials.length)],
      [`${id}.maxInWindow`, metric(id, words('most in any T', '임의의 T에 최대'), (lane) => lane.most)],
    ]),
  ),
  'leaky-bucket.longestWait': {
    label: words('Leaky bucket: longest wait', '누출 버킷: 가장 긴 대기'),
    unit: 's',
    digits: 1,
    measure: ({ lanes, rule }) => lanes['leaky-bucket'].wait / rule.limit / 1e6,
  },
} as Readonly<Record<MetricId, Metric<State>>>;

/** A law: `broken` says what is wrong, from numbers the state holds. */
function law(
  name: string,
  holds: (lanes: State['lanes'], rule: Rule, state: State) => boolean,
): Invariant<State> {
  const broken = (state: State) => {
    const found = limiterIds.map((id) => `${id} ${state.lanes[id].most}`).join(', ');
    return holds(state.lanes, state.rule, state) ? undefined : `request ${state.done}, most in T: ${found}`;
  };
  return { name, broken };
}

const invariants = [
  law('every limiter admits or denies every request', (lanes, _, { done }) =>
    limiterIds.every((id) => lanes[id].passes.length + lanes[id].denials.length === done),
  ),
  ...limiterIds.map((id) => {
    return law(
      `${id}: at most ${bounds[id].formula} in any T`,
      (lanes, rule) => lanes[id].most <= bounds[id].of(rule),
    );
  }),
  law(
    'a bucket holds 0 to b tokens and GCRA is as far ahead as tokens are missing',
    (lanes, rule, { now }) => {
      const [level = rule.burst * rule.gap, at = 0] = lanes['token-bucket'].memory;
      const missing = rule.burst * rule.gap - level;
      const ahead = (lanes.gcra.memory[0] ?? 0) - at;
      return level >= 0 && missing >= 0 && at <= now * rule.limit && Math.max(ahead, 0) === missing;
    },
  ),
  law(
    'the leaky bucket lets requests out at least T/L apart and admits as many as the token bucket',
    (lanes, rule) => {
      const [before = -Infinity, latest = Infinity] = lanes['leaky-bucket'].passes.slice(-2);
      const admitted = lanes['leaky-bucket'].passes.length;
      return latest - before >= rule.gap && admitted === lanes['token-bucket'].passes.length;
    },
  ),
];

interface Arrival extends SimEvent {
  readonly kind: 'arrival';
}

function names(ids: readonly LimiterId[], locale: Locale): string {
  if (ids.length === limiterIds.length) return locale === 'ko' ? '여섯 모두' : 'all six';
  return ids.map((id) => limiterNames[id][locale]).join(', ') || (locale === 'ko' ? '없음' : 'none');
}

function narrate(before: State, event: Arrival, after: State, locale: Locale): string {
  const passed = limiterIds.filter((id) => after.lanes[id].passes.length > before.lanes[id].passes.length);
  const by = names(passed, locale);
  const leaves = (after.lanes['leaky-bucket'].passes.at(-1) ?? 0) / after.rule.limit;
  const queued = passed.includes('leaky-bucket') && leaves > event.at;
  const [now, later] = [seconds(event.at), seconds(leaves)];
  const arrives = words(
    `${now}: request ${after.done} arrives. Admitted by: ${by}.`,
    `${now}: ${after.done}번째 요청이 도착했습니다. 허용: ${by}.`,
  );
  const waits = words(` It leaves the leaky bucket at ${later}.`, ` 누출 버킷에서는 ${later}에 나갑니다.`);
  return arrives[locale] + (queued ? waits[locale] : '');
}

/** The table, read out. */
function describe(state: State, locale: Locale): string {
  const { caption, columns, rows } = table(state, locale);
  const cell = (value: string | number, i: number) =>
    `${columns[i + 1]?.label} ${value}${i === 3 ? ' s' : ''}`;
  const lanes = rows.map(([name, ...cells]) => `${name}: ${cells.map(cell).join(', ')}.`);
  const [done, all, now] = [state.done, state.trace.length, seconds(state.now)];
  const start = words(
    `At ${now}, ${done} of ${all} requests have arrived.`,
    `${now}, 요청 ${all}개 중 ${done}개가 도착했습니다.`,
  );
  return [`${caption}.`, start[locale], ...lanes].join(' ');
}

const headings = {
  en: ['Limiter', 'Admitted', 'Denied', 'Most in any T', 'Longest wait', 'Numbers kept', 'State now'],
  ko: ['처리율 제한기', '허용', '거부', '임의의 T에 최대', '가장 긴 대기', '저장한 수', '현재 상태'],
};

function table(state: State, locale: Locale): Table {
  const { gap, limit } = state.rule;
  const rows = limiterIds.map((id) => {
    const { passes, denials, most, wait, memory } = state.lanes[id];
    const counts = [passes.length, denials.length, most, (wait / limit / 1e6).toFixed(1), memory.length];
    return [limiterNames[id][locale], ...counts, readout(id, state, locale)];
  });
  const caption = words(
    `Six limiters on the same requests: L = ${limit}, T = ${gap / 1e6} s`,
    `같은 요청에 적용한 처리율 제한기 여섯 개: L = ${limit}, T = ${gap / 1e6} s`,
  );
  const columns = headings[locale].map((label, i) => (i === 4 ? { label, unit: 's' } : { label }));
  return { caption: caption[locale], columns, rows };
}

/** Six limiters side by side on one trace of arrivals. */
export const model: Model<typeof params, State, Arrival, MetricId> = {
  id: 'rate-limiters',
  version: 1,
  params,
  pace: { by: 'events', perSecond: 25 },
  maxEvents: 2000,
  init({ pattern, limit, window, burst, load }, random) {
    const lanes = Object.fromEntries(limiterIds.map((id) => [id, idle])) as State['lanes'];
    const trace = arrivals[pattern]({ limit, window: window * 1e6, load, most: model.maxEvents }, random);
    return { rule: ruleOf(limit, window * 1e6, burst), trace, done: 0, now: 0, lanes };
  },
  next({ trace, done }) {
    const at = trace[done];
    return at === undefined ? undefined : { kind: 'arrival', at };
  },
  apply({ rule, trace, done, lanes }, { at }) {
    const judged = limiterIds.map((id) => [id, offer(limiters[id], rule, lanes[id], at * rule.limit)]);
    return { rule, trace, done: done + 1, now: at, lanes: Object.fromEntries(judged) };
  },
  metrics,
  invariants,
  narrate,
  describe,
  table,
  leavesOut: [
    words(
      'One process, one key: no shared counter, so no races, no lag and no clock skew.',
      '프로세스 하나, 키 하나: 카운터를 공유하지 않으므로 경쟁도, 지연도, 시계 오차도 없습니다.',
    ),
    words('Denied clients do not retry.', '거부된 클라이언트는 재시도하지 않습니다.'),
    words(
      'Every request costs 1; a decision takes no time.',
      '요청은 모두 비용이 1이고, 판정은 즉시 끝납니다.',
    ),
    words(
      'Windows start at second 0; buckets start full.',
      '윈도는 0초에 시작하고, 버킷은 가득 찬 채 시작합니다.',
    ),
    words(
      'No request gives up waiting in the leaky bucket.',
      '누출 버킷에서 기다리다 포기하는 요청은 없습니다.',
    ),
  ],
};
