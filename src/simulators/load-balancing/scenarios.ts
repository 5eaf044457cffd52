import { type RuleId, ruleIds } from '../../core/balancing/rules.ts';
import type { Measured, Words } from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';
import type { BalancingScenario, MetricId } from './model.ts';

type Metrics = Measured<MetricId>;
type Asked = BalancingScenario['prediction'];

/** The guess whose ratio to what was measured is nearest to one. */
function nearest(
  question: Words,
  guesses: readonly number[],
  measured: (metrics: Metrics) => number,
  because: Words,
): Asked {
  return {
    question,
    options: guesses.map((n) => words(`about ${n} %`, `약 ${n} %`)),
    answer(metrics) {
      const value = Math.max(measured(metrics), 1e-9) || 1e-9;
      const off = guesses.map((guess) => Math.max(guess / value, value / guess));
      return off.indexOf(Math.min(...off));
    },
    because,
  };
}

const RULES: Readonly<Record<RuleId, Words>> = {
  random: words('random', '무작위'),
  'round-robin': words('round robin', '라운드 로빈'),
  choices: words('best of two', '둘 중 최소'),
  least: words('least of all', '전체 중 최소'),
};

/** The rule whose mean time is the most extreme: `sign` 1 asks for the quickest, -1 for the slowest. */
function which(question: Words, sign: 1 | -1, because: Words): Asked {
  return {
    question,
    options: ruleIds.map((id) => RULES[id]),
    answer(metrics) {
      const times = ruleIds.map((id) => sign * metrics[`${id}.time`]);
      return times.indexOf(Math.min(...times));
    },
    because,
  };
}

// Every scenario starts at seed 42, whatever that shows; the band behind the run shows fifty others.
const seed = 42;

/** The first is the one the simulator's own page begins with. */
export const scenarios: readonly BalancingScenario[] = [
  {
    id: 'two-choices',
    title: words('Look at two servers instead of one', '서버 하나 대신 둘을 비교'),
    values: {},
    seed,
    band: 'choices.time',
    claim: {
      text: words(
        'The better of two random servers takes less than two thirds of the time that one random server takes; looking at all is better again.',
        '무작위로 뽑은 둘 중 나은 서버로 보내면 하나를 무작위로 고를 때의 3분의 2도 걸리지 않고, 전체를 비교하면 더 빠릅니다.',
      ),
      share: 0.97,
      holds: (m) =>
        m['choices.time'] < (2 / 3) * m['random.time'] && m['least.time'] < 0.9 * m['choices.time'],
    },
    prediction: nearest(
      words(
        'Ten servers are 90 % busy. Instead of picking one at random, a balancer draws two and takes the one with fewer requests. How much of the mean time is left?',
        '서버 열 대의 사용률이 90 %입니다. 로드 밸런서가 하나를 무작위로 고르는 대신 둘을 뽑아 요청이 적은 쪽으로 보냅니다. 평균 시간은 원래의 몇 %가 될까요?',
      ),
      [95, 75, 45, 15],
      (m) => (100 * m['choices.time']) / m['random.time'],
      words(
        'A long queue is avoided whenever the other draw is shorter, so queues hardly grow past a few. In the long run at 90 % it is 26 ms against 100 ms; this short run starts with idle servers.',
        '함께 뽑힌 쪽이 더 짧으면 긴 대기열을 피하므로 대기열이 몇 개 이상으로 늘기 어렵습니다. 사용률 90 %에서 장기 평균은 100 ms가 26 ms로 줄어듭니다. 이 짧은 실행은 유휴 서버로 시작합니다.',
      ),
    ),
  },
  {
    id: 'alike',
    title: words('Requests that all cost the same', '비용이 모두 같은 요청'),
    values: { law: 'constant' },
    seed,
    band: 'round-robin.time',
    claim: {
      text: words(
        'Round robin, which looks at nothing, is quicker than the best of two and not slower than the least of all.',
        '아무것도 비교하지 않는 라운드 로빈이 둘 중 최소보다 빠르고, 전체 중 최소보다 느리지 않습니다.',
      ),
      share: 0.97,
      holds: (m) =>
        m['round-robin.time'] < 0.9 * m['choices.time'] && m['round-robin.time'] <= m['least.time'],
    },
    prediction: which(
      words(
        'Every request takes exactly 10 ms, at ten servers 90 % busy. Which rule has the shortest mean time?',
        '모든 요청이 정확히 10 ms 걸리고 서버 열 대의 사용률은 90 %입니다. 평균 시간이 가장 짧은 규칙은?',
      ),
      1,
      words(
        'With equal work the server whose turn it is will be free first, so taking turns is exactly one queue for all. A count of requests cannot tell a request just begun from one nearly done.',
        '작업량이 같으면 차례가 된 서버가 언제나 가장 먼저 비므로, 차례대로 보내는 것은 모두가 대기열 하나에 서는 것과 똑같습니다. 요청 수만으로는 막 시작한 요청과 거의 끝난 요청을 구별하지 못합니다.',
      ),
    ),
  },
  {
    id: 'stale',
    title: words('Numbers that are 50 ms old', '50 ms 지난 집계'),
    values: { stale: 50 },
    seed,
    band: 'least.time',
    claim: {
      text: words(
        'The least of all is slower than random: everybody runs to the same server. The best of two stays quicker than random.',
        '요청이 모두 같은 서버로 몰려 전체 중 최소는 무작위보다 느립니다. 둘 중 최소는 여전히 무작위보다 빠릅니다.',
      ),
      share: 0.95,
      holds: (m) => m['least.time'] > m['random.time'] && m['choices.time'] < m['random.time'],
    },
    prediction: which(
      words(
        'Servers report their queues every 50 ms, the time of five requests. Which rule has the longest mean time?',
        '서버들이 요청 다섯 개를 처리할 시간인 50 ms마다 대기열 길이를 보고합니다. 평균 시간이 가장 긴 규칙은?',
      ),
      -1,
      words(
        'In 50 ms some 45 requests arrive, and each goes to the server that was shortest at the last report: a herd. A random pair contains that server only one time in five.',
        '50 ms 동안 요청 45개쯤이 오고, 모두 지난 보고에서 대기열이 가장 짧던 서버로 몰립니다. 무작위로 뽑은 둘에 그 서버가 드는 것은 다섯 번에 한 번뿐입니다.',
      ),
    ),
  },
  {
    id: 'slow',
    title: words('One of four servers is slow', '네 대 중 한 대가 느림'),
    values: { servers: 4, load: 60, odd: 'slow' },
    seed,
    band: 'least.first',
    claim: {
      text: words(
        'Round robin gives the slow server its quarter and has over ten times the p99 of the others that look; these give it less than 8 %.',
        '라운드 로빈은 느린 서버에 4분의 1을 보내 p99가 서버를 비교하는 규칙의 열 배를 넘고, 비교하는 규칙은 8 %도 보내지 않습니다.',
      ),
      share: 0.97,
      holds: (m) =>
        m['round-robin.first'] === 25 &&
        Math.max(m['least.first'], m['choices.first']) < 8 &&
        m['round-robin.p99'] > 10 * Math.max(m['choices.p99'], m['least.p99']),
    },
    prediction: nearest(
      words(
        'One of four servers takes ten times as long. How many requests does it get from a balancer that counts what is in flight at all four?',
        '서버 네 대 중 한 대가 열 배 느립니다. 네 대의 처리 중 요청을 세는 로드 밸런서는 그 서버에 몇 %를 보낼까요?',
      ),
      [25, 12, 4, 0.5],
      (m) => m['least.first'],
      words(
        'Its queue is long whenever it has one request, so it gets the next only when all others are busy. Nobody measured its speed: the count shows it.',
        '요청이 하나만 있어도 오래 남아 있으므로 나머지가 모두 바쁠 때만 다음 요청을 받습니다. 속도를 재지 않아도 처리 중 요청 수에 드러납니다.',
      ),
    ),
  },
  {
    id: 'failing',
    title: words('One of ten fails at once', '열 대 중 한 대가 즉시 실패'),
    values: { odd: 'failing' },
    seed,
    band: 'least.first',
    claim: {
      text: words(
        'The least of all sends it over a quarter of the requests, two and a half times its share; the best of two at most about a fifth.',
        '전체 중 최소는 제 몫의 두 배 반인 4분의 1 넘게 그 서버로 보내고, 둘 중 최소는 많아야 5분의 1쯤 보냅니다.',
      ),
      share: 0.97,
      holds: (m) => m['least.first'] > 25 && m['choices.first'] < 22 && m['round-robin.first'] === 10,
    },
    prediction: nearest(
      words(
        'One of ten servers answers each request with an error, in a fiftieth of the time. How many does it get from a balancer that counts what is in flight?',
        '서버 열 대 중 한 대가 50분의 1의 시간에 오류로 응답합니다. 처리 중 요청을 세는 로드 밸런서는 그 서버에 몇 %를 보낼까요?',
      ),
      [2, 10, 30, 80],
      (m) => m['least.first'],
      words(
        'Who fails at once is always idle, and idle looks best whenever the others are busy. A server drawn two at a time among ten is looked at by a fifth of the requests, and cannot get more.',
        '즉시 실패하는 서버는 늘 비어 있고, 나머지가 바쁠 때는 빈 서버가 가장 좋아 보입니다. 열 대 중 둘을 뽑으면 그 서버가 후보가 되는 요청은 5분의 1뿐이므로 그보다 더 받을 수 없습니다.',
      ),
    ),
  },
];
