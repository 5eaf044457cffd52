import {
  ask,
  emptyLane,
  type Future,
  futureOf,
  type Lane,
  type PolicyId,
  policies,
  policyIds,
  type Requests,
  type Sizes,
} from '../../core/eviction/lane.ts';
import { traceOf } from '../../core/eviction/traces.ts';
import { law } from '../../core/sim/law.ts';
import { metric } from '../../core/sim/metric.ts';
import { count } from '../../core/sim/params.ts';
import { printNumber } from '../../core/sim/print.ts';
import { percent } from '../../core/sim/stats.ts';
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

export const params = {
  pattern: {
    kind: 'choice',
    label: words('Requests', '요청 패턴'),
    options: {
      zipf: words('popular and rare (Zipf)', '인기 편중(지프)'),
      scan: words('Zipf, every second hundred a scan', '지프, 백 개마다 번갈아 스캔'),
      loop: words('a loop over all objects', '모든 객체를 도는 반복'),
      shift: words('Zipf, and tastes change halfway', '지프, 중간에 인기가 바뀜'),
      anomaly: words("Belady's twelve requests", '벨레이디의 요청 12개'),
    },
    default: 'zipf',
  },
  capacity: count(
    words('Objects a cache holds', '캐시가 담는 객체 수'),
    { min: 1, max: 100, default: 25 },
    'log',
  ),
  keys: count(words('Objects that exist', '존재하는 객체 수'), { min: 2, max: 2000, default: 250 }, 'log'),
  alpha: {
    kind: 'number',
    label: words('Zipf exponent', '지프 지수'),
    unit: '',
    min: 0,
    max: 1.5,
    step: 0.05,
    default: 1,
    scale: 'linear',
  },
  requests: count(words('Requests in the run', '실행할 요청 수'), {
    min: 100,
    max: 2000,
    step: 100,
    default: 1000,
  }),
  edges: count(words('Edge caches', '엣지 캐시 수'), { min: 1, max: 8, default: 1 }),
  shield: count(
    words('Objects the cache behind them holds (0: none)', '그 뒤 공유 캐시가 담는 객체 수 (0: 없음)'),
    {
      min: 0,
      max: 200,
      default: 0,
    },
  ),
} as const satisfies Params;

export interface Setup {
  readonly values: Values<typeof params>;
  readonly requests: Requests;
  readonly sizes: Sizes;
  readonly future: Future;
}

export interface State {
  readonly setup: Setup;
  readonly done: number;
  readonly lanes: Readonly<Record<PolicyId, Lane>>;
}

export type MetricId = `${PolicyId}.${'hits' | 'origin'}`;
export type EvictionScenario = Scenario<typeof params, MetricId>;

interface Event extends SimEvent {
  readonly kind: 'request';
  readonly key: number;
  readonly edge: number;
}

export const policyNames: Readonly<Record<PolicyId, string>> = {
  fifo: 'FIFO',
  lru: 'LRU',
  clock: 'CLOCK',
  lfu: 'LFU',
  sieve: 'SIEVE',
  's3-fifo': 'S3-FIFO',
  arc: 'ARC',
  opt: 'OPT',
};

const metrics = Object.fromEntries(
  policyIds.flatMap((id) => {
    const name = policyNames[id];
    const hits = metric<State>(words(`${name}: hits`, `${name}: 적중`), '%', 1, ({ lanes, done }) =>
      percent(lanes[id].hits, done),
    );
    const origin = metric<State>(
      words(`${name}: to the origin`, `${name}: 원본까지 간 요청`),
      '%',
      1,
      ({ lanes, done }) => percent(done - lanes[id].hits - lanes[id].shieldHits, done),
    );
    return [
      [`${id}.hits`, hits],
      [`${id}.origin`, origin],
    ];
  }),
) as Readonly<Record<MetricId, Metric<State>>>;

/** The caches that the last request touched, by policy. */
function touched({
  setup,
  done,
  lanes,
}: State): { id: PolicyId; held: readonly number[]; room: number; edge: boolean }[] {
  const at = setup.requests.edges[done - 1] ?? 0;
  return policyIds.flatMap((id) => [
    { id, held: policies[id].held(lanes[id].edges[at]), room: setup.sizes.edge, edge: true },
    { id, held: policies[id].held(lanes[id].shield), room: setup.sizes.shield, edge: false },
  ]);
}

const invariants: readonly Invariant<State>[] = [
  law('no cache holds more than fits, or an object twice', (state) => {
    const wrong = touched(state).find(
      ({ held, room }) => held.length > room || new Set(held).size < held.length,
    );
    return wrong !== undefined && `${wrong.id} holds ${wrong.held.length} of ${wrong.room}`;
  }),
  law('what was asked for is in the edge cache afterwards, whatever the policy', (state) => {
    const key = state.setup.requests.keys[state.done - 1];
    const wrong = touched(state).find(({ held, edge }) => edge && !held.includes(key ?? -1));
    return state.done > 0 && wrong !== undefined && `${wrong.id} does not hold ${key}`;
  }),
  law('no policy has more hits in the edge caches than OPT', ({ lanes }) => {
    const better = policyIds.find((id) => lanes[id].hits > lanes.opt.hits);
    return better !== undefined && `${better} ${lanes[better].hits}, opt ${lanes.opt.hits}`;
  }),
  law('hits in the columns are the hits, and hits never outnumber requests', ({ lanes, done }) => {
    const wrong = policyIds.find((id) => {
      const { columns, hits, shieldHits } = lanes[id];
      return columns.reduce((sum, n) => sum + n, 0) !== hits || hits + shieldHits > done;
    });
    return wrong !== undefined && wrong;
  }),
];

function narrate(before: State, event: Event, after: State, locale: Locale): string {
  const hit = policyIds.filter((id) => after.lanes[id].hits > before.lanes[id].hits);
  const ko = locale === 'ko';
  const names = hit.map((id) => policyNames[id]).join(', ');
  const who =
    hit.length === policyIds.length
      ? ko
        ? '여덟 개 모두'
        : 'all eight'
      : hit.length === 0
        ? ko
          ? '없음'
          : 'none'
        : names;
  const at = after.setup.values.edges > 1 ? (ko ? `, 엣지 ${event.edge}` : ` at edge ${event.edge}`) : '';
  return ko
    ? `객체 ${event.key} 요청${at}. 적중: ${who}.`
    : `Object ${event.key} is asked for${at}. Hits: ${who}.`;
}

function describe(state: State, locale: Locale): string {
  const { setup, done } = state;
  const all = setup.requests.keys.length;
  const each = policyIds
    .map((id) => `${policyNames[id]} ${printNumber(metrics[`${id}.hits`].measure(state), 1)} %`)
    .join(', ');
  return locale === 'ko'
    ? `요청 ${all}개 중 ${done}개 처리. 적중률: ${each}.`
    : `${done} of ${all} requests are done. Hit ratios: ${each}.`;
}

function table(state: State, locale: Locale): Table {
  const t = (en: string, ko: string) => (locale === 'ko' ? ko : en);
  return {
    caption: t('Eight policies on the same requests', '같은 요청에 대한 여덟 정책'),
    columns: [
      { label: t('Policy', '정책') },
      { label: t('Hits', '적중') },
      { label: t('Misses', '미스') },
      { label: t('Hit ratio', '적중률'), unit: '%' },
      { label: t('To the origin', '원본까지'), unit: '%' },
    ],
    rows: policyIds.map((id) => {
      const { hits } = state.lanes[id];
      const [ratio, origin] = [metrics[`${id}.hits`], metrics[`${id}.origin`]].map((m) =>
        printNumber(m.measure(state), 1),
      );
      return [policyNames[id], hits, state.done - hits, ratio ?? '', origin ?? ''];
    }),
  };
}

export const model: Model<typeof params, State, Event, MetricId> = {
  id: 'cache-eviction',
  version: 1,
  params,
  pace: { by: 'events', perSecond: 80 },
  maxEvents: 2000,
  init(values, random) {
    const keys = traceOf(values, random);
    const picks = random.stream('edges');
    const requests = { keys, edges: keys.map(() => picks.below(values.edges)) };
    const sizes = { edge: values.capacity, shield: values.shield };
    const lanes = Object.fromEntries(
      policyIds.map((id) => [id, emptyLane(id, values.edges)]),
    ) as State['lanes'];
    return {
      setup: { values, requests, sizes, future: futureOf(requests, values.capacity) },
      done: 0,
      lanes,
    };
  },
  next({ setup, done }) {
    const key = setup.requests.keys[done];
    if (key === undefined) return undefined;
    return { kind: 'request', at: done, key, edge: (setup.requests.edges[done] ?? 0) + 1 };
  },
  apply({ setup, done, lanes }) {
    const { requests, sizes, future } = setup;
    const after = policyIds.map((id) => [id, ask(id, lanes[id], requests, done, sizes, future)]);
    return { setup, done: done + 1, lanes: Object.fromEntries(after) };
  },
  metrics,
  invariants,
  narrate,
  describe,
  table,
  leavesOut: [
    words(
      'Size and cost: all objects are alike, so a hit ratio of bytes is the same.',
      '크기와 비용: 모든 객체가 똑같으므로 바이트 적중률도 같습니다.',
    ),
    words(
      'Time: nothing expires, and nothing changes at the origin.',
      '시간: 만료되지 않고 원본도 바뀌지 않습니다.',
    ),
    words(
      'The cost of a policy: locks, memory and the work on a hit.',
      '정책 자체의 비용: 락, 메모리, 적중할 때 하는 일.',
    ),
    words(
      'Your requests: Zipf is a caricature. Judge a policy on a trace of your own.',
      '실제 요청: 지프 분포는 단순화한 모형입니다. 정책은 자신의 트레이스로 판단하세요.',
    ),
    words('Admission: every object asked for is taken in.', '진입 제한: 요청된 객체는 모두 캐시에 넣습니다.'),
  ],
};
