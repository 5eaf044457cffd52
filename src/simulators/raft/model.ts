import {
  type Cluster,
  type ClusterEvent,
  leading,
  opened,
  type Setup,
  upcoming,
} from '../../core/raft/cluster.ts';
import { happened } from '../../core/raft/events.ts';
import { planNames, readPlan } from '../../core/raft/plan.ts';
import { inMs, NAMES, told } from '../../core/raft/story.ts';
import { law } from '../../core/sim/law.ts';
import { metric } from '../../core/sim/metric.ts';
import { count } from '../../core/sim/params.ts';
import type {
  Locale,
  Metric,
  Model,
  NumberParam,
  Params,
  Scenario,
  Table,
  Values,
  Words,
} from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';

const yesNo = { no: words('no', '아니요'), yes: words('yes', '예') };

const time = (label: Words, min: number, max: number, usual: number): NumberParam => {
  return { kind: 'number', label, unit: 'ms', min, max, step: 1, default: usual, scale: 'log' };
};

export const params = {
  servers: count(words('Servers', '서버'), { min: 3, max: 7, default: 5 }),
  timeout: time(words('Election timeout, at least', '선거 타임아웃 최솟값'), 20, 5000, 150),
  spread: time(words('and a random part up to', '무작위로 더하는 시간의 최댓값'), 1, 5000, 150),
  heartbeat: time(words('Heartbeat every', '하트비트 간격'), 5, 1000, 50),
  delay: time(words('A message takes (± half)', '메시지 지연(±절반)'), 1, 500, 10),
  loss: { ...count(words('Messages lost', '메시지 손실'), { min: 0, max: 50, default: 0 }), unit: '%' },
  writes: {
    ...count(words('Writes', '쓰기'), { min: 0, max: 100, default: 20 }),
    unit: '/s',
  },
  length: {
    ...time(words('Length of the run', '실행 길이'), 500, 10000, 2000),
    step: 100,
  },
  empty: {
    kind: 'choice',
    label: words('Empty entry of new leaders', '새 리더의 빈 항목'),
    options: yesNo,
    default: 'yes',
  },
  guard: {
    kind: 'choice',
    label: words('Pre-vote and check-quorum', '사전 투표와 정족수 확인'),
    options: yesNo,
    default: 'no',
  },
  rule: {
    kind: 'choice',
    label: words('Rules', '규칙'),
    options: {
      raft: words("Raft's", 'Raft 그대로'),
      counting: words('broken: what a majority has is committed', '위반: 과반이면 커밋'),
      blind: words('broken: votes without a look at the logs', '위반: 로그를 안 보고 투표'),
      amnesia: words('broken: a restart forgets the vote', '위반: 재시작하면 투표를 잊음'),
    },
    default: 'raft',
  },
  plan: {
    kind: 'choice',
    label: words('What happens', '일어나는 일'),
    options: planNames,
    default: 'crash',
    reads: (text: string) => readPlan(text) !== undefined,
  },
} as const satisfies Params;

export interface State {
  readonly values: Values<typeof params>;
  readonly setup: Setup;
  readonly cluster: Cluster;
}

export type MetricId = 'leaders' | 'failed' | 'gap' | 'committed' | 'latency' | 'erased' | 'lost';
export type RaftScenario = Scenario<typeof params, MetricId>;

function setupOf(values: Values<typeof params>): Setup {
  const { servers, timeout, spread, heartbeat, delay, loss, writes, length } = values;
  return {
    rules: {
      servers,
      timeout: timeout * 1000,
      empty: values.empty === 'yes',
      guarded: values.guard === 'yes',
      broken: values.rule,
    },
    plan: readPlan(values.plan) ?? [],
    spread: spread * 1000,
    heartbeat: heartbeat * 1000,
    delay: delay * 1000,
    jitter: delay * 500,
    loss: loss / 100,
    interval: writes === 0 ? 0 : Math.round(1e6 / writes),
    end: length * 1000,
  };
}

const highest = ({ servers }: Cluster) => Math.max(...servers.map(({ term }) => term));

/** Writes that were cut out of a log and that nobody has committed. */
function erased({ cut, truth }: Cluster): number {
  return cut.filter((command) => !truth.some((entry) => entry.command === command)).length;
}

const reads = (
  label: Words,
  unit: string,
  digits: number,
  measure: (cluster: Cluster) => number,
): Metric<State> => metric(label, unit, digits, ({ cluster }) => measure(cluster));

const metrics: Readonly<Record<MetricId, Metric<State>>> = {
  leaders: reads(words('Leaders elected', '선출된 리더'), '', 0, ({ won }) => won.length),
  failed: reads(words('Terms without a leader', '리더 없는 임기'), '', 0, (cluster) => {
    return highest(cluster) - new Set(cluster.won.map(({ term }) => term)).size;
  }),
  gap: reads(
    words('Longest time without a leader', '리더 없던 최장 시간'),
    'ms',
    0,
    ({ longest, since, now }) => {
      return Math.max(longest, since < 0 ? 0 : now - since) / 1000;
    },
  ),
  committed: reads(words('Writes committed', '커밋된 쓰기'), '', 0, ({ truth }) => {
    return truth.filter(({ command }) => command > 0).length;
  }),
  latency: reads(words('Mean time to the answer', '응답까지 평균 시간'), 'ms', 1, ({ waited, answered }) => {
    return answered === 0 ? 0 : waited / answered / 1000;
  }),
  erased: reads(words('Uncommitted writes erased', '지워진 미커밋 쓰기'), '', 0, erased),
  lost: reads(words('Committed entries lost', '유실된 커밋 항목'), '', 0, ({ lost }) => lost.length),
};

function describe({ cluster: { servers, now, truth, lost, network } }: State, locale: Locale): string {
  const { id, term } = leading(servers) ?? {};
  const facts = [NAMES[id ?? -1] ?? '–', term ?? '–', truth.length, lost.length, network.size];
  const names =
    locale === 'ko'
      ? ['리더', '임기', '커밋된 항목', '그중 유실', '전송 중인 메시지']
      : ['leader', 'term', 'committed entries', 'of them lost', 'messages on their way'];
  return `${inMs(now)}: ${names.map((name, i) => `${name} ${facts[i]}`).join(', ')}.`;
}

function table({ cluster }: State, locale: Locale): Table {
  const [caption = '', ...labels] =
    locale === 'ko'
      ? ['서버 상태', '서버', '임기', '항목', '커밋']
      : ['The servers', 'Server', 'Term', 'Entries', 'Committed'];
  return {
    caption,
    columns: labels.map((label) => ({ label })),
    rows: cluster.servers.map(({ id, up, term, log, commit }) => [
      NAMES[id] ?? '',
      term,
      log.length,
      up ? commit : '–',
    ]),
  };
}

export const model: Model<typeof params, State, ClusterEvent, MetricId> = {
  id: 'raft',
  version: 1,
  params,
  pace: { by: 'events', perSecond: 12 },
  maxEvents: 3000,
  init(values, random) {
    const setup = setupOf(values);
    return { values, setup, cluster: opened(setup, random) };
  },
  next: ({ setup, cluster }) => upcoming(cluster, setup),
  apply({ values, setup, cluster }, event, random) {
    return { values, setup, cluster: happened(cluster, event, setup, random) };
  },
  metrics,
  // The five properties of the paper are in laws.ts: the view shows them, and the tests check them after every event.
  invariants: [
    law<State>('a message is delivered, lost or on its way', ({ cluster }) => {
      const { sent, delivered, dropped, network } = cluster;
      return (
        sent !== delivered + dropped + network.size && `${sent} sent, ${delivered} delivered, ${dropped} lost`
      );
    }),
  ],
  narrate: (before, event, after, locale) => told(before.cluster, event, after.cluster, locale),
  describe,
  table,
  leavesOut: [
    words('Snapshots, changes of membership, reads.', '스냅숏, 구성원 변경, 읽기.'),
    words('Disks take no time, and clients never try again.', '디스크에 쓰는 시간, 클라이언트의 재시도.'),
    words('Servers that lie, not only fail.', '거짓말하는 서버(비잔틴 장애).'),
  ],
};
