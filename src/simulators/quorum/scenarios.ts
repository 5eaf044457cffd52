import type { Measured, Words } from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';
import type { MetricId, QuorumScenario } from './model.ts';

type Metrics = Measured<MetricId>;
type Asked = QuorumScenario['prediction'];

/** Which of a few ranges a number falls into; the bounds lie between the options. */
function ranges(
  question: Words,
  options: readonly Words[],
  bounds: readonly number[],
  metric: MetricId,
  because: Words,
): Asked {
  const answer = (metrics: Metrics) => bounds.filter((bound) => metrics[metric] > bound).length;
  return { question, options, answer, because };
}

const percents = (low: number, middle: number, high: number): readonly Words[] => [
  words(`up to ${low} %`, `${low} % 이하`),
  words(`${low} to ${middle} %`, `${low}~${middle} %`),
  words(`${middle} to ${high} %`, `${middle}~${high} %`),
  words(`over ${high} %`, `${high} % 초과`),
];
const yesOrNo = [words('no, none', '아니요, 없습니다'), words('yes, some', '예, 있습니다')];

const within = (metrics: Metrics, id: MetricId, low: number, high: number) =>
  metrics[id] >= low && metrics[id] <= high;

// Every scenario starts at seed 42, whatever that shows; the band behind the run shows fifty others.
const seed = 42;

/** The first is the one the simulator's own page begins with. */
export const scenarios: readonly QuorumScenario[] = [
  {
    id: 'one',
    title: words('One copy confirms, one answers', '하나만 확인하고 하나만 응답'),
    values: {},
    seed,
    band: 'stale',
    claim: {
      text: words(
        '8 to 19 % of the reads are stale, nearly all by one version; a write takes less than 18 ms.',
        '읽기의 8~19 %가 낡았고 거의 모두 한 버전 뒤처집니다. 쓰기 시간은 평균 18 ms 미만입니다.',
      ),
      share: 0.95,
      holds: (m) => within(m, 'stale', 8, 19) && m.most <= 2 && m.write < 18,
    },
    prediction: ranges(
      words(
        'Three copies get each write after 40 ms on average; the writer waits for one of them, a reader asks one. Writes come every 200 ms, reads at any time. How many reads are stale?',
        '쓰기는 복제본 셋에 각각 평균 40 ms 뒤 닿고, 쓰는 쪽은 하나의 확인만 기다리며 읽는 쪽은 하나에만 묻습니다. 쓰기는 200 ms마다, 읽기는 아무 때나 옵니다. 낡은 읽기는 몇 %일까요?',
      ),
      percents(2, 8, 20),
      [2, 8, 20],
      'stale',
      words(
        'Right after "saved" two of three copies lack the write, so 67 % of reads miss it; after 40 ms it is 25 %, after 120 ms 3 %. Averaged over the time between two writes, about one read in eight.',
        '저장 직후에는 셋 중 둘에 없어 읽기의 67 %가 놓치고, 40 ms 뒤에는 25 %, 120 ms 뒤에는 3 %가 놓칩니다. 다음 쓰기까지 평균하면 읽기 여덟 번에 한 번쯤입니다.',
      ),
    ),
  },
  {
    id: 'majority',
    title: words('Two of three for both', '쓰기도 읽기도 셋 중 둘'),
    values: { r: 2, w: 2 },
    seed,
    band: 'write',
    claim: {
      text: words(
        'No read is stale. A write takes 27 to 41 ms instead of 13, a read 3.6 to 4.8 ms instead of 1.7.',
        '낡은 읽기가 없습니다. 쓰기는 13 ms 대신 27~41 ms, 읽기는 1.7 ms 대신 3.6~4.8 ms 걸립니다.',
      ),
      share: 0.95,
      holds: (m) => m.stale === 0 && within(m, 'write', 27, 41) && within(m, 'read', 3.6, 4.8),
    },
    prediction: ranges(
      words(
        'Now the writer waits for two copies and a reader for two. A copy has a write after 40 ms on average. How long does a write take?',
        '이제 쓰기는 둘의 확인을, 읽기는 둘의 응답을 기다립니다. 쓰기는 평균 40 ms 뒤 복제본에 닿습니다. 쓰기는 얼마나 걸릴까요?',
      ),
      [
        words('up to 20 ms', '20 ms 이하'),
        words('20 to 45 ms', '20~45 ms'),
        words('45 to 80 ms', '45~80 ms'),
        words('over 80 ms', '80 ms 초과'),
      ],
      [20, 45, 80],
      'write',
      words(
        'The second of three: 40 ms × (1/3 + 1/2) = 33 ms, less than the mean of a copy. All three would take 73 ms. What you wait for is the slowest that you need.',
        '셋 중 두 번째 확인까지 40 ms × (1/3 + 1/2) = 33 ms로, 복제본 하나의 평균보다 짧습니다. 셋 모두를 기다리면 73 ms입니다. 걸리는 시간은 필요한 확인 중 가장 느린 것이 정합니다.',
      ),
    ),
  },
  {
    id: 'back',
    title: words('Never stale, and yet not one copy', '낡은 읽기가 없어도 복제본 하나와는 다름'),
    values: { r: 2, w: 2, delay: 100 },
    seed,
    band: 'back',
    claim: {
      text: words(
        'No read is stale, yet some return an older value than a read that had ended before: not linearizable.',
        '낡은 읽기는 없지만, 이미 끝난 읽기보다 오래된 값을 돌려주는 읽기가 있습니다. 선형화 가능하지 않습니다.',
      ),
      share: 0.95,
      holds: (m) => m.stale === 0 && m.back > 0,
    },
    prediction: ranges(
      words(
        'R + W > N, one writer, no fault. Does any read return an older value than a read that had already ended?',
        'R + W > N이고 쓰는 쪽은 하나, 장애도 없습니다. 이미 끝난 읽기보다 오래된 값을 돌려주는 읽기가 있을까요?',
      ),
      yesOrNo,
      [0],
      'back',
      words(
        'While a write has reached one copy of three, a read that meets this copy sees it and the next may ask the other two. The overlap holds once the write has ended.',
        '쓰기가 셋 중 하나에만 닿은 동안, 그 복제본을 만난 읽기는 새 값을 보고 다음 읽기는 다른 둘에 물을 수 있습니다. 쿼럼이 겹친다는 보장은 쓰기가 끝난 뒤에야 성립합니다.',
      ),
    ),
  },
  {
    id: 'repair',
    title: words('Reads that repair before they answer', '복제본을 고친 뒤에 응답하는 읽기'),
    values: { r: 2, w: 2, delay: 100, repair: 'before' },
    seed,
    band: 'read',
    claim: {
      text: words(
        'No read is stale and none goes back; a read takes 12 to 30 ms on average instead of 4.',
        '낡은 읽기도 되돌아간 읽기도 없습니다. 읽기는 평균 4 ms 대신 12~30 ms 걸립니다.',
      ),
      share: 0.95,
      holds: (m) => m.stale === 0 && m.back === 0 && within(m, 'read', 12, 30),
    },
    prediction: ranges(
      words(
        'The same, but a reader makes sure that two copies have what it is about to return. Does any read go back now?',
        '같은 설정에서, 읽는 쪽은 돌려줄 값이 복제본 둘에 있게 한 다음 응답합니다. 이제 되돌아간 읽기가 있을까요?',
      ),
      yesOrNo,
      [0],
      'back',
      words(
        'Whatever a read returned is on two copies by then, and any two of three that are asked later include one of them. Only reads that met a write half done pay for it, with a write of their own.',
        '읽기가 돌려준 값은 그때 이미 복제본 둘에 있고, 나중에 어느 둘에 묻든 그중 하나가 들어 있습니다. 끝나지 않은 쓰기를 만난 읽기만 쓰기 한 번만큼 시간이 더 듭니다.',
      ),
    ),
  },
  {
    id: 'versions',
    title: words('Writes that never spread', '퍼지지 않는 쓰기'),
    values: { spread: 'some' },
    seed,
    band: 'stale',
    claim: {
      text: words(
        '58 to 74 % of the reads are stale, and 5 to 22 % are five or more versions behind.',
        '읽기의 58~74 %가 낡았고 5~22 %는 5버전 이상 뒤처집니다.',
      ),
      share: 0.95,
      holds: (m) => within(m, 'stale', 58, 74) && within(m, 'old', 5, 22),
    },
    prediction: ranges(
      words(
        'A write stays on the one copy that confirmed it; a reader asks one of three. How many reads are five or more versions behind?',
        '쓰기는 확인한 복제본 하나에만 남고 읽는 쪽은 셋 중 하나에 묻습니다. 5버전 이상 뒤처진 읽기는 몇 %일까요?',
      ),
      percents(2, 7, 25),
      [2, 7, 25],
      'old',
      words(
        'Each of the last five writes must have missed the copy asked: (2/3)^5 = 13 %. Versions forget fast even where nothing spreads, and no count of versions is ever certain.',
        '마지막 다섯 쓰기가 모두 그 복제본을 비켜 갈 확률은 (2/3)^5 = 13 %입니다. 쓰기가 퍼지지 않아도 많이 뒤처진 읽기는 빠르게 드물어지지만, 몇 버전 안이라는 보장은 없습니다.',
      ),
    ),
  },
  {
    id: 'cut',
    title: words('One copy cut off, majorities', '복제본 하나가 격리됨, 과반수 쿼럼'),
    values: { r: 2, w: 2, cut: 1 },
    seed,
    band: 'failed',
    claim: {
      text: words(
        'No read is stale, and 9 to 17 % of all requests get no answer: those on the far side.',
        '낡은 읽기는 없고 요청의 9~17 %는 응답을 받지 못합니다. 격리된 쪽의 요청입니다.',
      ),
      share: 0.95,
      holds: (m) => m.stale === 0 && within(m, 'failed', 9, 17),
    },
    prediction: ranges(
      words(
        'For the middle third of the run one copy of three is cut off, with half of the readers and without the writer. R = W = 2. What do those readers get?',
        '실행의 중간 3분의 1 동안 복제본 하나가 읽는 쪽 절반과 함께 격리됩니다. 쓰는 쪽은 반대편에 있습니다. R = W = 2입니다. 격리된 쪽의 읽기는 무엇을 받을까요?',
      ),
      [
        words('the value, always current', '언제나 최신 값'),
        words('some get no answer', '일부는 응답을 못 받음'),
      ],
      [0],
      'failed',
      words(
        'One copy cannot make two answers. The side with two copies goes on as if nothing had happened; the other loses availability and keeps consistency.',
        '복제본 하나로는 응답 둘을 만들 수 없습니다. 둘이 남은 쪽은 아무 일 없이 이어지고, 다른 쪽은 가용성을 잃고 일관성을 지킵니다.',
      ),
    ),
  },
  {
    id: 'open',
    title: words('One copy cut off, one answer is enough', '복제본 하나가 격리됨, 응답 하나면 충분'),
    values: { cut: 1 },
    seed,
    band: 'stale',
    claim: {
      text: words(
        'Every request is answered, and reads fall 15 or more versions behind.',
        '모든 요청이 응답받지만, 15버전 이상 뒤처지는 읽기가 있습니다.',
      ),
      share: 0.95,
      holds: (m) => m.failed === 0 && m.most >= 15,
    },
    prediction: ranges(
      words(
        'The same cut, with R = W = 1. Twenty writes are made while it lasts. How old can an answer be?',
        '같은 단절에 R = W = 1입니다. 단절된 동안 쓰기가 스무 번 있습니다. 응답은 얼마나 낡을 수 있을까요?',
      ),
      [
        words('up to 2 versions', '2버전 이하'),
        words('3 to 10 versions', '3~10버전'),
        words('over 10 versions', '10버전 초과'),
      ],
      [2, 10],
      'most',
      words(
        'The copy beyond the cut answers with what it had when the link broke. How old that is depends on the cut, not on any setting.',
        '격리된 복제본은 연결이 끊길 때의 값으로 응답합니다. 얼마나 낡았는지는 설정이 아니라 단절된 시간이 정합니다.',
      ),
    ),
  },
  {
    id: 'sloppy',
    title: words('A stand-in confirms', '대리 노드가 확인'),
    values: { r: 2, w: 2, cut: 2, hints: 'sloppy' },
    seed,
    band: 'stale',
    claim: {
      text: words(
        'R + W > N, and reads fall 15 or more versions behind.',
        'R + W > N인데도 15버전 이상 뒤처지는 읽기가 있습니다.',
      ),
      share: 0.95,
      holds: (m) => m.most >= 15,
    },
    prediction: ranges(
      words(
        'Two of three copies are cut off from the writer; stand-ins confirm for them, so all writes succeed. R = W = 2. Are reads stale?',
        '셋 중 둘이 쓰는 쪽에서 격리되고, 대리 노드가 대신 확인해 쓰기는 모두 성공합니다. R = W = 2입니다. 낡은 읽기가 있을까요?',
      ),
      yesOrNo,
      [0],
      'stale',
      words(
        'The confirmations came from servers that no reader asks. A sloppy quorum keeps writes going and promises only that the copies will get them later.',
        '쓰기를 확인한 것은 읽는 쪽이 묻지 않는 서버입니다. 느슨한 쿼럼은 쓰기를 이어 가게 할 뿐, 복제본에는 나중에 닿는다고만 약속합니다.',
      ),
    ),
  },
  {
    id: 'failed',
    title: words('A write that failed and came true', '실패했다던 쓰기가 나타남'),
    values: { w: 3, cut: 1, patience: 150 },
    seed,
    band: 'ghosts',
    claim: {
      text: words(
        '4 % or more of the reads return a value whose writer was told that it failed.',
        '읽기의 4 % 이상이, 쓰는 쪽은 실패했다고 통보받은 값을 돌려줍니다.',
      ),
      share: 0.95,
      holds: (m) => m.ghosts >= 4,
    },
    prediction: ranges(
      words(
        'Every write needs all three copies, and one is cut off for a third of the run. The writer gives up after 150 ms. Do readers see what it was told had failed?',
        '쓰기마다 복제본 셋이 모두 필요한데 하나가 3분의 1 동안 격리됩니다. 쓰는 쪽은 150 ms 뒤 포기합니다. 실패했다던 값이 읽는 쪽에 보일까요?',
      ),
      yesOrNo,
      [0],
      'ghosts',
      words(
        'Giving up takes nothing back: two copies have it, and the third gets it after the cut. A timeout means "unknown", so a retry must be idempotent.',
        '포기해도 되돌려지지 않습니다. 복제본 둘에는 있고 셋째도 나중에 받습니다. 타임아웃은 “모름”이므로 재시도는 멱등해야 합니다.',
      ),
    ),
  },
];
