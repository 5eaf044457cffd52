import { count } from '../sim/params.ts';
import type { NumberParam, Params, Values, Words } from '../sim/types.ts';
import { words } from '../sim/words.ts';
import type { Design } from './design.ts';
import type { Register } from './events.ts';
import { missAt, missChance } from './theory.ts';
import type { Trace } from './trace.ts';

const millis = (label: Words, min: number, max: number, start: number): NumberParam => {
  return { kind: 'number', label, unit: 'ms', min, max, step: 1, default: start, scale: 'log' };
};

export const params = {
  n: count(words('Copies (N)', '복제본 (N)'), { min: 1, max: 7, default: 3 }),
  w: count(words('Confirmations of a write (W)', '쓰기 확인 수 (W)'), { min: 1, max: 7, default: 1 }),
  r: count(words('Answers of a read (R)', '읽기 응답 수 (R)'), { min: 1, max: 7, default: 1 }),
  delay: millis(words('Mean time until a copy has a write', '쓰기가 복제본에 닿는 평균 시간'), 1, 1000, 40),
  answer: millis(words('Mean time until a copy answers', '복제본이 응답하는 평균 시간'), 1, 1000, 5),
  every: millis(words('From one write to the next', '쓰기 간격'), 10, 5000, 200),
  spread: {
    kind: 'choice',
    label: words('A write goes to', '쓰기를 보내는 곳'),
    options: {
      all: words('all copies, to the late ones too', '모든 복제본(늦은 것 포함)'),
      some: words('the W that confirm, and no other', '확인한 W개만'),
    },
    default: 'all',
  },
  repair: {
    kind: 'choice',
    label: words('A read repairs copies that are behind', '뒤처진 복제본의 읽기 복구'),
    options: {
      none: words('never', '하지 않음'),
      after: words('after its answer', '응답한 뒤'),
      before: words('before its answer, on W copies', '응답하기 전에 W개까지'),
    },
    default: 'none',
  },
  cut: count(words('Copies cut off in the middle third', '중간 3분의 1 동안 격리된 복제본'), {
    min: 0,
    max: 7,
    default: 0,
  }),
  hints: {
    kind: 'choice',
    label: words('For a copy beyond the cut', '격리된 복제본 대신'),
    options: {
      strict: words('nobody confirms', '아무도 확인하지 않음'),
      sloppy: words('a stand-in confirms', '대리 노드가 확인함'),
    },
    default: 'strict',
  },
  patience: millis(words('Given up after', '포기하기까지의 시간'), 10, 10000, 500),
  writes: count(words('Writes in the run', '실행할 쓰기 수'), { min: 10, max: 100, default: 60 }),
} as const satisfies Params;

export type Chosen = Values<typeof params>;

export interface Setup {
  readonly values: Chosen;
  readonly design: Design;
  readonly trace: Trace;
}

export interface State {
  readonly setup: Setup;
  readonly register: Register;
}

/** Microseconds of milliseconds. */
export const us = (ms: number) => ms * 1000;

/** What the values mean. W, R and the copies cut off are never more than there are copies. */
export function designOf({ n, w, r, cut, hints, every, spread, repair, patience, writes }: Chosen): Design {
  const third = Math.round((us(every) * writes) / 3);
  return {
    copies: n,
    acks: Math.min(w, n),
    answers: Math.min(r, n),
    spread,
    repair,
    far: Math.min(cut, n),
    cut: { from: third, until: 2 * third },
    standIns: hints === 'sloppy',
    patience: us(patience),
    every: us(every),
  };
}

/** The sum of counts from a place on. */
export const sum = (counts: readonly number[], from = 0): number =>
  counts.slice(from).reduce((a, b) => a + b, 0);
/** Reads that ended with a value. */
export const answered = ({ behind }: Register): number => sum(behind);

/** Whether all has happened. */
export const isOver = ({ register }: State): boolean => register.queue.size === 0;

/** Whether the formulas for staleness are those of this run: no repair and no cut. */
export const isPlain = ({ repair, cut }: Chosen): boolean => repair === 'none' && cut === 0;

/** The chance to miss a write saved `age` µs ago, with no newer one under way; undefined where no formula is exact. */
export function missOf({ values, design }: Setup, age: number): number | undefined {
  if (!isPlain(values)) return undefined;
  const { copies, answers, acks, spread } = design;
  if (spread === 'some') return missChance(copies, answers, acks);
  return missAt(copies, answers, acks, age, us(values.delay));
}
