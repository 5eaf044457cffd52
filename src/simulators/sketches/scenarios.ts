import type { Measured, Words } from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';
import type { MetricId, SketchScenario } from './model.ts';

type Metrics = Measured<MetricId>;

/** Where a number lies between bounds. */
function between(
  question: Words,
  metric: MetricId,
  [low, middle, high]: readonly [number, number, number],
  unit: string,
  because: Words,
): SketchScenario['prediction'] {
  return {
    question,
    options: [
      words(`up to ${low}${unit}`, `${low}${unit} 이하`),
      words(`${low} to ${middle}${unit}`, `${low}~${middle}${unit}`),
      words(`${middle} to ${high}${unit}`, `${middle}~${high}${unit}`),
      words(`over ${high}${unit}`, `${high}${unit} 초과`),
    ],
    answer: (metrics: Metrics) => [low, middle, high].filter((bound) => metrics[metric] > bound).length,
    because,
  };
}

// Every scenario starts at seed 42, whatever that shows; the band behind the run shows fifty others.
const seed = 42;

/** The first is the one the simulator's own page begins with. */
export const scenarios: readonly SketchScenario[] = [
  {
    id: 'planned',
    title: words('Bloom: 100 keys in 1,000 bits', '블룸: 비트 1,000개에 키 100개'),
    values: { stream: 'different', items: 100 },
    seed,
    band: 'bloom.wrong',
    claim: {
      text: words(
        'Ten bits a key and seven probes let 0.3 to 1.5 % of absent keys pass, and every added key.',
        '키당 10비트와 해시 7개로 없는 키의 0.3~1.5 %가 통과하고, 넣은 키는 모두 통과합니다.',
      ),
      share: 0.97,
      holds: (m) => m['bloom.wrong'] >= 0.3 && m['bloom.wrong'] <= 1.5 && m.distinct === 100,
    },
    prediction: between(
      words(
        'A filter of 1,000 bits has taken 100 keys with seven probes each. How many absent keys does it let pass?',
        '비트 1,000개짜리 필터에 키 100개를 해시 7개씩으로 넣었습니다. 없는 키의 몇 %를 통과시킬까요?',
      ),
      'bloom.wrong',
      [0.1, 2, 10],
      ' %',
      words(
        'About half of the bits are set, and an absent key must hit seven of them: one half to the seventh is 0.8 %.',
        '비트의 절반쯤이 켜져 있고, 없는 키가 통과하려면 일곱 비트가 모두 켜져 있어야 합니다. 2분의 1의 일곱 제곱은 0.8 %입니다.',
      ),
    ),
  },
  {
    id: 'twice',
    title: words('Bloom: twice the keys it was planned for', '블룸: 계획한 키의 두 배'),
    values: { stream: 'different', items: 200 },
    seed,
    band: 'bloom.wrong',
    claim: {
      text: words(
        'Twice the keys, and not twice but over ten times as many absent keys pass: 9 to 19 %.',
        '키는 두 배인데, 통과하는 없는 키는 두 배가 아니라 열 배 넘게 늘어 9~19 %입니다.',
      ),
      share: 0.97,
      holds: (m) => m['bloom.wrong'] >= 9 && m['bloom.wrong'] <= 19,
    },
    prediction: between(
      words(
        'The same filter has taken 200 keys instead of 100. How many absent keys does it let pass now?',
        '같은 필터에 키를 100개가 아니라 200개 넣었습니다. 이제 없는 키의 몇 %를 통과시킬까요?',
      ),
      'bloom.wrong',
      [2, 8, 25],
      ' %',
      words(
        'Three quarters of the bits are set, and three quarters to the seventh is 14 %. The share grows with a power of the fill.',
        '비트의 4분의 3이 켜져 있고 그 일곱 제곱은 14 %입니다. 통과율은 채워진 비율의 거듭제곱으로 커집니다.',
      ),
    ),
  },
  {
    id: 'counts',
    title: words('Count-Min: how often did each key come?', 'Count-Min: 키마다 몇 번 왔을까?'),
    values: {},
    seed,
    band: 'cm.over',
    claim: {
      text: words(
        'No count is too low; on average they are 4 to 9 too high, and at most 5 % of keys are beyond the bound of 49.',
        '모자란 카운트는 없고, 실제보다 평균 4~9 많으며, 상한 49를 넘는 키는 5 % 이하입니다.',
      ),
      share: 0.97,
      holds: (m) => m['cm.low'] === 0 && m['cm.over'] >= 4 && m['cm.over'] <= 9 && m['cm.beyond'] <= 5,
    },
    prediction: between(
      words(
        'A thousand items of some 260 keys are counted in three rows of 55 counters. By how much is a key’s count too high on average?',
        '키 260개쯤의 항목 천 개를 카운터 55개짜리 세 행으로 셉니다. 키의 카운트는 실제보다 평균 얼마나 많을까요?',
      ),
      'cm.over',
      [2, 10, 30],
      '',
      words(
        'A counter takes 1,000 / 55 = 18 items, its own included. The least of three is better, and popular keys are nearly right: the error is a number of items, so it hurts rare keys.',
        '카운터 하나에 자기 것을 포함해 1,000 / 55 = 18개가 들어갑니다. 셋 중 최소를 쓰면 더 낫고 인기 키는 거의 맞습니다. 오차는 비율이 아니라 항목 수라서 드문 키일수록 크게 틀립니다.',
      ),
    ),
  },
  {
    id: 'one-row',
    title: words('Count-Min: the same counters in one row', 'Count-Min: 같은 카운터를 한 행에'),
    values: { width: 165, depth: 1 },
    seed,
    band: 'cm.worst',
    claim: {
      text: words(
        'The average is hardly better than with three rows, and the worst count is over 45 too high: some rare key shares the counter of a popular one.',
        '평균은 세 행일 때와 비슷하고 최악의 카운트는 실제보다 45 넘게 많습니다. 드문 키가 인기 키와 카운터를 함께 씁니다.',
      ),
      share: 0.95,
      holds: (m) => m['cm.worst'] > 45 && m['cm.over'] > 3.5 && m['cm.low'] === 0,
    },
    prediction: between(
      words(
        'In three rows of 55 the worst count of a run is most often less than 40 too high. And in one row of 165?',
        '55개짜리 세 행에서 가장 나쁜 카운트가 실제를 넘는 폭은 대개 40 미만입니다. 165개짜리 한 행이라면?',
      ),
      'cm.worst',
      [10, 40, 100],
      '',
      words(
        'With one row a single collision with the most popular key is enough. With three a key must collide in all of them: rows buy certainty, width buys precision.',
        '한 행이면 가장 인기 있는 키와 한 번만 충돌해도 크게 틀립니다. 세 행이면 세 행 모두에서 충돌해야 합니다. 행을 늘리면 확실성이, 너비를 늘리면 정밀도가 높아집니다.',
      ),
    ),
  },
  {
    id: 'different',
    title: words('HyperLogLog: 2,000 different keys in 192 bytes', 'HyperLogLog: 192바이트로 키 2,000개'),
    values: { stream: 'different', items: 2000, precision: 8 },
    seed,
    band: 'hll.estimate',
    claim: {
      text: words(
        '256 registers of six bits count 2,000 different keys with less than 20 % error.',
        '6비트 레지스터 256개로 서로 다른 키 2,000개를 오차 20 % 미만으로 셉니다.',
      ),
      share: 0.98,
      holds: (m) => m['hll.error'] < 20 && m['hll.estimate'] > 1000,
    },
    prediction: between(
      words(
        'A list of 2,000 keys takes 16,000 bytes; this sketch has 192. How far off is its count?',
        '키 2,000개의 목록은 16,000바이트이고 이 스케치는 192바이트입니다. 센 값의 오차는 몇 %일까요?',
      ),
      'hll.error',
      [0.2, 20, 50],
      ' %',
      words(
        'One standard error is 1.04 / √256 = 6.5 %, whatever is counted. Four times the registers halve it.',
        '표준 오차는 무엇을 세든 1.04 / √256 = 6.5 %입니다. 레지스터를 네 배로 하면 절반이 됩니다.',
      ),
    ),
  },
  {
    id: 'repeats',
    title: words('HyperLogLog: 50 keys that come again and again', 'HyperLogLog: 되풀이되는 키 50개'),
    values: { items: 2000, keys: 50, alpha: 0.5, precision: 8 },
    seed,
    band: 'hll.estimate',
    claim: {
      text: words(
        '2,000 items of 50 keys are counted as 40 to 60: what came before changes nothing.',
        '키 50개의 항목 2,000개를 40~60으로 셉니다. 이미 온 키는 아무것도 바꾸지 않습니다.',
      ),
      share: 0.98,
      holds: (m) => m['hll.estimate'] >= 40 && m['hll.estimate'] <= 60,
    },
    prediction: between(
      words(
        'The same sketch sees 2,000 items, all of the same 50 keys. What does it count?',
        '같은 스케치가 키 50개에서만 온 항목 2,000개를 봅니다. 서로 다른 키를 몇 개로 셀까요?',
      ),
      'hll.estimate',
      [20, 100, 1000],
      '',
      words(
        'A key always has the same hash, so it raises its register once. And few keys are counted well: most registers are still empty, and how many is known exactly.',
        '키의 해시는 늘 같으므로 레지스터를 한 번만 올립니다. 키가 적으면 더 정확합니다. 빈 레지스터가 몇 개인지 정확히 알기 때문입니다.',
      ),
    ),
  },
  {
    id: 'merge',
    title: words('Four servers count the same visitors', '같은 방문자를 세는 서버 네 대'),
    values: { servers: 4, keys: 100, alpha: 0.5, precision: 8 },
    seed,
    band: 'hll.summed',
    claim: {
      text: words(
        'The four counts added are more than twice too high; the four sketches merged are within 20 %.',
        '네 수를 더하면 실제의 두 배가 넘고, 네 스케치를 합치면 오차가 20 % 미만입니다.',
      ),
      share: 0.98,
      holds: (m) => m['hll.summed'] > 100 && m['hll.error'] < 20,
    },
    prediction: between(
      words(
        'Each of four servers counts the different keys it sees. How much too high is the sum?',
        '서버 네 대가 저마다 본 서로 다른 키를 셉니다. 그 합은 실제보다 몇 % 클까요?',
      ),
      'hll.summed',
      [10, 50, 150],
      ' %',
      words(
        'Most keys visit every server and are counted there. Sketches can be merged instead: OR for Bloom, sums for Count-Min, the larger register for HyperLogLog, each as if one had seen it all.',
        '대부분의 키가 모든 서버에 오므로 서버마다 한 번씩 세어집니다. 대신 스케치를 합칠 수 있습니다. 블룸은 OR, Count-Min은 합, HyperLogLog는 더 큰 레지스터를 쓰며, 그 결과는 하나가 모두 본 것과 같습니다.',
      ),
    ),
  },
];
