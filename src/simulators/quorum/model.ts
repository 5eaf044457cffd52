import { overlaps } from '../../core/quorum/design.ts';
import type { QuorumEvent, Register } from '../../core/quorum/events.ts';
import { happen, nextEvent, openRegister } from '../../core/quorum/register.ts';
import { answered, designOf, params, type State, sum, us } from '../../core/quorum/setup.ts';
import { describe, narrate, table } from '../../core/quorum/told.ts';
import { traceOf } from '../../core/quorum/trace.ts';
import { law } from '../../core/sim/law.ts';
import { metric } from '../../core/sim/metric.ts';
import { percent } from '../../core/sim/stats.ts';
import type { Invariant, Metric, Model, Scenario, Words } from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';

export type MetricId = 'stale' | 'back' | 'most' | 'old' | 'write' | 'read' | 'failed' | 'ghosts';
export type QuorumScenario = Scenario<typeof params, MetricId>;

const per = (total: number, n: number) => (n === 0 ? 0 : total / n / 1000);

const share = (label: Words, part: (register: Register) => number): Metric<State> =>
  metric(label, '%', 1, ({ register }) => percent(part(register), answered(register)));

const metrics: Readonly<Record<MetricId, Metric<State>>> = {
  stale: share(words('Stale reads', '낡은 읽기'), ({ behind }) => sum(behind, 1)),
  back: share(words('Reads that went back', '되돌아간 읽기'), ({ back }) => back),
  most: metric(
    words('Most versions behind', '가장 많이 뒤처진 버전 수'),
    '',
    0,
    ({ register }) => register.most,
  ),
  old: share(words('5 or more versions behind', '5버전 이상 뒤처짐'), ({ behind }) => sum(behind, 5)),
  write: metric(words('Mean time of a write', '쓰기 평균 시간'), 'ms', 1, ({ register }) =>
    per(register.writeTime, register.saves),
  ),
  read: metric(words('Mean time of a read', '읽기 평균 시간'), 'ms', 1, ({ register }) =>
    per(register.readTime, answered(register)),
  ),
  failed: metric(words('Given up', '포기한 요청'), '%', 1, ({ register }) => {
    const lost = register.failed.length + register.silent;
    return percent(lost, lost + register.saves + answered(register));
  }),
  ghosts: share(words('Reads of a failed write', '실패한 쓰기를 읽음'), ({ ghosts }) => ghosts),
};

const invariants: readonly Invariant<State>[] = [
  law('no copy and no read has a version that was not written', ({ register: { copies, begun, seen } }) => {
    return Math.max(...copies, seen) > begun && `${copies.join(' ')}, ${seen} of ${begun}`;
  }),
  law('what is saved is on W copies, unless a stand-in confirmed', ({ setup: { design }, register }) => {
    const holders = register.copies.filter((version) => version >= register.saved).length;
    return !design.standIns && holders < design.acks && `version ${register.saved} is on ${holders}`;
  }),
  law('where W + R > N no read is stale', ({ setup: { design }, register }) => {
    return overlaps(design) && register.most > 0 && `${register.most} versions behind`;
  }),
  law('where reads also repair before they answer, none goes back', ({ setup: { design }, register }) => {
    return overlaps(design) && design.repair === 'before' && register.back > 0 && `${register.back} did`;
  }),
  law('the writer does one thing at a time', ({ register: { begun, saves, failed } }) => {
    const ended = saves + failed.length;
    return begun !== ended && begun !== ended + 1 && `${begun} begun, ${ended} ended`;
  }),
  law('every read that was asked is answered, given up or under way', ({ register }) => {
    const ended = answered(register) + register.silent;
    const done = register.queue.size === 0;
    return (ended > register.asked || (done && ended < register.asked)) && `${ended} of ${register.asked}`;
  }),
  law('stale reads are counted once by age, and are those that were behind', ({ register }) => {
    const [byAge, behind] = [sum(register.staleByAge), sum(register.behind, 1)];
    return byAge !== behind && `${byAge} against ${behind}`;
  }),
  law('in the end all copies are alike where every write goes to all', ({ setup: { design }, register }) => {
    if (register.queue.size > 0 || design.spread === 'some') return false;
    return register.copies.some((version) => version !== register.begun) && register.copies.join(' ');
  }),
];

export const model: Model<typeof params, State, QuorumEvent, MetricId> = {
  id: 'quorum',
  version: 1,
  params,
  pace: { by: 'events', perSecond: 40 },
  maxEvents: 4200,
  init(values, random) {
    const { delay, answer, every, writes } = values;
    const design = designOf(values);
    const trace = traceOf(writes, { delay: us(delay), answer: us(answer), every: us(every) }, random);
    return { setup: { values, design, trace }, register: openRegister(design) };
  },
  next: ({ register }) => nextEvent(register),
  apply: ({ setup, register }) => ({ setup, register: happen(register, setup.design, setup.trace) }),
  metrics,
  invariants,
  narrate,
  describe,
  table,
  leavesOut: [
    words(
      'Clocks: versions are in the order of the writes, because one writer makes them. Two writers need a rule for conflicts.',
      '시계: 쓰는 쪽이 하나라 버전은 쓴 순서와 같습니다. 둘이면 충돌 해결 규칙이 필요합니다.',
    ),
    words(
      'The way to a copy: a read sees each copy as it is when the read begins; only the answer takes time.',
      '복제본까지의 경로: 읽기는 시작하는 순간의 복제본을 보고, 응답에만 시간이 걸립니다.',
    ),
    words(
      'Crashes: a copy that has confirmed never forgets.',
      '장애: 쓰기를 확인한 복제본은 값을 잃지 않습니다.',
    ),
    words(
      'Stand-ins that answer reads: here they only confirm writes and pass them on after the cut.',
      '읽기에 응답하는 대리 노드: 여기서는 쓰기를 확인하고, 단절이 끝나면 넘겨주기만 합니다.',
    ),
    words(
      'Unlike copies: all are equally fast on average, and each delay is independent of the others.',
      '복제본의 성능 차이: 평균 속도가 모두 같고 지연은 서로 독립입니다.',
    ),
  ],
};
