import type { PolicyId } from '../../core/eviction/lane.ts';
import type { Measured, Words } from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';
import { type EvictionScenario, type MetricId, policyNames } from './model.ts';

type Metrics = Measured<MetricId>;
type Asked = EvictionScenario['prediction'];

const hits = (metrics: Metrics, id: PolicyId) => metrics[`${id}.hits`];

/** Which of some policies has the most hits; the option after them where the first two share it. */
function best(question: Words, ids: readonly PolicyId[], tie: Words, because: Words): Asked {
  return {
    question,
    options: [...ids.map((id) => words(policyNames[id], policyNames[id])), tie],
    answer(metrics) {
      const all = ids.map((id) => hits(metrics, id));
      const top = Math.max(...all);
      return all.filter((n) => n === top).length > 1 ? ids.length : all.indexOf(top);
    },
    because,
  };
}

/** Where a number lies between bounds. */
function between(
  question: Words,
  value: (metrics: Metrics) => number,
  bounds: readonly number[],
  because: Words,
): Asked {
  const [low, middle, high] = bounds;
  return {
    question,
    options: [
      words(`up to ${low} %`, `${low} % 이하`),
      words(`${low} to ${middle} %`, `${low}~${middle} %`),
      words(`${middle} to ${high} %`, `${middle}~${high} %`),
      words(`over ${high} %`, `${high} % 초과`),
    ],
    answer: (metrics) => bounds.filter((bound) => value(metrics) > bound).length,
    because,
  };
}

// Every scenario starts at seed 42, whatever that shows; the band behind the run shows fifty others.
const seed = 42;

/** The first is the one the simulator's own page begins with. */
export const scenarios: readonly EvictionScenario[] = [
  {
    id: 'zipf',
    title: words('Few popular objects, many rare ones', '인기 객체 몇 개와 드문 객체 다수'),
    values: {},
    seed,
    band: 'lru.hits',
    claim: {
      text: words(
        'With room for a tenth of the objects LRU hits 43 to 52 %; SIEVE, S3-FIFO and ARC beat it by 3 points or more, and OPT by 16.',
        '객체의 10분의 1만 담고도 LRU는 43~52 % 적중합니다. SIEVE, S3-FIFO, ARC는 그보다 3 %p 이상, OPT는 16 %p 이상 높습니다.',
      ),
      share: 0.95,
      holds: (m) =>
        hits(m, 'lru') > 43 &&
        hits(m, 'lru') < 52 &&
        Math.min(hits(m, 'sieve'), hits(m, 's3-fifo'), hits(m, 'arc')) >= hits(m, 'lru') + 3 &&
        hits(m, 'opt') >= hits(m, 'lru') + 16,
    },
    prediction: between(
      words(
        '250 objects, asked for by Zipf’s law, and room for 25. How many requests does LRU answer from the cache?',
        '객체 250개를 지프의 법칙에 따라 요청하고 캐시에는 25개가 들어갑니다. LRU는 요청의 몇 %를 캐시에서 응답할까요?',
      ),
      (m) => hits(m, 'lru'),
      [10, 30, 60],
      words(
        'The tenth that is most popular draws over 60 % of the requests. LRU keeps most of it, and loses some to objects that are asked for once.',
        '가장 인기 있는 10분의 1에 요청의 60 % 넘게 몰립니다. LRU는 그 대부분을 지키고, 한 번만 요청되는 객체에 일부를 내줍니다.',
      ),
    ),
  },
  {
    id: 'scan',
    title: words('A scan that comes again and again', '되풀이되는 스캔'),
    values: { pattern: 'scan' },
    seed,
    band: 'lru.hits',
    claim: {
      text: words(
        'LRU loses more than an eighth of the hits that SIEVE, LFU and ARC keep, and is less than 3 points better than FIFO.',
        'LRU는 SIEVE, LFU, ARC가 지키는 적중을 8분의 1 넘게 잃고, FIFO보다 높아도 3 %p 미만입니다.',
      ),
      share: 0.95,
      holds: (m) =>
        hits(m, 'lru') < 0.875 * Math.min(hits(m, 'sieve'), hits(m, 'lfu'), hits(m, 'arc')) &&
        hits(m, 'lru') < hits(m, 'fifo') + 3,
    },
    prediction: best(
      words(
        'Every second hundred requests run over objects that nobody wants again, like a backup. Which of these has the most hits?',
        '요청 백 개마다 번갈아, 백업처럼 다시 쓰지 않을 객체를 훑습니다. 이 중 적중이 가장 많은 것은?',
      ),
      ['fifo', 'lru', 'sieve'],
      words('a tie', '비김'),
      words(
        'LRU believes that what came last is wanted next, so a scan of 100 empties a cache of 25. SIEVE takes an object in without favor: only a second request earns it a place.',
        'LRU는 방금 온 객체가 다음에도 필요하다고 보므로 100개짜리 스캔이 25칸 캐시를 모두 밀어냅니다. SIEVE에서는 다시 요청되어야 자리를 얻습니다.',
      ),
    ),
  },
  {
    id: 'loop',
    title: words('A loop of one object too many', '캐시보다 하나 많은 반복'),
    values: { pattern: 'loop', keys: 26 },
    seed,
    band: 'opt.hits',
    claim: {
      text: words(
        'LRU, FIFO and CLOCK never hit; OPT hits over 90 % of the time.',
        'LRU, FIFO, CLOCK은 한 번도 적중하지 못하고 OPT는 90 % 넘게 적중합니다.',
      ),
      share: 1,
      holds: (m) => hits(m, 'lru') + hits(m, 'fifo') + hits(m, 'clock') === 0 && hits(m, 'opt') > 90,
    },
    prediction: between(
      words(
        'A program runs over 26 objects again and again; the cache holds 25. How often does LRU hit?',
        '프로그램이 객체 26개를 차례로 되풀이해 읽고, 캐시는 25개를 담습니다. LRU의 적중률은 얼마일까요?',
      ),
      (m) => hits(m, 'lru'),
      [10, 50, 90],
      words(
        'Never: the object thrown out is always the one that is wanted next. One place more, and it hits on every round but the first.',
        '한 번도 적중하지 못합니다. 내보낸 객체가 언제나 바로 다음에 필요한 객체입니다. 자리가 하나만 더 있으면 첫 바퀴 뒤로는 모두 적중합니다.',
      ),
    ),
  },
  {
    id: 'shift',
    title: words('Tastes change halfway', '중간에 바뀌는 인기'),
    values: { pattern: 'shift' },
    seed,
    band: 'lfu.hits',
    claim: {
      text: words(
        'LFU, which counts for ever, falls behind S3-FIFO and ARC by 4 points or more.',
        '끝없이 누적해서 세는 LFU는 S3-FIFO와 ARC보다 4 %p 이상 뒤처집니다.',
      ),
      share: 0.95,
      holds: (m) => hits(m, 'lfu') > 0 && hits(m, 'lfu') + 4 <= Math.min(hits(m, 's3-fifo'), hits(m, 'arc')),
    },
    prediction: best(
      words(
        'Halfway other objects become the popular ones. Which of these has the most hits in the end?',
        '중간에 다른 객체들이 인기를 얻습니다. 마지막에 적중이 가장 많은 것은?',
      ),
      ['lfu', 'lru', 'arc'],
      words('a tie', '비김'),
      words(
        'LFU keeps what was asked for often last week. ARC sees hits among what it threw out, and moves room from frequency to recency.',
        'LFU는 지난주에 많이 찾던 것을 붙들고 있습니다. ARC는 내보낸 객체가 다시 요청되는 것을 보고 자리를 빈도 쪽에서 최근성 쪽으로 옮깁니다.',
      ),
    ),
  },
  {
    id: 'anomaly',
    title: words("Belady's anomaly: four places", '벨레이디의 역설: 자리 넷'),
    values: { pattern: 'anomaly', capacity: 4 },
    seed,
    band: 'fifo.hits',
    claim: {
      text: words(
        'FIFO misses 10 of 12 with four places, where three places miss 9; LRU misses 8 and OPT 6.',
        'FIFO는 자리가 넷일 때 12번 중 10번 미스가 나, 자리가 셋일 때의 9번보다 많습니다. LRU는 8번, OPT는 6번입니다.',
      ),
      share: 1,
      holds: (m) =>
        Math.round(hits(m, 'fifo') * 0.12) === 2 &&
        Math.round(hits(m, 'lru') * 0.12) === 4 &&
        Math.round(hits(m, 'opt') * 0.12) === 6,
    },
    prediction: {
      question: words(
        'With three places FIFO misses 9 of these 12 requests. How many with four?',
        '자리가 셋이면 FIFO는 이 요청 12개에서 미스가 9번 납니다. 넷이면 몇 번일까요?',
      ),
      options: [words('fewer', '더 적음'), words('as many', '똑같음'), words('more', '더 많음')],
      answer: (m) => {
        const misses = Math.round(12 - hits(m, 'fifo') * 0.12);
        return misses < 9 ? 0 : misses === 9 ? 1 : 2;
      },
      because: words(
        'FIFO with more room does not hold all that FIFO with less room holds. LRU does, so more room never hurts it.',
        '자리가 많은 FIFO가 자리가 적은 FIFO의 객체를 모두 담고 있는 것은 아닙니다. LRU는 모두 담고 있으므로 자리를 늘려서 손해 보는 일이 없습니다.',
      ),
    },
  },
  {
    id: 'edges',
    title: words('Four edges, and one cache behind them', '엣지 넷과 그 뒤의 공유 캐시'),
    values: { edges: 4, shield: 100 },
    seed,
    band: 'lru.origin',
    claim: {
      text: words(
        'Over half of the requests miss at the edges under FIFO and LRU, but less than a third reach the origin.',
        'FIFO와 LRU에서는 요청의 절반 넘게 엣지에서 미스가 나지만, 원본까지 가는 것은 3분의 1 미만입니다.',
      ),
      share: 0.98,
      holds: (m) =>
        hits(m, 'lru') < 50 && m['fifo.origin'] < 100 / 3 && m['lru.origin'] < 100 / 3 && m['lru.origin'] > 5,
    },
    prediction: between(
      words(
        'Four edge caches of 25 share the requests; a cache of 100 stands between them and the origin. What part of the requests reaches the origin under LRU?',
        '25칸짜리 엣지 캐시 넷이 요청을 나눠 받고, 원본 앞에 100칸짜리 캐시가 있습니다. LRU라면 요청의 몇 %가 원본까지 갈까요?',
      ),
      (m) => m['lru.origin'],
      [10, 35, 50],
      words(
        'Each edge must learn the same popular objects by missing them. The cache behind them learns each once: the origin is asked for the first copy and for the rare.',
        '엣지마다 같은 인기 객체에 한 번씩 미스가 나야 캐시에 채워집니다. 뒤의 캐시는 한 번만 채우면 되므로 원본에는 첫 요청과 드문 객체의 요청만 갑니다.',
      ),
    ),
  },
];
