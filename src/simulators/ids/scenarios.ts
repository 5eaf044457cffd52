import type { Measured, Words } from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';
import type { IdScenario, MetricId } from './model.ts';

/** The first option whose bound the value does not pass; the last if it passes all. */
const within = (value: number, bounds: readonly number[]) => bounds.filter((bound) => value > bound).length;

type Asked = IdScenario['prediction'];

function asks(
  question: Words,
  metric: MetricId,
  bounds: readonly number[],
  options: readonly Words[],
  because: Words,
): Asked {
  return {
    question,
    options,
    answer: (metrics: Measured<MetricId>) => within(metrics[metric], bounds),
    because,
  };
}

const repeats = [
  words('none', '없음'),
  words('1 to 3', '1~3개'),
  words('4 to 30', '4~30개'),
  words('over 30', '30개 초과'),
];
const asksRepeats = (question: Words, because: Words) =>
  asks(question, 'repeats', [0, 3, 30], repeats, because);

const shares = [
  words('none', '없음'),
  words('under 5 %', '5 % 미만'),
  words('5 to 60 %', '5~60 %'),
  words('over 60 %', '60 % 초과'),
];
const asksLate = (question: Words, because: Words) => asks(question, 'late', [0, 5, 60], shares, because);

// Every scenario starts at seed 42, whatever that shows; the band behind the run shows fifty others.
const seed = 42;

/** The first is the one the simulator's own page begins with. */
export const scenarios: readonly IdScenario[] = [
  {
    id: 'snowflake',
    title: words('Snowflake: four machines, sound clocks', '스노플레이크: 머신 네 대, 정상 시계'),
    values: {},
    seed,
    band: 'late',
    claim: {
      text: words(
        'No ID is given twice and nobody waits; yet 15 to 45 % are lower than one handed out before, all within a millisecond.',
        '중복도 대기도 없습니다. 그래도 15~45 %는 먼저 발급된 ID보다 작으며, 모두 같은 1 ms 안에서 일어납니다.',
      ),
      share: 0.99,
      holds: ({ repeats: twice, waited, late, bits }) =>
        twice === 0 && waited === 0 && late > 15 && late < 45 && bits === 64,
    },
    prediction: asksLate(
      words(
        'Four machines make 2 IDs a millisecond in all. How many are lower than one handed out earlier?',
        '머신 네 대가 합쳐서 1 ms에 2개를 만듭니다. 먼저 발급된 것보다 작은 ID는 얼마나 될까요?',
      ),
      words(
        'Within a millisecond the machine number decides, and it knows nothing of the order. Snowflake IDs are sorted by time to the millisecond, no finer.',
        '같은 1 ms 안에서는 머신 번호가 순서를 정하는데, 그 번호는 발급 순서와 무관합니다. 스노플레이크는 ms 단위까지만 시간순입니다.',
      ),
    ),
  },
  {
    id: 'overflow',
    title: words('A sequence of three bits', '3비트 순번'),
    values: { sequence: 3, machines: 1, rate: 7 },
    seed,
    band: 'waited',
    claim: {
      text: words(
        'Over a tenth of the IDs wait for the next millisecond, though the mean rate is below the 8 that fit.',
        '평균은 1 ms에 만들 수 있는 8개보다 적은데도 ID의 10 % 넘게 다음 ms를 기다립니다.',
      ),
      share: 0.97,
      holds: ({ waited, repeats: twice }) => waited > 10 && twice === 0,
    },
    prediction: asks(
      words(
        'Eight IDs fit into a millisecond, seven are asked for on average. How many have to wait?',
        '1 ms에 8개를 만들 수 있고 평균 7개를 요청합니다. 기다려야 하는 ID는 얼마나 될까요?',
      ),
      'waited',
      [0, 5, 60],
      shares,
      words(
        'Requests come in bunches, and what does not fit spills into the next millisecond, which is then fuller. At 88 % of the limit that is a queue near its knee.',
        '요청은 몰려서 오고, 넘친 것은 다음 ms로 밀려 그 ms도 더 찹니다. 한계의 88 %면 대기열의 무릎에 가깝습니다.',
      ),
    ),
  },
  {
    id: 'clock-back',
    title: words('A clock goes back, and the machine refuses', '시계가 뒤로 가면 발급을 거부'),
    values: { fault: 'back', machines: 2 },
    seed,
    band: 'refused',
    claim: {
      text: words(
        'Nothing is given twice; 25 to 80 requests are refused until the clock has caught up 50 ms.',
        '중복은 없습니다. 시계가 50 ms를 따라잡을 때까지 요청 25~80개가 거부됩니다.',
      ),
      share: 0.99,
      holds: ({ refused, repeats: twice }) => twice === 0 && refused >= 25 && refused <= 80,
    },
    prediction: asks(
      words(
        'The clock of one of two machines goes back 50 ms. The machine refuses to make IDs until its clock has caught up. Of 600 requests, how many are refused?',
        '머신 두 대 중 한 대의 시계가 50 ms 뒤로 가고, 그 머신은 시계가 따라잡을 때까지 ID를 만들지 않습니다. 요청 600개 중 몇 개가 거부될까요?',
      ),
      'refused',
      [0, 20, 100],
      [
        words('none', '없음'),
        words('1 to 20', '1~20개'),
        words('21 to 100', '21~100개'),
        words('over 100', '100개 초과'),
      ],
      words(
        '50 ms at one request a millisecond: about fifty. It is the price of never giving an ID twice; a second machine can serve them meanwhile.',
        '1 ms에 하나씩 50 ms면 50개쯤입니다. 중복을 절대 만들지 않는 대가이고, 그동안 다른 머신이 대신할 수 있습니다.',
      ),
    ),
  },
  {
    id: 'clock-trusted',
    title: words('A clock goes back, and is trusted', '뒤로 간 시계를 그대로 믿음'),
    values: { fault: 'back', trust: 'trust', machines: 2 },
    seed,
    band: 'repeats',
    claim: {
      text: words('At least ten IDs are given twice.', 'ID 열 개 이상이 중복됩니다.'),
      share: 0.99,
      holds: ({ repeats: twice, refused }) => twice >= 10 && refused === 0,
    },
    prediction: asksRepeats(
      words(
        'The same clock goes back 50 ms, and the machine goes on. How many IDs are given twice?',
        '같은 시계가 50 ms 뒤로 가고 머신은 그대로 계속 발급합니다. 몇 개가 중복될까요?',
      ),
      words(
        'Milliseconds that had an ID before begin again at sequence 0. Nothing fails; two rows have one key.',
        '이미 ID를 발급한 ms가 순번 0부터 다시 시작합니다. 오류는 나지 않고, 두 행이 같은 키를 갖습니다.',
      ),
    ),
  },
  {
    id: 'twins',
    title: words('Two machines with the same number', '번호가 같은 머신 두 대'),
    values: { fault: 'twins', machines: 2 },
    seed,
    band: 'repeats',
    claim: {
      text: words(
        'Over 100 of 600 IDs are given twice, with perfect clocks.',
        '시계가 완벽해도 600개 중 100개 넘게 중복됩니다.',
      ),
      share: 0.99,
      holds: ({ repeats: twice }) => twice > 100,
    },
    prediction: asksRepeats(
      words(
        'Two machines were given the same number. They make 2 IDs a millisecond in all, 600 together. How many are given twice?',
        '머신 두 대가 같은 번호를 받았습니다. 합쳐서 1 ms에 2개씩 600개를 만듭니다. 몇 개가 중복될까요?',
      ),
      words(
        'Whenever both make an ID in the same millisecond the first of each is sequence 0. The scheme is as safe as the place that hands out the numbers.',
        '같은 ms에 둘 다 만들면 각자의 첫 ID가 모두 순번 0입니다. 이 방식의 안전성은 번호를 나눠 주는 곳에 달려 있습니다.',
      ),
    ),
  },
  {
    id: 'uuid4',
    title: words('UUIDv4: 122 random bits', 'UUIDv4: 무작위 122비트'),
    values: { scheme: 'uuid4' },
    seed,
    band: 'late',
    claim: {
      text: words(
        'No repeat, and no order: over 95 % are lower than one handed out before.',
        '중복도 없고 순서도 없습니다. 95 % 넘게 먼저 발급된 ID보다 작습니다.',
      ),
      share: 1,
      holds: ({ repeats: twice, late }) => twice === 0 && late > 95,
    },
    prediction: asksLate(
      words(
        'UUIDv4 is random. How many IDs are lower than one handed out earlier?',
        'UUIDv4는 무작위입니다. 먼저 발급된 것보다 작은 ID는 얼마나 될까요?',
      ),
      words(
        'Only a new maximum is in order, and of 600 random numbers about seven are one. A table sorted by this key is written all over.',
        '새 최댓값만 순서에 맞는데, 무작위 수 600개 중 일곱 개쯤입니다. 이 키로 정렬된 테이블에서는 쓰기가 곳곳에 흩어집니다.',
      ),
    ),
  },
  {
    id: 'uuid7',
    title: words('UUIDv7, and clocks 20 ms off', 'UUIDv7, 시계 오차 20 ms'),
    values: { scheme: 'uuid7', skew: 20, machines: 8 },
    seed,
    band: 'late',
    claim: {
      text: words(
        'Most IDs are lower than one handed out before, as skew outweighs the milliseconds; none repeats.',
        '시계 오차가 ms보다 훨씬 커서 대부분의 ID가 먼저 발급된 것보다 작습니다. 중복은 없습니다.',
      ),
      share: 0.97,
      holds: ({ repeats: twice, late }) => twice === 0 && late > 60,
    },
    prediction: asksLate(
      words(
        'UUIDv7 begins with the time. Eight machines have clocks up to 20 ms off. How many IDs are lower than one handed out earlier?',
        'UUIDv7은 시각으로 시작합니다. 머신 여덟 대의 시계가 최대 20 ms 어긋나 있습니다. 먼저 발급된 것보다 작은 ID는 얼마나 될까요?',
      ),
      words(
        'Whoever is ahead sets the maximum and all others stay below it. They are still close: sorted to within 40 ms, which is all an index needs. It is no clock to order events by.',
        '가장 앞선 시계가 최댓값을 만들고 나머지는 그보다 작습니다. 그래도 순서가 어긋나는 폭은 40 ms 이내이고 인덱스에는 그 정도면 충분합니다. 이벤트의 순서를 정하는 시계로는 쓸 수 없습니다.',
      ),
    ),
  },
  {
    id: 'short-code',
    title: words('Random codes of three letters', '무작위 세 글자 코드'),
    values: { scheme: 'code', length: 3, ids: 2000 },
    seed,
    band: 'repeats',
    claim: {
      text: words(
        'Of 2,000 codes out of 238,328 two to eighteen are given twice, though under 1 % of the codes are used.',
        '238,328개 중 2,000개를 뽑으면 2~18개가 중복됩니다. 코드의 1 %도 쓰지 않았는데도 그렇습니다.',
      ),
      share: 0.97,
      holds: ({ repeats: twice }) => twice >= 2 && twice <= 18,
    },
    prediction: asksRepeats(
      words(
        'There are 62³ = 238,328 codes of three letters, and 2,000 are drawn. How many are given twice?',
        '세 글자 코드는 62³ = 238,328개이고 그중 2,000개를 뽑습니다. 몇 개가 중복될까요?',
      ),
      words(
        'Pairs collide, and 2,000 IDs make two million pairs: 2,000,000 / 238,328 is 8.4. Half a chance of one repeat comes at 575 codes.',
        '충돌은 쌍에서 일어나고, ID 2,000개는 200만 쌍입니다. 2,000,000 / 238,328은 8.4입니다. 575개만 뽑아도 중복이 나올 확률이 절반입니다.',
      ),
    ),
  },
];
