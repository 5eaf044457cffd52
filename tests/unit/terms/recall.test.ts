import { describe, expect, test } from 'vitest';
import { searchTerms } from '../../../src/core/terms/search.ts';
import { indexOf, page, sitePages } from './site-index.ts';

/** Pages that are not written yet, with the names that they will have. */
const PLANNED = [
  page('load-balancing', 'Load Balancing', {
    other: '로드 밸런싱',
    aliases: ['Load balancer', 'L4', 'L7', '로드밸런서', '부하 분산'],
  }),
  page('bloom-filter', 'Bloom Filter', { other: '블룸 필터', aliases: ['Counting Bloom filter'] }),
];
const site = indexOf([...sitePages(), ...PLANNED]);

/** Queries by the page that they must find among the first three; typed as people type: unfinished, joined, mistaken. */
const KOREAN: Readonly<Record<string, readonly string[]>> = {
  'topics/caching': [
    '캐시',
    '캐싱',
    '캐쉬',
    '캐시는',
    '캐시를',
    '캐싱이란',
    'ㅋㅅ',
    '캐ㅅ',
    '캣',
    '캐시 적중률',
    '캐시적중률',
    '적중률',
    '캐시 키',
    'zotl',
  ],
  'topics/consistent-hashing': [
    '일관된 해싱',
    '일관된해싱',
    '일관된 해ㅅ',
    '일관된 햇',
    '안정 해시',
    '안정해시',
    '안정 해시란',
    '안정헤시',
    '해시 링',
    '해시링에서',
    '가상 노드',
    '가상노드는',
    'ㅇㅈㅎㅅ',
    'ㅇㄱㄷ ㅎㅅ',
    '일관성 해싱',
    '해싱',
  ],
  'topics/load-balancing': [
    '로드밸런서',
    '로드 밸런서',
    '로드밸런싱',
    '로드 벨런서',
    '부하분산',
    'ㄹㄷㅂㄹㅅ',
    '밸런서',
    '로드 밸런서를',
  ],
  'topics/idempotency': ['멱등', '멱등성', '멱등성이란', '멱등키', '멱등 키', '멱등키를', '멱든성', 'ㅁㄷㅅ'],
  'topics/message-queue': [
    '메시지 큐',
    '메시지큐',
    '메세지 큐',
    '메세지큐',
    '메시지 브로커',
    'ㅁㅅㅈ ㅋ',
    'ㅁㅅㅈㅋ',
    '브로커',
  ],
  'topics/rate-limiting': [
    '처리율 제한',
    '처리율제한',
    '처리율 제한 장치',
    '토큰 버킷',
    '토큰버킷이',
    '토큰 버켓',
    '누출 버킷',
    '속도 제한',
    '이동 윈도',
  ],
  'topics/cap-theorem': ['CAP 정리', 'cap정리', 'CAP 이론은', '브루어의 정리', '브루어 정리'],
  'topics/dns': [
    '도메인 네임 시스템',
    '도메인네임시스템',
    'DNS 레코드',
    '네임서버',
    '재귀 리졸버',
    '도메인 네임',
  ],
  'topics/back-of-the-envelope-estimation': [
    '규모 추정',
    '개략적 규모 추정',
    '용량 산정',
    '용량산정은',
    '초당 질의 수',
  ],
  'topics/nines-of-availability': ['가용성', '나인 표기', '가용성 수치'],
  'topics/powers-of-two': ['2의 거듭제곱', '거듭제곱', '이진 접두어'],
  'topics/caching-strategies': ['캐싱 전략', '캐시 전략', '쓰기 지연', '캐시 어사이드', '캐시 교체'],
  'topics/latency-numbers': ['지연 시간', '지연시간 수치', '제프 딘'],
  'systems/redis': ['레디스', '래디스', '레디스 클러스터', 'Redis캐시', '레디스는', 'ㄹㄷㅅ'],
  'systems/kafka': ['카프카', '아파치 카프카', '아파치카프카', 'ㅋㅍㅋ', '카프카에서'],
  'practices/url-shortener': ['URL 단축기', 'url단축기', '단축 URL', '단축url을'],
  'practices/parking-garage': ['주차장', '주차장 설계', '주차타워'],
};

const ENGLISH: Readonly<Record<string, readonly string[]>> = {
  'topics/caching': [
    'caching',
    'cache',
    'Cashe',
    'cachign',
    'hit ratio',
    'ttl',
    'TTLs',
    'cache keys',
    'ratio hit',
    'what is caching',
  ],
  'topics/consistent-hashing': [
    'consistent hashing',
    'consistent hasing',
    'consistant hashing',
    'consistent-hashing',
    'consistenthashing',
    'consisten',
    'hash ring',
    'hashing ring',
    'virtual nodes',
    'vnodes',
    'ketama',
    'cons hash',
    'hashing consistent',
  ],
  'topics/cap-theorem': [
    'cap',
    'CAP',
    'cap theorm',
    'brewer',
    "Brewer's theorem",
    'brewers theorem',
    'theorem',
    'ㅊ메',
  ],
  'topics/message-queue': [
    'MQ',
    'message queue',
    'mesage queue',
    'message queues',
    'rabbitmq',
    'SQS',
    'dead letter queue',
    'dead-leter queue',
    'broker',
    'producer consumer',
  ],
  'topics/rate-limiting': [
    'rate limiting',
    'throttling',
    'throtling',
    'token bucket',
    'leaky buckets',
    'GCRA',
    'sliding window',
    'ratelimiting',
    'rate limit',
  ],
  'topics/dns': [
    'dns',
    'domain name system',
    'DNS records',
    'recursive resolver',
    'authoritative',
    'name server',
    'domian name',
  ],
  'topics/idempotency': [
    'idempotency',
    'idempotent',
    'idempotency key',
    'idempotncy',
    'idempotence key',
    'safe methods',
  ],
  'topics/back-of-the-envelope-estimation': [
    'back of the envelope',
    'back-of-the-envelope',
    'estimation',
    'capacity planning',
    'QPS',
    'peak qps',
    'DAU',
    'napkin estimation',
    'seconds per day',
  ],
  'topics/nines-of-availability': [
    'five nines',
    '5 nines of availability',
    'nines',
    'error budget',
    'error budgets',
    'uptime',
  ],
  'topics/powers-of-two': ['powers of two', 'power of two', 'kibibyte', 'kib', 'binary prefix'],
  'topics/caching-strategies': [
    'cache aside',
    'write-through',
    'write trough',
    'LRU',
    'lazy loading',
    'cache eviction',
  ],
  'topics/latency-numbers': ['latency', 'latency numbers', 'jeff dean', 'latencey numbers'],
  'topics/load-balancing': ['load balancer', 'loadbalancer', 'load balancers', 'load blancer', 'L7'],
  'systems/redis': ['redis', 'reddis', 'redis cluster', 'redis sentinal'],
  'systems/kafka': ['kafka', 'apache kafka', 'kafak', 'kraft', 'how does kafka guarantee ordering'],
  'practices/url-shortener': [
    'tinyurl',
    'url shortener',
    'url shortner',
    'bitly',
    'bit.ly',
    'link shortener',
  ],
  'practices/parking-garage': ['parking lot', 'parking garage', 'parkinglot', 'garage parking'],
};

function cases(table: typeof KOREAN): [query: string, key: string][] {
  return Object.entries(table).flatMap(([key, queries]) => queries.map((q): [string, string] => [q, key]));
}

function firstThree(query: string): string[] {
  return searchTerms(site, query, { limit: 3 }).map((f) => `${f.page.kind}/${f.page.id}`);
}

describe.each([
  ['Korean', cases(KOREAN)],
  ['English', cases(ENGLISH)],
])('recall of %s queries', (_, list) => {
  test('there are at least sixty', () => {
    expect(list.length).toBeGreaterThanOrEqual(60);
  });

  test.each(list)('"%s" finds %s among the first three', (query, key) => {
    expect(firstThree(query)).toContain(key);
  });

  test.each(list)(
    '"%s" finds it decomposed (NFD), in capitals and with spaces around it, too',
    (query, key) => {
      expect(firstThree(`  ${query.normalize('NFD').toUpperCase()} \n`)).toContain(key);
    },
  );
});
