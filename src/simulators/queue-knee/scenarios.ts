import type { Measured, Words } from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';
import type { MetricId, QueueScenario } from './model.ts';

/** The index of the guess whose ratio to what was measured is nearest to one. */
function nearest(measured: number, guesses: readonly number[]): number {
  const off = guesses.map((guess) => Math.max(guess / measured, measured / guess));
  const least = Math.min(...off);
  return Number.isFinite(least) ? off.indexOf(least) : 0;
}

const inMs = (guesses: readonly number[]) => guesses.map((n) => words(`about ${n} ms`, `약 ${n} ms`));
const times = (guesses: readonly number[]) => guesses.map((n) => words(`about ${n} times`, `약 ${n}배`));
const percents = (guesses: readonly number[]) => guesses.map((n) => words(`about ${n} %`, `약 ${n} %`));

type Asked = QueueScenario['prediction'];

function asks(
  question: Words,
  options: readonly Words[],
  guesses: readonly number[],
  metric: MetricId,
  because: Words,
): Asked {
  return { question, options, answer: (metrics) => nearest(metrics[metric], guesses), because };
}

const TIMES_MS = [10, 16, 50, 100, 300];
const asksTime = (question: Words, because: Words) =>
  asks(question, inMs(TIMES_MS), TIMES_MS, 'time', because);

const within = (low: number, high: number, id: MetricId) => (metrics: Measured<MetricId>) =>
  metrics[id] >= low && metrics[id] <= high;

// Every scenario starts at seed 42, whatever that shows; the band behind the run shows fifty others.
const seed = 42;

/** The first is the one the simulator's own page begins with. */
export const scenarios: readonly QueueScenario[] = [
  {
    id: 'eighty',
    title: words('One server, 80 % busy', '서버 하나, 부하 80 %'),
    values: {},
    seed,
    band: 'time',
    claim: {
      text: words(
        '10 ms of work take 30 to 80 ms on average; most of that is waiting.',
        '10 ms 걸릴 일이 평균 30~80 ms 걸리고, 그 대부분은 대기입니다.',
      ),
      share: 0.95,
      holds: ({ time, wait }) => time >= 30 && time <= 80 && wait > time / 2,
    },
    prediction: asksTime(
      words(
        'Requests of 10 ms keep one server 80 % busy. How long does one take on average?',
        '10 ms 걸리는 요청으로 서버 하나의 사용률이 80 %입니다. 요청 하나는 평균 얼마나 걸릴까요?',
      ),
      words(
        'Arrivals bunch up, and what a bunch leaves behind is worked off with the idle 20 % only: S / (1 - load), five times 10 ms in the long run.',
        '요청은 몰려서 도착하고, 밀린 일은 남는 20 %로만 처리합니다. 장기 평균은 S / (1 - 부하), 즉 10 ms의 다섯 배입니다.',
      ),
    ),
  },
  {
    id: 'ninety-five',
    title: words('The same requests at 95 %', '같은 요청, 부하 95 %'),
    values: { load: 95 },
    seed,
    band: 'against',
    claim: {
      text: words(
        'The same requests, 19 % closer together, take at least twice as long as at 80 %.',
        '같은 요청이 19 % 더 자주 올 뿐인데 80 %일 때보다 두 배 이상 걸립니다.',
      ),
      share: 0.9,
      holds: ({ against }) => against >= 2,
    },
    prediction: asks(
      words(
        'Load goes from 80 to 95 %. How many times as long do the same requests take?',
        '부하가 80 %에서 95 %로 오릅니다. 같은 요청이 걸리는 시간은 몇 배가 될까요?',
      ),
      times([1.2, 2, 3, 4, 6]),
      [1.2, 2, 3, 4, 6],
      'against',
      words(
        'What is left over to work off a queue falls from 20 to 5 %, a quarter. In the long run that is 4 times; a run of 2,000 requests starts empty and scatters widely.',
        '대기열을 줄일 여력이 20 %에서 5 %로, 4분의 1이 됩니다. 장기 평균은 4배이고, 빈 상태에서 시작하는 요청 2,000개짜리 실행은 편차가 큽니다.',
      ),
    ),
  },
  {
    id: 'constant',
    title: words('Requests that all take 10 ms', '모두 정확히 10 ms인 요청'),
    values: { law: 'constant' },
    seed,
    band: 'wait',
    claim: {
      text: words(
        'The wait is 12 to 30 ms, about half of what it is with random service times of the same mean.',
        '대기 시간은 12~30 ms로, 평균이 같은 무작위 처리 시간일 때의 절반쯤입니다.',
      ),
      share: 0.95,
      holds: within(12, 30, 'wait'),
    },
    prediction: asks(
      words(
        'At 80 % load random service times wait 40 ms in the long run. And service times that are all alike?',
        '부하 80 %에서 처리 시간이 무작위이면 장기 평균 대기 시간은 40 ms입니다. 처리 시간이 모두 같다면?',
      ),
      inMs([0.1, 5, 20, 40]),
      [0.1, 5, 20, 40],
      'wait',
      words(
        'The wait grows with 1 + cv² (Pollaczek and Khinchine): cv 0 instead of 1 halves it. The other half comes from arrivals.',
        '대기 시간은 1 + cv²에 비례합니다(폴라체크-힌친 공식). cv가 1에서 0이 되면 절반이 되고, 나머지 절반은 도착 간격의 변동 때문입니다.',
      ),
    ),
  },
  {
    id: 'spiky',
    title: words('A few requests take very long', '드물게 매우 긴 요청'),
    values: { law: 'spiky' },
    seed,
    band: 'wait',
    claim: {
      text: words(
        'At the same 80 % the wait is over 50 ms, and p99 over 250 ms.',
        '같은 80 %인데 대기 시간은 50 ms, p99는 250 ms를 넘습니다.',
      ),
      share: 0.9,
      holds: ({ wait, p99 }) => wait > 50 && p99 > 250,
    },
    prediction: asks(
      words(
        'One request in nine takes 44 ms on average, the others 5.6 ms: 10 ms overall. How long is the wait at 80 %?',
        '아홉 중 하나는 평균 44 ms, 나머지는 5.6 ms로 전체 평균은 10 ms입니다. 부하 80 %에서 대기 시간은 얼마일까요?',
      ),
      inMs([20, 40, 100, 400]),
      [20, 40, 100, 400],
      'wait',
      words(
        'cv is 2, so 1 + cv² is 5 instead of 2: 100 ms in the long run. A long request holds up all who come behind it.',
        'cv가 2이므로 1 + cv²는 2가 아니라 5이고 장기 평균은 100 ms입니다. 긴 요청 하나가 뒤에 온 요청을 모두 붙잡습니다.',
      ),
    ),
  },
  {
    id: 'no-chance',
    title: words('No randomness at all, 95 %', '변동이 전혀 없는 95 %'),
    values: { load: 95, law: 'constant', gaps: 'constant' },
    seed,
    band: 'wait',
    claim: {
      text: words('Nobody waits, at 95 % load.', '부하 95 %에서도 기다리는 요청이 없습니다.'),
      share: 1,
      holds: ({ wait, busy }) => wait === 0 && busy > 94,
    },
    prediction: asksTime(
      words(
        'Requests of exactly 10 ms arrive exactly 10.5 ms apart. How long does one take?',
        '정확히 10 ms 걸리는 요청이 정확히 10.5 ms마다 옵니다. 요청 하나는 얼마나 걸릴까요?',
      ),
      words(
        'A queue needs chance. The knee is made of variation in arrivals and in work; load only amplifies it.',
        '대기열은 변동이 있어야 생깁니다. 무릎은 도착 간격과 처리 시간의 변동이 만들고, 부하는 그것을 키울 뿐입니다.',
      ),
    ),
  },
  {
    id: 'ten-servers',
    title: words('Ten servers share a queue, 90 %', '대기열 하나를 나눠 쓰는 서버 열 대, 90 %'),
    values: { servers: 10, load: 90 },
    seed,
    band: 'time',
    claim: {
      text: words(
        'Below 30 ms on average, where one server at 90 % takes 100 ms in the long run.',
        '평균 30 ms 미만입니다. 서버 하나라면 부하 90 %에서 장기 평균이 100 ms입니다.',
      ),
      share: 0.97,
      holds: ({ time, busy }) => time < 30 && busy > 80,
    },
    prediction: asksTime(
      words(
        'Ten servers, each 90 % busy, take from one queue. How long does a request of 10 ms take?',
        '사용률이 각각 90 %인 서버 열 대가 대기열 하나에서 요청을 가져갑니다. 처리 시간이 10 ms인 요청은 얼마나 걸릴까요?',
      ),
      words(
        'A queue empties ten times as fast, and one slow request blocks a tenth of the way. Erlang C gives 16.7 ms.',
        '대기열이 열 배 빨리 줄고, 느린 요청 하나는 10분의 1만 막습니다. 얼랑 C 공식으로는 16.7 ms입니다.',
      ),
    ),
  },
  {
    id: 'full',
    title: words('120 % offered, nine places to wait', '부하 120 %, 대기 자리 아홉'),
    values: { load: 120, room: 9 },
    seed,
    band: 'lost',
    claim: {
      text: words(
        '14 to 25 % are refused, and those admitted take less than 85 ms on average: not more than ten services.',
        '14~25 %가 거절되고, 받아들여진 요청은 평균 85 ms 안에 끝납니다.',
      ),
      share: 0.95,
      holds: ({ lost, time }) => lost >= 14 && lost <= 25 && time < 85,
    },
    prediction: asks(
      words(
        'A server is offered 120 % of what it can do, and at most nine may wait. How many are refused?',
        '서버가 처리 능력의 120 %를 받고, 아홉 개까지만 기다릴 수 있습니다. 얼마나 거절될까요?',
      ),
      percents([2, 10, 20, 50]),
      [2, 10, 20, 50],
      'lost',
      words(
        'A sixth cannot be served by any rule (1 - 1/1.2); a short queue loses a little more, 19.3 %, and keeps the wait short.',
        '6분의 1은 어떤 규칙으로도 처리할 수 없습니다(1 - 1/1.2). 짧은 대기열은 조금 더 거절해 19.3 %이고, 그 대신 대기 시간이 짧습니다.',
      ),
    ),
  },
  {
    id: 'overload',
    title: words('105 %, and everybody may wait', '부하 105 %, 대기열 무제한'),
    values: { load: 105 },
    seed,
    band: 'longest',
    claim: {
      text: words(
        'The queue grows past 50, and the mean time past 200 ms; it never settles.',
        '대기열은 50개를 넘고 평균 시간은 200 ms를 넘으며, 끝내 안정되지 않습니다.',
      ),
      share: 0.95,
      holds: ({ longest, time }) => longest > 50 && time > 200,
    },
    prediction: asks(
      words(
        'Load is 105 %, the queue has no limit. How long does the queue get in 2,000 requests?',
        '부하는 105 %이고 대기열에는 제한이 없습니다. 요청 2,000개가 오는 동안 대기열은 얼마나 길어질까요?',
      ),
      [
        words('about 5', '약 5개'),
        words('about 20', '약 20개'),
        words('about 100', '약 100개'),
        words('about 1,000', '약 1,000개'),
      ],
      [5, 20, 100, 1000],
      'longest',
      words(
        'One request in twenty is left over: a hundred of 2,000, and more with chance. Every formula of the long run is void; what counts is how long it lasts.',
        '스무 개에 하나씩 남으므로 2,000개면 100개이고, 여기에 우연이 더해집니다. 장기 평균 공식은 쓸 수 없고, 과부하가 얼마나 오래가는지가 문제입니다.',
      ),
    ),
  },
];
