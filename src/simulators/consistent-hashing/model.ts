import type { Node } from '../../core/placement/membership.ts';
import { holders, SECTORS, type Sweep, setUp, sweepSector } from '../../core/placement/sweep.ts';
import { count } from '../../core/sim/params.ts';
import { counted, printNumber } from '../../core/sim/print.ts';
import { coefficientOfVariation, percent } from '../../core/sim/stats.ts';
import type {
  Invariant,
  Locale,
  Metric,
  Model,
  Params,
  Scenario,
  SimEvent,
  Table,
  Words,
} from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';

const params = {
  scheme: {
    kind: 'choice',
    label: words('Scheme', '배치 방식'),
    options: {
      ring: words('hash ring', '해시 링'),
      mod: words('hash mod n', '나머지 연산(mod n)'),
      rendezvous: words('rendezvous', '랑데부 해싱'),
      jump: words('jump hash', '점프 해시'),
    },
    default: 'ring',
  },
  change: {
    kind: 'choice',
    label: words('What happens', '변화'),
    options: {
      join: words('a node joins', '노드 추가'),
      leave: words('node 1 leaves', '1번 노드 이탈'),
      weight: words('node 1 doubles its weight', '1번 노드의 가중치 2배'),
      none: words('nothing: count the keys', '변화 없이 키만 집계'),
    },
    default: 'join',
  },
  nodes: count(words('Nodes', '노드'), { min: 2, max: 50, default: 10 }),
  vnodes: count(words('Points per node', '노드당 가상 노드'), { min: 1, max: 1000, default: 100 }, 'log'),
  keys: count(words('Keys', '키'), { min: 100, max: 20000, step: 100, default: 10000 }, 'log'),
  hash: {
    kind: 'choice',
    label: words('Hash function', '해시 함수'),
    options: { xxhash: words('XXH32', 'XXH32'), fnv1a: words('FNV-1a', 'FNV-1a') },
    default: 'xxhash',
  },
} as const satisfies Params;

/** A run is a sweep of the hash space. */
export type State = Sweep;

/** The scenarios this model can run. */
export type HashingScenario = Scenario<typeof params, keyof typeof metrics>;

/** The nodes change, or the next sector is swept and its keys go where they belong now. */
export interface Event extends SimEvent {
  readonly kind: 'change' | 'sweep';
}

function next(state: State): Event | undefined {
  if (!state.changed && state.setup.values.change !== 'none') return { kind: 'change', at: 0 };
  return state.swept < SECTORS ? { kind: 'sweep', at: state.swept + 1 } : undefined;
}

const sum = (counts: readonly number[]) => counts.reduce((total, n) => total + n, 0);
const moved = (state: State) => sum(state.lost);

/** Keys that moved although neither their old nor their new owner is the node that joined, left or got heavier. */
function needless(state: State): number {
  const { subject, values } = state.setup;
  const due = values.change === 'leave' ? state.lost[subject] : state.gained[subject];
  return moved(state) - (due ?? 0);
}

const perWeight = (state: State) => holders(state).map(({ id, weight }) => (state.loads[id] ?? 0) / weight);

/** The fullest node's keys per weight over those of all; 0 before the first key is counted. */
function maxToMean(state: State): number {
  const fair = sum(state.loads) / sum(holders(state).map((node) => node.weight));
  return fair === 0 ? 0 : Math.max(...perWeight(state)) / fair;
}

const share = (label: Words, part: (state: State) => number): Metric<State> => {
  return { label, unit: '%', digits: 2, measure: (state) => percent(part(state), state.setup.places.length) };
};

const metrics = {
  moved: share(words('Keys moved', '옮겨진 키'), moved),
  needless: share(words('Moved needlessly', '불필요하게 옮겨진 키'), needless),
  heir: {
    label: words('Most taken by one node', '한 노드가 받은 최대 몫'),
    unit: '%',
    digits: 1,
    measure: (state) => percent(Math.max(...state.gained), moved(state)),
  },
  maxToMean: { label: words('Fullest node / mean', '최대/평균'), unit: '', digits: 2, measure: maxToMean },
  cv: {
    label: words('Spread of loads (cv)', '부하의 변동계수(cv)'),
    unit: '',
    digits: 3,
    measure: (state) => coefficientOfVariation(perWeight(state)),
  },
} as const satisfies Readonly<Record<string, Metric<State>>>;

const invariants: Invariant<State>[] = [
  {
    name: 'no key is lost and none is held twice',
    broken: ({ setup, loads, checked }) => {
      const expected = setup.values.change === 'none' ? checked : setup.places.length;
      return sum(loads) === expected ? undefined : `${sum(loads)} keys are held, not ${expected}`;
    },
  },
  {
    name: 'every key that one node lost another gained',
    broken: ({ gained, lost }) =>
      sum(gained) === sum(lost) ? undefined : `${sum(lost)} lost, ${sum(gained)} gained`,
  },
  {
    name: 'only the keys of the node that changes move, except by mod n and where jump hash loses a middle bucket',
    broken: (state) => {
      const { scheme, change } = state.setup.values;
      const strays = scheme === 'mod' || (scheme === 'jump' && change === 'leave') ? 0 : needless(state);
      return strays === 0 ? undefined : `${strays} keys moved between other nodes`;
    },
  },
];

function narrate(before: State, event: Event, after: State, locale: Locale): string {
  const { values, subject } = after.setup;
  const ko = locale === 'ko';
  if (event.kind === 'change') {
    const what = params.change.options[values.change][locale];
    return ko
      ? `${what}. 모든 키의 주인을 다시 찾습니다.`
      : `Node ${subject}: ${what}. Every key is looked up again.`;
  }
  const keys = after.checked - before.checked;
  const n = moved(after) - moved(before);
  const stray = needless(after) - needless(before);
  const sector = ko
    ? `구간 ${after.swept}/${SECTORS}: 키 ${keys}개`
    : `Sector ${after.swept} of ${SECTORS}: ${counted(keys, 'key')}`;
  if (values.change === 'none') return ko ? `${sector}를 셌습니다.` : `${sector} counted.`;
  return ko
    ? `${sector} 중 ${n}개 이동, 그중 불필요한 이동 ${stray}개.`
    : `${sector}, ${n} moved, ${stray} of them needlessly.`;
}

function describe(state: State, locale: Locale): string {
  const counts = [state.setup.places.length, moved(state), needless(state)];
  const [keys, n, stray] = counts.map((count) => printNumber(count));
  return locale === 'ko'
    ? `전체 ${SECTORS}구간 중 ${state.swept}구간 확인. 키 ${keys}개 중 ${n}개 이동, 그중 불필요한 이동 ${stray}개.`
    : `${state.swept} of ${SECTORS} sectors are looked up: ${n} of ${keys} keys moved, ${stray} of them needlessly.`;
}

function table(state: State, locale: Locale): Table {
  const { before, after } = state.setup;
  const t = (en: string, ko: string) => (locale === 'ko' ? ko : en);
  const there = (nodes: readonly Node[], id: number) => nodes.some((node) => node.id === id);
  const note = (id: number) => {
    return !there(before, id) ? t(' (joins)', ' (추가)') : there(after, id) ? '' : t(' (leaves)', ' (이탈)');
  };
  const held = sum(state.loads);
  return {
    caption: t('Keys by node', '노드별 키'),
    columns: [
      { label: t('Node', '노드') },
      { label: t('Keys', '키') },
      { label: t('Share', '비율'), unit: '%' },
      { label: t('Gained', '받은 키') },
      { label: t('Lost', '내준 키') },
    ],
    rows: (after.length > before.length ? after : before).map(({ id }) => {
      const [keys = 0, gained = 0, lost = 0] = [state.loads[id], state.gained[id], state.lost[id]];
      return [`${t('node', '노드')} ${id}${note(id)}`, keys, percent(keys, held).toFixed(1), gained, lost];
    }),
  };
}

export const model: Model<typeof params, State, Event, keyof typeof metrics> = {
  id: 'consistent-hashing',
  version: 1,
  params,
  pace: { by: 'events', perSecond: 8 },
  maxEvents: SECTORS + 1,
  init: (values, random) => setUp(values, random.seed),
  next,
  apply: (state, event) => (event.kind === 'change' ? { ...state, changed: true } : sweepSector(state)),
  metrics,
  invariants,
  narrate,
  describe,
  table,
  leavesOut: [
    words('Popularity: every key is equally hot here.', '인기: 여기서는 모든 키가 똑같이 요청됩니다.'),
    words('Replicas: each key has one owner.', '복제본: 키마다 주인이 하나입니다.'),
    words(
      'Copying: keys move at once and no read misses meanwhile.',
      '복사 시간: 키는 즉시 옮겨지고 그동안 캐시 미스도 없습니다.',
    ),
    words(
      'Disagreement: all clients learn of the change at once.',
      '불일치: 모든 클라이언트가 변화를 동시에 압니다.',
    ),
    words('Bounded loads: a full node passes nothing on.', '부하 상한: 가득 찬 노드도 키를 넘기지 않습니다.'),
  ],
};
