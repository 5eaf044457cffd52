import { type LimiterId, limiterIds } from '../../core/limits/limiters.ts';
import type { Measured, Prediction } from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';
import type { MetricId, RateScenario } from './model.ts';

type Metrics = Measured<MetricId>;

const most = (metrics: Metrics, id: LimiterId) => metrics[`${id}.maxInWindow`];
const admitted = (metrics: Metrics, id: LimiterId) => metrics[`${id}.admitted`];

/** The index of the largest number, or the index after the last if two share it. */
function largest(numbers: readonly number[]): number {
  const top = Math.max(...numbers);
  const first = numbers.indexOf(top);
  return first === numbers.lastIndexOf(top) ? first : numbers.length;
}

const boundaryPrediction: Prediction<MetricId> = {
  question: words(
    'One client sends L requests just before a window ends and L just after. Which limiter lets the most through in any T?',
    '한 클라이언트가 윈도가 끝나기 직전에 L개, 직후에 L개를 보냅니다. 길이 T의 구간에 가장 많이 통과시키는 것은 무엇일까요?',
  ),
  options: [
    words('Fixed window', '고정 윈도'),
    words('Sliding counter', '이동 윈도 카운터'),
    words('Token bucket', '토큰 버킷'),
    words('Two of them let the same through', '둘 이상이 똑같음'),
  ],
  answer: (metrics) =>
    largest([most(metrics, 'fixed-window'), most(metrics, 'sliding-counter'), most(metrics, 'token-bucket')]),
  because: words(
    'The fixed window forgets everything at the boundary, so the second volley meets an empty counter. The sliding counter still counts the first volley in full, and the bucket has had no time to refill.',
    '고정 윈도는 경계에서 모든 것을 잊으므로 두 번째 버스트는 빈 카운터를 만납니다. 이동 윈도 카운터는 첫 버스트를 아직 그대로 세고, 버킷은 다시 찰 시간이 없었습니다.',
  ),
};

const steadyPrediction: Prediction<MetricId> = {
  question: words(
    'Requests come at a steady pace with jitter. Which limiters deny any of them?',
    '요청이 고른 간격에 약간의 지터를 두고 옵니다. 하나라도 거부하는 처리율 제한기는 무엇일까요?',
  ),
  options: [
    words('None of the six', '없음'),
    words('Only the three that count windows', '윈도를 세는 셋만'),
    words('Only the token bucket, GCRA and the leaky bucket', '토큰 버킷, GCRA, 누출 버킷만'),
    words('Some of both kinds', '양쪽 모두에 있음'),
  ],
  answer: (metrics) => {
    const denies = limiterIds.map((id) => metrics[`${id}.denied`] > 0);
    return (denies.slice(0, 3).includes(true) ? 1 : 0) + (denies.slice(3).includes(true) ? 2 : 0);
  },
  because: words(
    'Below the limit the algorithms agree: no window fills, and a bucket regains more between requests than it spends. They differ in what they do with bursts.',
    '한도 아래에서는 모든 알고리즘의 결과가 같습니다. 윈도는 차지 않고, 버킷은 쓰는 것보다 더 많이 채워집니다. 차이는 버스트를 다룰 때 납니다.',
  ),
};

const adversaryPrediction: Prediction<MetricId> = {
  question: words(
    'The sliding counter smooths the boundary. How far can arrivals tuned to its formula push it past L in one T?',
    '이동 윈도 카운터는 경계의 급변을 완화합니다. 그 공식을 노린 도착은 길이 T의 구간에서 L을 얼마나 넘길 수 있을까요?',
  ),
  options: [
    words('Not past L', '넘기지 못함'),
    words('By less than a tenth', '10 % 미만'),
    words('By a tenth to three quarters', '10 %에서 75 %'),
    words('By more than three quarters', '75 % 초과'),
  ],
  answer: (metrics) => {
    const ratio = most(metrics, 'sliding-counter') / Math.max(most(metrics, 'sliding-log'), 1);
    return [1, 1.1, 1.75].filter((bound) => ratio > bound).length;
  },
  because: words(
    'The formula spreads the previous window evenly, but all its requests came at the end. As the weight falls, it makes room for requests that the last T has no room for. The bound is 2L - 1. Cloudflare found 0.003 % of decisions wrong in 400 million requests of its own: that is a measurement of its traffic, and no bound.',
    '공식은 이전 윈도의 요청이 고르게 왔다고 보지만 실제로는 모두 끝에 몰려 있었습니다. 가중치가 줄어들면서 지난 T 동안에는 없는 여유가 생깁니다. 상한은 2L - 1입니다. Cloudflare가 자사 요청 4억 건에서 잰 오판 0.003 %는 그 트래픽의 측정값일 뿐 상한이 아닙니다.',
  ),
};

const volleysPrediction: Prediction<MetricId> = {
  question: words(
    'A token bucket and a leaky bucket of the same depth see the same volleys. Which admits more requests?',
    '크기가 같은 토큰 버킷과 누출 버킷이 같은 버스트를 받습니다. 더 많이 허용하는 쪽은 어디일까요?',
  ),
  options: [
    words('The token bucket', '토큰 버킷'),
    words('The leaky bucket', '누출 버킷'),
    words('Both admit the same requests', '둘이 같은 요청을 허용'),
  ],
  answer: (metrics) => largest([admitted(metrics, 'token-bucket'), admitted(metrics, 'leaky-bucket')]),
  because: words(
    'Depth and rate decide who gets in, and they are equal. The difference is when: the token bucket lets a burst through at once, the leaky bucket one request per T/L, so the last of a burst waits (b - 1) T/L.',
    '누가 들어가는지는 크기와 속도가 정하고 둘은 같습니다. 다른 것은 시점입니다. 토큰 버킷은 한꺼번에 통과시키고, 누출 버킷은 T/L마다 하나씩 내보내므로 마지막 요청은 (b - 1) T/L을 기다립니다.',
  ),
};

const poissonPrediction: Prediction<MetricId> = {
  question: words(
    'Random arrivals, half as many again as the limit. Which limiter admits the most over the whole run?',
    '무작위 도착이 한도의 1.5배로 이어집니다. 전체 실행에서 가장 많이 허용하는 것은 무엇일까요?',
  ),
  options: [
    words('Fixed window', '고정 윈도'),
    words('Sliding counter', '이동 윈도 카운터'),
    words('Token bucket', '토큰 버킷'),
    words('A tie', '둘 이상이 같음'),
  ],
  answer: (metrics) =>
    largest([
      admitted(metrics, 'fixed-window'),
      admitted(metrics, 'sliding-counter'),
      admitted(metrics, 'token-bucket'),
    ]),
  because: words(
    'In a long overload every limiter settles near L per T. The token bucket starts with b tokens on top, once. The choice between the six is about bursts, memory and delay.',
    '과부하가 이어지면 모두 T당 L 근처로 수렴합니다. 토큰 버킷에는 처음에 b개가 한 번 더해질 뿐입니다. 선택의 기준은 버스트, 메모리, 지연입니다.',
  ),
};

/** Starting points. Only `steady`, `burst-then-idle` and `poisson-overload` draw random numbers. */
export const scenarios = [
  {
    id: 'boundary-burst',
    title: words('Burst at the window boundary', '윈도 경계의 버스트'),
    values: { pattern: 'boundary' },
    seed: 1,
    claim: {
      text: words(
        'The fixed window lets 200 requests through within 2 ms, twice its limit; the sliding log and the sliding counter stop at 100, the token bucket at its depth of 20.',
        '고정 윈도는 2 ms 안에 한도의 두 배인 200개를 통과시킵니다. 이동 윈도 로그와 카운터는 100개에서, 토큰 버킷은 크기인 20개에서 멈춥니다.',
      ),
      holds: (metrics) =>
        most(metrics, 'fixed-window') === 200 &&
        most(metrics, 'sliding-log') === 100 &&
        most(metrics, 'sliding-counter') === 100 &&
        most(metrics, 'token-bucket') === 20,
      share: 1,
    },
    prediction: boundaryPrediction,
    band: 'fixed-window.maxInWindow',
  },
  {
    id: 'steady',
    title: words('Steady traffic below the limit', '한도 아래의 고른 트래픽'),
    values: { pattern: 'steady', load: 80 },
    seed: 1,
    claim: {
      text: words(
        'At 80 % of the limit, with each request anywhere in its slot, no limiter denies anything.',
        '한도의 80 %에서 요청이 자기 시간 칸 어디에 오든 거부하는 처리율 제한기는 없습니다.',
      ),
      holds: (metrics) => limiterIds.every((id) => metrics[`${id}.denied`] === 0),
      share: 1,
    },
    prediction: steadyPrediction,
    band: 'sliding-log.maxInWindow',
  },
  {
    id: 'adversarial-counter',
    title: words('Arrivals tuned against the sliding counter', '이동 윈도 카운터를 노린 도착'),
    values: { pattern: 'adversary' },
    seed: 1,
    claim: {
      text: words(
        'The sliding counter lets 198 requests through in one window of T with a limit of 100 and denies none; the sliding log stops at 100.',
        '한도가 100일 때 이동 윈도 카운터는 길이 T의 한 구간에 198개를 통과시키고 하나도 거부하지 않습니다. 이동 윈도 로그는 100개에서 멈춥니다.',
      ),
      holds: (metrics) =>
        most(metrics, 'sliding-counter') === 198 &&
        metrics['sliding-counter.denied'] === 0 &&
        most(metrics, 'sliding-log') === 100,
      share: 1,
    },
    prediction: adversaryPrediction,
    band: 'sliding-counter.maxInWindow',
  },
  {
    id: 'burst-then-idle',
    title: words('Volleys with idle time between', '버스트와 유휴의 반복'),
    values: { pattern: 'volleys' },
    seed: 1,
    claim: {
      text: words(
        'Three volleys of 50: the windows admit all 150, the buckets 20 of each. The leaky bucket admits as many as the token bucket but makes requests wait up to 11.4 s.',
        '50개씩 세 번의 버스트에서 윈도 방식은 150개 모두, 버킷은 매번 20개를 허용합니다. 누출 버킷은 토큰 버킷만큼 허용하되 최대 11.4초를 기다리게 합니다.',
      ),
      holds: (metrics) =>
        limiterIds.slice(0, 3).every((id) => admitted(metrics, id) === 150) &&
        limiterIds.slice(3).every((id) => admitted(metrics, id) === 60) &&
        metrics['leaky-bucket.longestWait'] > 11.3 &&
        metrics['leaky-bucket.longestWait'] <= 11.4,
      share: 1,
    },
    prediction: volleysPrediction,
    band: 'leaky-bucket.longestWait',
  },
  {
    id: 'poisson-overload',
    title: words('Random overload, 150 % of the limit', '무작위 과부하, 한도의 150 %'),
    values: { pattern: 'poisson', load: 150 },
    seed: 1,
    claim: {
      text: words(
        'In total the six admit within 10 % of each other. In any one T the sliding log and the leaky bucket keep to the limit, the fixed window and the sliding counter pass it.',
        '총 허용 수의 차이는 여섯 개 모두 10 % 이내입니다. 임의의 T 구간에서는 이동 윈도 로그와 누출 버킷만 한도를 지키고 고정 윈도와 이동 윈도 카운터는 넘습니다.',
      ),
      holds: (metrics) => {
        const totals = limiterIds.map((id) => admitted(metrics, id));
        const kept = Math.max(most(metrics, 'sliding-log'), most(metrics, 'leaky-bucket'));
        const passed = Math.min(most(metrics, 'fixed-window'), most(metrics, 'sliding-counter'));
        return Math.max(...totals) < 1.1 * Math.min(...totals) && kept <= 100 && passed > 100;
      },
      share: 0.99,
    },
    prediction: poissonPrediction,
    band: 'fixed-window.maxInWindow',
  },
] as const satisfies readonly RateScenario[];
