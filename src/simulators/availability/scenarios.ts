import type { Measured, Words } from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';
import type { AvailabilityScenario, MetricId } from './model.ts';

/** The index of the guess whose time down is nearest in ratio to what was measured; no time down is the best guess. */
function nearestDown(up: number, guesses: readonly number[]): number {
  const down = Math.max(100 - up, 1e-9);
  const off = guesses.map((guess) => Math.max(down / (100 - guess), (100 - guess) / down));
  return off.indexOf(Math.min(...off));
}

const percents = (guesses: readonly number[]) => guesses.map((n) => words(`about ${n} %`, `약 ${n} %`));

type Asked = AvailabilityScenario['prediction'];

const asksUp = (question: Words, guesses: readonly number[], because: Words): Asked => {
  return { question, options: percents(guesses), answer: ({ up }) => nearestDown(up, guesses), because };
};

const between = (low: number, value: number, high: number) => value >= low && value <= high;

// Every scenario starts at seed 42, whatever that shows; the band behind the run shows fifty others.
const seed = 42;

/** The first is the one the simulator's own page begins with. */
export const scenarios: readonly AvailabilityScenario[] = [
  {
    id: 'series',
    title: words('Three parts in a row, 99.9 % each', '직렬로 연결된 99.9 % 구성 요소 세 개'),
    values: {},
    seed,
    band: 'up',
    claim: {
      text: words(
        'The system is up 99.4 to 99.9 % of the year, and uses its budget of 99.9 % more than once over.',
        '시스템은 1년의 99.4~99.9 %만 가동하고, 목표 99.9 %의 오류 예산을 초과합니다.',
      ),
      share: 0.97,
      holds: ({ up, budget }: Measured<MetricId>) => between(99.4, up, 99.9) && budget > 100,
    },
    prediction: asksUp(
      words(
        'A request needs three parts, each up 99.9 % of the time. How often is the system up?',
        '요청 하나에 구성 요소 세 개가 모두 필요하고 각각의 가동률은 99.9 %입니다. 시스템의 가동률은 얼마일까요?',
      ),
      [99, 99.7, 99.9, 99.97],
      words(
        '0.999 × 0.999 × 0.999 = 0.997003: for small numbers the times down add up.',
        '0.999 × 0.999 × 0.999 = 0.997003입니다. 중단 비율이 작으면 단순히 더한 값과 거의 같습니다.',
      ),
    ),
  },
  {
    id: 'parallel',
    title: words('Two parts of 99 %, one is enough', '99 % 구성 요소 두 개, 하나면 충분'),
    values: { parts: 2, needed: 1, part: '99' },
    seed,
    band: 'up',
    claim: {
      text: words(
        'Over 99.96 % up in a year, though each part is down for 1 % of it, three and a half days.',
        '구성 요소마다 1년의 1 %, 사흘 반씩 중단되는데도 시스템은 99.96 % 넘게 가동합니다.',
      ),
      share: 0.95,
      holds: ({ up }) => up > 99.96,
    },
    prediction: asksUp(
      words(
        'Two parts of 99 %; either can do the work alone. How often is the system up?',
        '99 % 구성 요소가 두 개이고 하나만 있어도 처리할 수 있습니다. 시스템의 가동률은 얼마일까요?',
      ),
      [99, 99.5, 99.99, 99.9999],
      words(
        'Both must be down: 0.01 × 0.01. That holds as long as nothing takes both down.',
        '둘 다 중단되어야 하므로 0.01 × 0.01입니다. 둘을 함께 중단시키는 원인이 없을 때의 이야기입니다.',
      ),
    ),
  },
  {
    id: 'shared-cause',
    title: words('The same two, with a tenth of failures shared', '같은 두 개, 장애의 10분의 1이 공통 원인'),
    values: { parts: 2, needed: 1, part: '99', shared: 10 },
    seed,
    band: 'up',
    claim: {
      text: words(
        '99.7 to 99.985 % up, below the 99.99 % of an independent pair: the shared cause decides.',
        '가동률은 99.7~99.985 %로, 서로 독립일 때의 99.99 %보다 낮습니다. 공통 원인이 좌우합니다.',
      ),
      share: 0.95,
      holds: ({ up }) => between(99.7, up, 99.985),
    },
    prediction: asksUp(
      words(
        'One failure in ten now strikes both at once: a bad release, a power feed. How often is the system up?',
        '이제 장애 열 번에 한 번은 둘이 동시에 멈춥니다. 잘못된 배포나 전원 장애 같은 것입니다. 시스템의 가동률은 얼마일까요?',
      ),
      [99, 99.9, 99.99, 99.999],
      words(
        'The shared tenth of 1 % is 0.1 %, ten times what both failing by chance come to. Redundancy cannot buy back what is shared.',
        '중단 1 % 가운데 공통 원인은 10분의 1인 0.1 %로, 우연히 둘 다 중단되는 비율의 열 배입니다. 함께 의존하는 것의 장애는 이중화로 막을 수 없습니다.',
      ),
    ),
  },
  {
    id: 'quorum',
    title: words('Two of three parts of 99 %', '99 % 구성 요소 셋 중 둘'),
    values: { needed: 2, part: '99' },
    seed,
    band: 'up',
    claim: {
      text: words(
        'A majority of three is up over 99.9 % of the year.',
        '셋 중 과반수가 1년의 99.9 % 넘게 가동합니다.',
      ),
      share: 0.97,
      holds: ({ up, outages }) => up > 99.9 && outages > 0,
    },
    prediction: asksUp(
      words(
        'Three replicas of 99 % need a majority of two. How often do they have one?',
        '가동률 99 %인 복제본 셋 중 과반수인 둘이 필요합니다. 과반수가 가동하는 비율은 얼마일까요?',
      ),
      [98, 99, 99.97, 99.9999],
      words(
        'Two or three of three: 3 × 0.99² × 0.01 + 0.99³ = 0.999702. Three pairs can fail, so it is three times the time down of two in parallel.',
        '셋 중 둘 이상이 가동할 확률은 3 × 0.99² × 0.01 + 0.99³ = 0.999702입니다. 함께 중단될 수 있는 쌍이 셋이라 중단 시간은 둘을 병렬로 둘 때의 세 배입니다.',
      ),
    ),
  },
  {
    id: 'lucky',
    title: words('A service exactly as good as its target', '가용성이 목표와 똑같은 서비스'),
    values: { parts: 1, needed: 1, repair: 120 },
    seed,
    band: 'budget',
    claim: {
      text: words(
        'Anything between a sixth of the budget and three times the budget is used in a year: the skill is the same, the luck is not.',
        '1년에 예산의 6분의 1에서 세 배까지 소진합니다. 실력은 같고 운만 다릅니다.',
      ),
      share: 0.9,
      holds: ({ budget }) => between(16, budget, 300),
    },
    prediction: {
      question: words(
        'A service of 99.9 % has a target of 99.9 %. Does it keep within its error budget in a year?',
        '가용성 99.9 %인 서비스의 목표가 99.9 %입니다. 1년 동안 오류 예산을 지킬까요?',
      ),
      options: [
        words('Yes, in this run', '예, 이번 실행에서는 지킴'),
        words('No, not in this run', '아니요, 이번 실행에서는 초과'),
      ],
      answer: ({ budget }) => (budget > 100 ? 1 : 0),
      because: words(
        'With four or five outages a year it is nearly a coin toss. A target needs room below what the service can do.',
        '중단이 1년에 네댓 번이면 결과는 동전 던지기나 다름없습니다. 목표는 서비스의 실제 수준보다 낮게 잡아야 합니다.',
      ),
    },
  },
  {
    id: 'slow-repair',
    title: words('The same 99.9 %, repaired in a day', '같은 99.9 %, 복구에 하루'),
    values: { parts: 1, needed: 1, repair: 1440, days: 3650 },
    seed,
    band: 'outages',
    claim: {
      text: words(
        'Ten years at 99.9 % hold no more than eight outages, where repairs of an hour would make 88.',
        '99.9 %로 10년을 가동하는 동안 중단은 많아야 여덟 번입니다. 한 시간 만에 복구된다면 88번입니다.',
      ),
      share: 0.97,
      holds: ({ outages, up }) => outages <= 8 && up > 99.5 && up <= 100,
    },
    prediction: {
      question: words(
        'Repairs take a day instead of an hour, at the same 99.9 %. How many outages are there in ten years?',
        '똑같이 99.9 %인데 복구에 한 시간이 아니라 하루가 걸립니다. 10년 동안 중단은 몇 번일까요?',
      ),
      options: [
        words('up to 8', '8번 이하'),
        words('9 to 40', '9~40번'),
        words('41 to 120', '41~120번'),
        words('over 120', '120번 초과'),
      ],
      answer: ({ outages }) => [8, 40, 120].filter((bound) => outages > bound).length,
      because: words(
        'Availability is time up over all time: a tenth of a percent of ten years is 3.65 days, in one piece or in many. The nines do not say which.',
        '가용성은 전체 시간 중 가동 시간의 비율입니다. 10년의 0.1 %는 3.65일인데, 한 번에 몰렸는지 여러 번으로 나뉘었는지는 나인의 개수로 알 수 없습니다.',
      ),
    },
  },
  {
    id: 'bursts',
    title: words('Well within the year, fast in a month', '1년으로는 넉넉, 한 달로는 빠른 소진'),
    values: { parts: 1, needed: 1, target: '99.5' },
    seed,
    band: 'burn',
    claim: {
      text: words(
        'Less than half of the year’s budget is used, and in its worst 30 days it still burns at least three times as fast as over the year.',
        '1년 예산은 절반도 쓰지 않지만, 최악의 30일에는 1년 평균보다 세 배 이상 빠르게 소진됩니다.',
      ),
      share: 0.95,
      holds: ({ up, budget, burn }) => up > 99 && budget < 50 && burn >= (3 * budget) / 100,
    },
    prediction: {
      question: words(
        'A service of 99.9 % has a target of 99.5 %, and a fifth of the year’s budget goes. A burn rate of 1 spends a budget evenly. What is the rate over the worst 30 days?',
        '99.9 % 서비스의 목표가 99.5 %이고 1년 예산의 5분의 1을 씁니다. 소진율 1은 예산을 고르게 쓰는 속도입니다. 최악의 30일 동안의 소진율은 얼마일까요?',
      ),
      options: [
        words('up to 0.3', '0.3 이하'),
        words('0.3 to 0.7', '0.3~0.7'),
        words('0.7 to 2.5', '0.7~2.5'),
        words('over 2.5', '2.5 초과'),
      ],
      answer: ({ burn }) => [0.3, 0.7, 2.5].filter((bound) => burn > bound).length,
      because: words(
        'Nine outages a year do not come evenly spaced; by chance alone two or three fall into one month. Over a year the rate is 0.2, over 30 days about 1, over the hour of an outage 200: the window decides what an alert sees.',
        '1년에 아홉 번인 중단은 고른 간격으로 오지 않고, 우연만으로도 한 달에 두세 번이 몰립니다. 소진율은 1년 기준 0.2, 30일 기준 약 1, 중단 중인 한 시간 기준 200입니다. 알림이 무엇을 감지하는지는 윈도의 길이가 정합니다.',
      ),
    },
  },
  {
    id: 'twelve',
    title: words('Twelve services of 99.99 % in a row', '직렬로 연결된 99.99 % 서비스 열두 개'),
    values: { parts: 12, needed: 12, part: '99.99', repair: 15, target: '99.99' },
    seed,
    band: 'budget',
    claim: {
      text: words(
        'The system misses the 99.99 % of its parts: it uses more than four times that budget.',
        '시스템은 구성 요소의 99.99 %를 지키지 못하고 그 예산의 네 배 넘게 소진합니다.',
      ),
      share: 0.97,
      holds: ({ budget }) => budget > 400,
    },
    prediction: {
      question: words(
        'Twelve services of 99.99 % stand in a row. How much of a 99.99 % budget does the whole use in a year?',
        '99.99 % 서비스 열두 개가 직렬로 이어집니다. 전체는 1년에 99.99 % 예산의 몇 배를 소진할까요?',
      ),
      options: [
        words('all of it', '딱 1배'),
        words('2 to 4 times', '2~4배'),
        words('5 to 20 times', '5~20배'),
        words('over 20 times', '20배 초과'),
      ],
      answer: ({ budget }) => [150, 450, 2050].filter((bound) => budget > bound).length,
      because: words(
        'Twelve times 0.01 % is 0.12 %: three nines are what is left of four.',
        '0.01 %의 열두 배는 0.12 %입니다. 나인이 네 개에서 세 개로 줄어듭니다.',
      ),
    },
  },
];
