import { zipf } from '../../core/eviction/traces.ts';
import { law } from '../../core/sim/law.ts';
import { metric } from '../../core/sim/metric.ts';
import { count } from '../../core/sim/params.ts';
import { printNumber } from '../../core/sim/print.ts';
import { percent } from '../../core/sim/stats.ts';
import { added as grown, noTrail, type Trail } from '../../core/sim/trail.ts';
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
import { bestProbes, bitsPerKey, countSet, falsePositiveRate, mayHave } from '../../core/sketches/bloom.ts';
import { bound, chanceBeyond, leastCount } from '../../core/sketches/count-min.ts';
import { distinctIn, standardError } from '../../core/sketches/hyperloglog.ts';
import { type Counted, countedIn, passing, strangersOf } from '../../core/sketches/questions.ts';
import {
  added,
  alike,
  cellsOf,
  emptyTrio,
  merged,
  placesOf,
  probesOf,
  type Seeds,
  seedsOf,
  type Trio,
} from '../../core/sketches/trio.ts';

/** Points of the curves. */
export const POINTS = 50;

export const params = {
  stream: {
    kind: 'choice',
    label: words('Keys that come', '들어오는 키'),
    options: {
      zipf: words('popular and rare (Zipf)', '인기 편중(지프)'),
      different: words('all different', '모두 다름'),
    },
    default: 'zipf',
  },
  items: count(words('Items in the run', '실행할 항목 수'), { min: 50, max: 2000, step: 50, default: 1000 }),
  keys: count(
    words('Keys that exist (Zipf)', '존재하는 키 (지프)'),
    { min: 2, max: 2000, default: 500 },
    'log',
  ),
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
  bits: count(words('Bloom: bits', '블룸: 비트'), { min: 64, max: 4096, step: 8, default: 1000 }, 'log'),
  probes: count(words('Bloom: probes', '블룸: 해시 수'), { min: 1, max: 12, default: 7 }),
  width: count(words('Count-Min: counters in a row', 'Count-Min: 행의 카운터 수'), {
    min: 4,
    max: 256,
    default: 55,
  }),
  depth: count(words('Count-Min: rows', 'Count-Min: 행 수'), { min: 1, max: 8, default: 3 }),
  precision: count(words('HyperLogLog: bits for a register', 'HyperLogLog: 레지스터 번호 비트'), {
    min: 4,
    max: 10,
    default: 6,
  }),
  servers: count(words('Servers that share the items', '항목을 나눠 받는 서버'), {
    min: 1,
    max: 4,
    default: 1,
  }),
} as const satisfies Params;

export interface Setup {
  readonly values: Values<typeof params>;
  readonly seeds: Seeds;
  /** The key of each item, and the server that gets it. */
  readonly keys: readonly number[];
  readonly servers: readonly number[];
  /** Bloom places of keys that never come. */
  readonly strangers: readonly (readonly number[])[];
}

/** What the sketches said after a fiftieth of the run. */
export interface Point {
  readonly items: number;
  readonly distinct: number;
  /** Strangers that passed, in percent. */
  readonly wrong: number;
  readonly estimate: number;
}

export interface State {
  readonly setup: Setup;
  readonly done: number;
  /** Sketches of everything, and one set for each server where there are several. */
  readonly all: Trio;
  readonly parts: readonly Trio[];
  /** The truth: how often each key came, and how many did. */
  readonly counts: Uint16Array;
  readonly distinct: number;
  readonly points: Trail<Point>;
}

export type MetricId =
  | 'bloom.wrong'
  | 'bloom.theory'
  | 'bloom.fill'
  | 'cm.over'
  | 'cm.worst'
  | 'cm.low'
  | 'cm.beyond'
  | 'cm.top'
  | 'hll.estimate'
  | 'hll.error'
  | 'hll.summed'
  | 'distinct';
export type SketchScenario = Scenario<typeof params, MetricId>;

interface Event extends SimEvent {
  readonly kind: 'item';
  readonly key: number;
  readonly server: number;
}

/** Every key that has come, with what Count-Min says of it; the most frequent first. */
export const countedBy = ({ setup, counts, all }: State): readonly Counted[] =>
  countedIn(counts, all.rows, setup.values, setup.seeds);

const overs = (state: State) => countedBy(state).map(({ truth, told }) => told - truth);
const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

const metrics: Readonly<Record<MetricId, Metric<State>>> = {
  'bloom.wrong': metric(
    words('Bloom: absent keys that pass', '블룸: 거짓 양성률'),
    '%',
    2,
    ({ setup, all }) => passing(setup.strangers, all.bits),
  ),
  'bloom.theory': metric(
    words('by the formula', '거짓 양성률(공식)'),
    '%',
    2,
    ({ setup: { values }, distinct }) => 100 * falsePositiveRate(values.bits, values.probes, distinct),
  ),
  'bloom.fill': metric(words('Bits set', '켜진 비트'), '%', 1, ({ setup, all }) =>
    percent(countSet(all.bits), setup.values.bits),
  ),
  'cm.over': metric(words('Count-Min: too high on average', 'Count-Min: 평균 과대 오차'), '', 1, (state) =>
    share(
      overs(state).reduce((sum, n) => sum + n, 0),
      state.distinct,
    ),
  ),
  'cm.worst': metric(words('at worst', '최대 과대 오차'), '', 0, (state) => Math.max(0, ...overs(state))),
  'cm.low': metric(
    words('Counts too low', '실제보다 적은 카운트'),
    '',
    0,
    (state) => overs(state).filter((n) => n < 0).length,
  ),
  'cm.beyond': metric(words('Keys beyond the bound', '상한을 넘은 키'), '%', 1, (state) => {
    const most = bound(state.setup.values.width, state.done);
    return percent(overs(state).filter((n) => n > most).length, state.distinct);
  }),
  'cm.top': metric(words('The most frequent key, too high', '최빈 키의 과대 오차'), '%', 1, (state) => {
    const [top] = countedBy(state);
    return top ? percent(top.told - top.truth, top.truth) : 0;
  }),
  'hll.estimate': metric(
    words('HyperLogLog: different keys', 'HyperLogLog: 서로 다른 키'),
    '',
    0,
    ({ all }) => distinctIn(all.registers),
  ),
  'hll.error': metric(
    words('off by', '오차'),
    '%',
    1,
    ({ all, distinct }) => 100 * Math.abs(share(distinctIn(all.registers) - distinct, distinct)),
  ),
  'hll.summed': metric(
    words('Counts of the servers added: too high', '서버별 값 합의 과대 오차'),
    '%',
    1,
    (state) => {
      const trios = state.parts.length > 0 ? state.parts : [state.all];
      const sum = trios.reduce((total, { registers }) => total + distinctIn(registers), 0);
      return 100 * share(sum - state.distinct, state.distinct);
    },
  ),
  distinct: metric(words('Different keys in truth', '실제 서로 다른 키'), '', 0, ({ distinct }) => distinct),
};

/** The key that came last; undefined at the beginning. */
const newest = ({ setup, done }: State) => setup.keys[done - 1];

const invariants: readonly Invariant<State>[] = [
  law('who was added passes the filter: the newest key, the first and one between', (state) => {
    const { setup, done, all } = state;
    const some = done === 0 ? [] : [newest(state) ?? 0, setup.keys[0] ?? 0, setup.keys[done >> 1] ?? 0];
    const lost = some.find((key) => !mayHave(all.bits, probesOf(key, setup.values, setup.seeds)));
    return lost !== undefined && `key ${lost} is told to be absent`;
  }),
  law('every row has counted every item, and the newest key at least as often as it came', (state) => {
    const { setup, done, all, counts } = state;
    const key = newest(state) ?? 0;
    const wrong = all.rows.some((row) => row.reduce((sum, n) => sum + n, 0) !== done);
    const told = leastCount(all.rows, cellsOf(key, setup.values, setup.seeds));
    return (wrong || told < (counts[key] ?? 0)) && `${told} told of key ${key} after ${done}`;
  }),
  law('the register of the newest key has seen its run, and no run is longer than a hash', (state) => {
    const { setup, all, done } = state;
    const { mark } = placesOf(newest(state) ?? 0, setup.values, setup.seeds);
    const seen = done === 0 || (all.registers[mark.register] ?? 0) >= mark.rank;
    const most = 33 - setup.values.precision;
    return (!seen || all.registers.some((rank) => rank > most)) && `register ${mark.register}`;
  }),
  law(
    'sketches of the servers, merged, are the sketch of everything, bit for bit',
    ({ setup, all, parts }) => {
      if (parts.length === 0) return setup.values.servers > 1 && 'there are no parts';
      return !alike(parts.reduce(merged), all) && 'they differ';
    },
  ),
  law('the truth adds up', ({ counts, distinct, done }) => {
    let [sum, some] = [0, 0];
    for (const truth of counts) {
      sum += truth;
      if (truth > 0) some += 1;
    }
    return (sum !== done || some !== distinct) && `${sum} items of ${some} keys, not ${done} of ${distinct}`;
  }),
];

function narrate(before: State, event: Event, after: State, locale: Locale): string {
  const { setup } = after;
  const { bloom, rows, mark } = placesOf(event.key, setup.values, setup.seeds);
  const set = bloom.filter((place) => before.all.bits[place] === 1).length;
  const told = leastCount(after.all.rows, rows);
  const truth = after.counts[event.key] ?? 0;
  const changed = before.all.registers !== after.all.registers;
  const isNew = truth === 1;
  if (locale === 'ko') {
    const passes =
      set === bloom.length ? (isNew ? '이미 온 키로 오판' : '이미 온 키로 판정') : '처음 온 키로 판정';
    const log = changed ? `갱신(새 값 ${mark.rank})` : '변화 없음';
    return `키 ${event.key}${isNew ? ', 처음' : ''}. 블룸: 비트 ${bloom.length}개 중 ${set}개가 켜져 있어 ${passes}. Count-Min: ${told}번, 실제 ${truth}번. HyperLogLog: 레지스터 ${mark.register}번 ${log}.`;
  }
  const passes = set === bloom.length ? (isNew ? 'seen before, wrongly' : 'seen before') : 'new';
  const log = changed ? `rises to ${mark.rank}` : 'stays';
  return `Key ${event.key}${isNew ? ', the first time' : ''}. Bloom: ${set} of ${bloom.length} bits set, so ${passes}. Count-Min: ${told}, in truth ${truth}. HyperLogLog: register ${mark.register} ${log}.`;
}

function describe(state: State, locale: Locale): string {
  const n = (id: MetricId) => printNumber(metrics[id].measure(state), metrics[id].digits);
  const { done, setup, distinct } = state;
  const all = setup.keys.length;
  return locale === 'ko'
    ? `항목 ${all}개 중 ${done}개, 서로 다른 키 ${distinct}개. 블룸 필터는 비트의 ${n('bloom.fill')} %가 켜져 있고 없는 키의 ${n('bloom.wrong')} %를 통과시킵니다. Count-Min은 평균 ${n('cm.over')}, 최대 ${n('cm.worst')}만큼 많이 셉니다. HyperLogLog는 서로 다른 키를 ${n('hll.estimate')}개로 추정합니다.`
    : `${done} of ${all} items have come, of ${distinct} different keys. The Bloom filter has ${n('bloom.fill')} % of its bits set and lets ${n('bloom.wrong')} % of absent keys pass. Count-Min counts ${n('cm.over')} too many on average, ${n('cm.worst')} at worst. HyperLogLog sees ${n('hll.estimate')} different keys.`;
}

function table(state: State, locale: Locale): Table {
  const t = (en: string, ko: string) => (locale === 'ko' ? ko : en);
  const { setup, done, distinct, all } = state;
  const { bits, probes, width, depth, precision } = setup.values;
  const n = (id: MetricId) => printNumber(metrics[id].measure(state), metrics[id].digits);
  const mean = share(done, distinct);
  const best = distinct === 0 ? probes : bestProbes(bits, distinct);
  const enough = printNumber(Math.ceil(distinct * bitsPerKey(0.01)));
  const beyond = printNumber(100 * chanceBeyond(depth), 1);
  return {
    caption: t('Three sketches and the truth', '세 스케치와 실제'),
    columns: [
      { label: t('Question', '질문') },
      { label: t('Sketch', '스케치') },
      { label: t('Truth', '실제') },
      { label: t('To expect', '이론값') },
      { label: t('Memory', '메모리'), unit: 'B' },
    ],
    rows: [
      [
        t('Absent keys that pass', '거짓 양성률'),
        `${n('bloom.wrong')} %`,
        '0 %',
        `${n('bloom.theory')} %`,
        Math.ceil(bits / 8),
      ],
      [t('Best number of probes', '최적 해시 수'), probes, '–', best, '–'],
      [t('Bits for 1 %', '1 %에 필요한 비트'), bits, '–', enough, '–'],
      [
        t('Mean count of a key', '키의 평균 횟수'),
        printNumber(mean + metrics['cm.over'].measure(state), 1),
        printNumber(mean, 1),
        t(
          `up to +${printNumber(bound(width, done), 1)}, but for ${beyond} %`,
          `+${printNumber(bound(width, done), 1)} 이하, 예외 ${beyond} %`,
        ),
        4 * width * depth,
      ],
      [
        t('Different keys', '서로 다른 키'),
        n('hll.estimate'),
        distinct,
        `± ${printNumber(100 * standardError(all.registers.length), 1)} %`,
        Math.ceil((6 * (1 << precision)) / 8),
      ],
      [t('A list of the keys', '키 목록'), '–', distinct, '–', 8 * distinct],
    ],
  };
}

export const model: Model<typeof params, State, Event, MetricId> = {
  id: 'sketches',
  version: 1,
  params,
  pace: { by: 'events', perSecond: 20 },
  maxEvents: 2000,
  init(values, random) {
    const seeds = seedsOf(random);
    const draw = zipf(values.keys, values.alpha, random.stream('keys'));
    const keys = Array.from({ length: values.items }, (_, i) => (values.stream === 'zipf' ? draw() : i));
    const picks = random.stream('servers');
    const servers = keys.map(() => picks.below(values.servers));
    const all = emptyTrio(values);
    const parts = values.servers > 1 ? new Array<Trio>(values.servers).fill(all) : [];
    const counts = new Uint16Array(Math.max(...keys) + 1);
    return {
      setup: { values, seeds, keys, servers, strangers: strangersOf(values, seeds) },
      done: 0,
      all,
      parts,
      counts,
      distinct: 0,
      points: noTrail,
    };
  },
  next({ setup, done }) {
    const key = setup.keys[done];
    if (key === undefined) return undefined;
    return { kind: 'item', at: done, key, server: setup.servers[done] ?? 0 };
  },
  apply(before, { key, server }) {
    const { setup, parts } = before;
    const places = placesOf(key, setup.values, setup.seeds);
    const all = added(before.all, places);
    const done = before.done + 1;
    const seen = before.counts[key] ?? 0;
    const counts = before.counts.with(key, seen + 1);
    const distinct = before.distinct + (seen === 0 ? 1 : 0);
    const due = Math.floor((done * POINTS) / setup.keys.length) > before.points.length;
    return {
      setup,
      done,
      all,
      parts: parts.map((part, i) => (i === server ? added(part, places) : part)),
      counts,
      distinct,
      points: due
        ? grown(before.points, {
            items: done,
            distinct,
            wrong: passing(setup.strangers, all.bits),
            estimate: distinctIn(all.registers),
          })
        : before.points,
    };
  },
  metrics,
  invariants,
  narrate,
  describe,
  table,
  leavesOut: [
    words(
      'Deleting: none of the three can. Counting filters and signed updates can, for more memory.',
      '삭제: 셋 다 지원하지 않습니다. 카운팅 필터와 부호 있는 갱신은 메모리를 더 쓰고 지원합니다.',
    ),
    words(
      'Enemies: whoever knows the hash functions can choose keys that collide.',
      '공격자: 해시 함수를 알면 충돌하는 키를 고를 수 있습니다.',
    ),
    words(
      'Refinements: conservative update, and the sparse form and bias correction of HyperLogLog++.',
      '개선: 보수적 갱신, HyperLogLog++의 희소 표현과 편향 보정.',
    ),
    words(
      'Speed: hashes, cache misses and locks cost time that is not measured here.',
      '속도: 해시, 캐시 미스, 락에 드는 시간은 측정하지 않습니다.',
    ),
    words(
      'Size: real sketches hold millions of keys; here all of it can be seen.',
      '규모: 실제로는 키가 수백만 개이지만 여기서는 한눈에 보이는 크기입니다.',
    ),
  ],
};
