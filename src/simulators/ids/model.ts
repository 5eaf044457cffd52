import { collision, collisionExactly } from '../../core/ids/birthday.ts';
import type { Rules, Scheme } from '../../core/ids/generator.ts';
import { type Layout, shown, snowflake, split, ULID, UUID4, UUID7 } from '../../core/ids/layout.ts';
import { base62, ulidText, uuidText } from '../../core/ids/text.ts';
import {
  drawRequests,
  handOut,
  openWorkshop,
  type Requests,
  setBack,
  type Workshop,
} from '../../core/ids/workshop.ts';
import { law } from '../../core/sim/law.ts';
import { metric } from '../../core/sim/metric.ts';
import { count } from '../../core/sim/params.ts';
import { counted } from '../../core/sim/print.ts';
import { percent } from '../../core/sim/stats.ts';
import { latest } from '../../core/sim/trail.ts';
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

/** 2026-01-01T00:00:00Z in ms since 1970: when every run begins. */
const START = 1_767_225_600_000;
/** How far the clock of machine 1 goes back, in µs, and the share of requests done by then. */
const BACK = 50_000;

export const params = {
  scheme: {
    kind: 'choice',
    label: words('Kind of ID', 'ID 종류'),
    options: {
      snowflake: words('Snowflake', '스노플레이크'),
      uuid7: words('UUIDv7', 'UUIDv7'),
      ulid: words('ULID', 'ULID'),
      uuid4: words('UUIDv4', 'UUIDv4'),
      code: words('random base62 code', '무작위 base62 코드'),
    },
    default: 'snowflake',
  },
  machines: count(words('Machines', '머신'), { min: 1, max: 32, default: 4 }),
  rate: {
    kind: 'number',
    label: words('Ids in all', '전체 ID'),
    unit: '1/ms',
    min: 0.1,
    max: 50,
    step: 0.1,
    default: 2,
    scale: 'log',
  },
  sequence: count(words('Sequence bits (Snowflake)', '순번 비트 (스노플레이크)'), {
    min: 1,
    max: 12,
    default: 12,
  }),
  length: count(words('Letters of a code', '코드 글자 수'), { min: 2, max: 11, default: 7 }),
  skew: {
    kind: 'number',
    label: words('Clocks are off by up to', '시계 오차 상한'),
    unit: 'ms',
    min: 0,
    max: 100,
    step: 1,
    default: 0,
    scale: 'linear',
  },
  fault: {
    kind: 'choice',
    label: words('Fault', '결함'),
    options: {
      none: words('none', '없음'),
      back: words('clock of machine 1 goes back 50 ms', '1번 머신의 시계가 50 ms 뒤로'),
      twins: words('machines 1 and 2 have the same number', '1번과 2번 기계의 번호가 같음'),
    },
    default: 'none',
  },
  trust: {
    kind: 'choice',
    label: words('When the clock is behind', '시계가 뒤로 가면'),
    options: {
      refuse: words('refuse until it has caught up', '따라잡을 때까지 거부'),
      trust: words('trust it', '그대로 믿음'),
    },
    default: 'refuse',
  },
  ids: count(words('Ids asked for', '요청하는 ID 수'), { min: 100, max: 2000, step: 100, default: 600 }),
} as const satisfies Params;

type Settings = Values<typeof params>;

export interface Setup {
  readonly values: Settings;
  readonly rules: Rules;
  readonly requests: Requests;
}

export interface State {
  readonly setup: Setup;
  readonly workshop: Workshop;
  /** The clock has gone back. */
  readonly back: boolean;
}

export type MetricId = 'repeats' | 'late' | 'refused' | 'waited' | 'longestWait' | 'bits' | 'chance';
export type IdScenario = Scenario<typeof params, MetricId>;

interface Event extends SimEvent {
  readonly kind: 'ask' | 'back';
  /** The machine that is asked, from 1. */
  readonly machine: number;
}

const layouts: Readonly<Record<Exclude<Scheme, 'code'>, (values: Settings) => Layout>> = {
  snowflake: ({ sequence }) => snowflake(sequence),
  uuid7: () => UUID7,
  ulid: () => ULID,
  uuid4: () => UUID4,
};

/** The fields of an id of this run; a code is one number without fields. */
export function layoutOf(values: Settings): Layout {
  if (values.scheme !== 'code') return layouts[values.scheme](values);
  const bits = (62n ** BigInt(values.length) - 1n).toString(2).length;
  return { epoch: 0, fields: [{ name: 'code', bits }] };
}

/** An id as it is written. */
export function idText({ scheme, length }: Settings, id: bigint): string {
  if (scheme === 'snowflake') return id.toString();
  if (scheme === 'ulid') return ulidText(id);
  return scheme === 'code' ? base62(id, length) : uuidText(id);
}

/** How many ids are as likely as each other; undefined where ids are made by counting. */
export function spaceOf({ scheme, length }: Settings): number | undefined {
  if (scheme === 'uuid4') return Number(1n << 122n);
  return scheme === 'code' ? Number(62n ** BigInt(length)) : undefined;
}

const metrics: Readonly<Record<MetricId, Metric<State>>> = {
  repeats: metric(
    words('Ids given twice', '중복 발급된 ID'),
    '',
    0,
    ({ workshop }) => workshop.repeats.length,
  ),
  late: metric(words('Lower than an earlier one', '앞선 ID보다 작은 ID'), '%', 1, ({ workshop }) =>
    percent(workshop.late, workshop.ids.length),
  ),
  refused: metric(words('Refused', '거부'), '', 0, ({ workshop }) => workshop.refused),
  waited: metric(words('Had to wait', '기다린 ID'), '%', 1, ({ workshop }) =>
    percent(workshop.waited, workshop.asked),
  ),
  longestWait: metric(
    words('Longest wait', '가장 긴 대기'),
    'ms',
    1,
    ({ workshop }) => workshop.longestWait / 1000,
  ),
  bits: metric(words('Bits', '비트'), '', 0, ({ setup }) =>
    layoutOf(setup.values).fields.reduce((sum, { bits }) => sum + bits, 0),
  ),
  chance: metric(
    words('Chance of any repeat, by the birthday formula', '생일 공식에 따른 중복 확률'),
    '%',
    2,
    ({ setup }) => {
      const space = spaceOf(setup.values);
      if (space === undefined) return 0;
      // Where ids are many against the space the formula is off, and where they are few the product loses its digits.
      return 100 * (space < 1e9 ? collisionExactly : collision)(setup.values.ids, space);
    },
  ),
};

const invariants: readonly Invariant<State>[] = [
  law('every request got an ID or was refused', ({ workshop }) => {
    const { asked, refused, ids } = workshop;
    return asked !== refused + ids.length && `${asked} asked, ${ids.length} got one, ${refused} none`;
  }),
  law('every ID handed out is known, and as many are different as were not repeats', ({ workshop }) => {
    const different = workshop.known.reduce((sum, list) => sum + list.length, 0);
    const last = latest(workshop.ids);
    const lost = last !== undefined && !workshop.known.some((list) => list.includes(last));
    return (
      (lost || different !== workshop.ids.length - workshop.repeats.length) && `${different} are different`
    );
  }),
  law(
    'machines with numbers of their own that refuse while the clock is behind never give an ID twice',
    (state) => {
      const { scheme, fault, trust } = state.setup.values;
      const safe = scheme === 'snowflake' && fault !== 'twins' && trust === 'refuse';
      return safe && state.workshop.repeats.length > 0 && `${state.workshop.repeats.length} repeats`;
    },
  ),
  law(
    'one machine with a sound clock makes Snowflake IDs and ULIDs that only rise',
    ({ setup, workshop }) => {
      const { scheme, machines, fault, trust } = setup.values;
      const rises =
        machines === 1 &&
        (scheme === 'snowflake' || scheme === 'ulid') &&
        (fault !== 'back' || trust === 'refuse');
      return rises && workshop.late > 0 && `${workshop.late} are late`;
    },
  ),
  law('an ID fits into its bits and its sequence into its own', ({ setup, workshop }) => {
    const wide = setup.values.scheme === 'snowflake' ? 63n : 128n;
    const full = workshop.machines.find(({ sequence }) => sequence >= 1 << setup.values.sequence);
    return (workshop.highest >> wide > 0n || full !== undefined) && `highest ${workshop.highest}`;
  }),
];

const at = (micros: number) => `${(micros / 1000).toFixed(2)} ms`;

function narrate(before: State, event: Event, { setup, workshop }: State, locale: Locale): string {
  const ko = locale === 'ko';
  if (event.kind === 'back')
    return ko
      ? `${at(event.at)}: 1번 머신의 시계가 50 ms 뒤로 갑니다.`
      : `${at(event.at)}: the clock of machine 1 goes back 50 ms.`;
  const who = ko ? `${at(event.at)}: ${event.machine}번 머신` : `${at(event.at)}: machine ${event.machine}`;
  if (workshop.refused > before.workshop.refused)
    return ko
      ? `${who}이 거부합니다. 시계가 마지막 ID보다 뒤에 있습니다.`
      : `${who} refuses: its clock is behind its last ID.`;
  const id = idText(setup.values, latest(workshop.ids) ?? 0n);
  const again = workshop.repeats.length > before.workshop.repeats.length;
  const waited = workshop.waited > before.workshop.waited;
  if (ko)
    return `${who}: ${id}${again ? '. 이미 발급된 ID입니다' : ''}${waited ? '. 순번이 다 차서 기다렸습니다' : ''}.`;
  return `${who} makes ${id}${again ? ', which was given before' : ''}${waited ? ', after waiting for the next ms' : ''}.`;
}

function describe({ setup, workshop }: State, locale: Locale): string {
  const { ids, repeats, late, refused } = workshop;
  const name = params.scheme.options[setup.values.scheme][locale];
  return locale === 'ko'
    ? `${name}: 요청 ${setup.values.ids}개 중 ${workshop.asked}개 처리, ID ${ids.length}개 발급, 중복 ${repeats.length}개, 앞선 ID보다 작은 ID ${late}개, 거부 ${refused}개.`
    : `${name}: ${workshop.asked} of ${setup.values.ids} requests are answered: ${counted(ids.length, 'ID')} handed out, ${repeats.length} of them twice, ${late} lower than an earlier one; ${counted(refused, 'request')} refused.`;
}

export const fieldNames = {
  sign: words('zero', '0'),
  time: words('time', '시각'),
  machine: words('machine', '머신'),
  sequence: words('sequence', '순번'),
  random: words('random', '무작위'),
  version: words('version', '버전'),
  variant: words('variant', '변형'),
  code: words('random', '무작위'),
};

/** The latest id taken apart: its fields with their bits and values. Without an id the values are empty. */
export function anatomy({
  setup,
  workshop,
}: State): { name: keyof typeof fieldNames; bits: number; value: string; raw: bigint }[] {
  const layout = layoutOf(setup.values);
  const id = latest(workshop.ids);
  const values = id === undefined ? [] : split(layout, id);
  return layout.fields.map((field, i) => {
    const raw = values[i];
    return {
      name: field.name,
      bits: field.bits,
      value: raw === undefined ? '–' : shown(layout, field, raw),
      raw: raw ?? 0n,
    };
  });
}

function table(state: State, locale: Locale): Table {
  const t = (en: string, ko: string) => (locale === 'ko' ? ko : en);
  const { setup, workshop } = state;
  const id = latest(workshop.ids);
  const last = id === undefined ? '' : idText(setup.values, id);
  return {
    caption: `${t('The latest ID, field by field', '마지막 ID의 필드')}${last ? `: ${last}` : ''}`,
    columns: [{ label: t('Field', '필드') }, { label: t('Bits', '비트') }, { label: t('Value', '값') }],
    rows: [
      ...anatomy(state).map(({ name, bits, value }, i) => [
        `${i + 1}. ${fieldNames[name][locale]}`,
        bits,
        value,
      ]),
      [t('Ids handed out', '발급한 ID'), '', workshop.ids.length],
    ],
  };
}

const halfway = ({ setup, workshop }: State) => workshop.asked * 2 >= setup.values.ids;

export const model: Model<typeof params, State, Event, MetricId> = {
  id: 'ids',
  version: 1,
  params,
  pace: { by: 'events', perSecond: 30 },
  maxEvents: 2001,
  init(values, random) {
    const { scheme, sequence, length, trust, machines, ids, rate, skew, fault } = values;
    const rules = { scheme, sequenceBits: sequence, length, trusts: trust === 'trust', start: START };
    const requests = drawRequests(ids, rate, machines, random);
    return {
      setup: { values, rules, requests },
      workshop: openWorkshop(machines, skew * 1000, fault, random),
      back: false,
    };
  },
  next(state) {
    const { setup, workshop, back } = state;
    const time = setup.requests.times[workshop.asked];
    if (time === undefined) return undefined;
    if (setup.values.fault === 'back' && !back && halfway(state))
      return { kind: 'back', at: time, machine: 1 };
    return { kind: 'ask', at: time, machine: (setup.requests.machines[workshop.asked] ?? 0) + 1 };
  },
  apply({ setup, workshop, back }, { kind }, random) {
    if (kind === 'back') return { setup, workshop: setBack(workshop, BACK), back: true };
    return { setup, workshop: handOut(workshop, setup.requests, setup.rules, random), back };
  },
  metrics,
  invariants,
  narrate,
  describe,
  table,
  leavesOut: [
    words(
      'Handing out numbers: who gives each machine its own is the hard part.',
      '번호 배정: 정작 어려운 것은 머신마다 다른 번호를 주는 일입니다.',
    ),
    words('Restarts: a machine forgets nothing here.', '재시작: 여기서는 머신이 아무것도 잊지 않습니다.'),
    words('The network: an ID arrives as soon as it is made.', '네트워크: ID는 만들자마자 도착합니다.'),
    words(
      'Bad dice: random bits are as good as random.',
      '난수의 품질: 무작위 비트는 충분히 무작위라고 봅니다.',
    ),
    words(
      'The store: what random order costs an index is not measured.',
      '저장소: 무작위 순서가 인덱스에 주는 부담은 측정하지 않습니다.',
    ),
  ],
};
