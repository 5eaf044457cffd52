import type { Words } from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';
import type { HashingScenario } from './model.ts';

/** The index of the guess that lies nearest to what was measured. */
function nearest(measured: number, guesses: readonly number[]): number {
  const off = guesses.map((guess) => Math.abs(guess - measured));
  return off.indexOf(Math.min(...off));
}

const percents = (guesses: readonly number[]) => guesses.map((n) => words(`about ${n} %`, `약 ${n} %`));
const times = (guesses: readonly number[]) =>
  guesses.map((n) => words(`about ${n.toFixed(1)} times`, `약 ${n.toFixed(1)}배`));

type Asked = HashingScenario['prediction'];

const asksMoved = (question: Words, because: Words, guesses: readonly number[] = [1, 9, 50, 90]): Asked => {
  return { question, options: percents(guesses), answer: ({ moved }) => nearest(moved, guesses), because };
};

const FULLEST = [1.1, 1.5, 2.5, 10];
const asksFullest = (question: Words, because: Words): Asked => {
  return {
    question,
    options: times(FULLEST),
    answer: ({ maxToMean }) => nearest(maxToMean, FULLEST),
    because,
  };
};

const HEIRS = [10, 20, 50, 100];
const asksHeir = (because: Words): Asked => {
  const question = words(
    'Which part of its keys does the busiest heir take?',
    '가장 많이 떠안는 노드는 그 키의 몇 %를 받을까요?',
  );
  return { question, options: percents(HEIRS), answer: ({ heir }) => nearest(heir, HEIRS), because };
};

// Every scenario starts at seed 42, whatever that shows; the band behind the run shows fifty others.
const seed = 42;

/** The first is the one the simulator's own page begins with. */
export const scenarios: readonly HashingScenario[] = [
  {
    id: 'join',
    title: words('An 11th node joins a ring of ten', '노드 10개의 링에 노드 추가'),
    values: {},
    seed,
    band: 'moved',
    claim: {
      text: words(
        'Between 7 and 11.5 % of the keys move (1/11 is 9.09 %), and every one of them to the new node.',
        '키의 7~11.5 %만 옮겨지고(1/11은 9.09 %) 모두 새 노드로 갑니다.',
      ),
      share: 0.95,
      holds: ({ moved, needless }) => moved >= 7 && moved <= 11.5 && needless === 0,
    },
    prediction: asksMoved(
      words(
        'An 11th node joins. How many of the keys move?',
        '11번째 노드가 추가되면 키는 얼마나 옮겨질까요?',
      ),
      words(
        'The new points cut arcs out of the old ones; no other arc changes hands.',
        '새 가상 노드는 기존 호를 잘라 가질 뿐이고, 다른 호의 주인은 바뀌지 않습니다.',
      ),
    ),
  },
  {
    id: 'mod-n',
    title: words('Four nodes become five, by hash mod n', '나머지 연산으로 노드 4개에서 5개로'),
    values: { scheme: 'mod', nodes: 4 },
    seed,
    band: 'moved',
    claim: {
      text: words(
        'Between 78 and 82 % of the keys move, and most of them between nodes that were there before.',
        '키의 78~82 %가 옮겨지고, 그 대부분은 원래 있던 노드끼리의 이동입니다.',
      ),
      share: 0.99,
      holds: ({ moved, needless }) => moved >= 78 && moved <= 82 && needless > moved / 2,
    },
    prediction: asksMoved(
      words(
        'A fifth node joins. How many of the keys move?',
        '5번째 노드가 추가되면 키는 얼마나 옮겨질까요?',
      ),
      words(
        'A key stays only where both remainders agree: 4 hash values in every 20.',
        '두 나머지가 같은 키만 남습니다. 해시값 20개 중 4개뿐입니다.',
      ),
      [20, 50, 80, 100],
    ),
  },
  {
    id: 'one-vnode',
    title: words('Ten nodes with one point each', '가상 노드 없이 노드 10개'),
    values: { vnodes: 1, change: 'none' },
    seed,
    band: 'maxToMean',
    claim: {
      text: words(
        'The fullest node holds more than one and a half times its fair share.',
        '가장 붐비는 노드는 평균의 1.5배가 넘는 키를 가집니다.',
      ),
      share: 0.97,
      holds: ({ maxToMean }) => maxToMean > 1.5,
    },
    prediction: asksFullest(
      words(
        'How many times the mean does the fullest node hold?',
        '가장 붐비는 노드는 평균의 몇 배를 가질까요?',
      ),
      words(
        'Ten random cuts of a circle make arcs of very different lengths: on average the longest has 2.93 times its share.',
        '원을 무작위로 열 번 자르면 호의 길이가 고르지 않습니다. 가장 긴 호는 평균의 2.93배쯤 됩니다.',
      ),
    ),
  },
  {
    id: 'leave',
    title: words('A node dies; its points were spread', '가상 노드 100개인 노드의 장애'),
    values: { change: 'leave' },
    seed,
    band: 'heir',
    claim: {
      text: words(
        'Only the lost keys move, 7 to 13 % of all, and no heir takes more than 30 % of them.',
        '사라진 노드의 키만(전체의 7~13 %) 옮겨지고, 한 노드가 그중 30 % 넘게 받는 일은 없습니다.',
      ),
      share: 0.95,
      holds: ({ moved, needless, heir }) => moved >= 7 && moved <= 13 && needless === 0 && heir <= 30,
    },
    prediction: asksHeir(
      words(
        'A hundred arcs fall to whoever owns the next point: with fair dice one ninth each, and the luckiest gets about twice that.',
        '호 100개가 각각 다음 가상 노드의 주인에게 갑니다. 평균은 1/9이고 가장 많이 받는 노드는 그 두 배쯤입니다.',
      ),
    ),
  },
  {
    id: 'cascade',
    title: words('A node dies that had one point', '가상 노드 1개인 노드의 장애'),
    values: { change: 'leave', vnodes: 1 },
    seed,
    band: 'heir',
    claim: {
      text: words(
        'One neighbor takes every key of the lost node.',
        '이웃 노드 하나가 사라진 노드의 키를 모두 떠안습니다.',
      ),
      share: 1,
      holds: ({ needless, heir }) => needless === 0 && heir === 100,
    },
    prediction: asksHeir(
      words(
        'One point has one arc, and one successor; if that node dies of the load, the next in line gets both.',
        '점이 하나면 호도 하나, 물려받는 노드도 하나입니다. 그 노드마저 쓰러지면 다음 노드가 둘 다 떠안습니다.',
      ),
    ),
  },
  {
    id: 'weights',
    title: words('A node doubles its weight', '노드 하나의 가중치를 2배로'),
    values: { change: 'weight' },
    seed,
    band: 'moved',
    claim: {
      text: words(
        'Between 6 and 10.5 % of the keys move (2/11 less 1/10 is 8.18 %), all to the heavier node.',
        '키의 6~10.5 %가 옮겨지고(2/11에서 1/10을 뺀 8.18 %) 모두 그 노드로 갑니다.',
      ),
      share: 0.95,
      holds: ({ moved, needless }) => moved >= 6 && moved <= 10.5 && needless === 0,
    },
    prediction: asksMoved(
      words(
        'Node 1 doubles its weight. How many of all keys move?',
        '1번 노드의 가중치가 2배가 되면 키는 얼마나 옮겨질까요?',
      ),
      words('Its share goes from 1/10 to 2/11.', '몫이 1/10에서 2/11로 커집니다.'),
    ),
  },
  {
    id: 'weak-hash',
    title: words('The same ring with FNV-1a', '같은 링을 FNV-1a로'),
    values: { hash: 'fnv1a', change: 'none' },
    seed,
    band: 'maxToMean',
    claim: {
      text: words(
        'The fullest node holds over 1.2 times the mean in spite of its hundred points.',
        '가상 노드가 100개인데도 가장 붐비는 노드는 평균의 1.2배를 넘습니다.',
      ),
      share: 0.95,
      holds: ({ maxToMean }) => maxToMean > 1.2,
    },
    prediction: asksFullest(
      words(
        'A hundred points each, but a weak hash. How full is the fullest node?',
        '가상 노드는 100개씩이지만 해시 함수가 약합니다. 가장 붐비는 노드는 평균의 몇 배일까요?',
      ),
      words(
        'FNV-1a ends in one multiplication: node-3#10 to node-3#19 stand in rows, 1/256 of the circle apart, and other tens fall on the same teeth. A hundred points leave about 54 places in two or three patches, and between them a gap of two fifths of the circle (means over 100 seeds).',
        'FNV-1a의 마지막 단계는 곱셈 한 번입니다. node-3#10부터 node-3#19까지는 원의 1/256 간격으로 줄지어 서고, 다른 십 단위도 같은 자리에 겹칩니다. 점 100개가 두세 무리로 뭉쳐 54곳쯤만 차지하고, 그 사이로 원의 5분의 2가 비어 있습니다(시드 100개의 평균).',
      ),
    ),
  },
  {
    id: 'rendezvous',
    title: words('An 11th node joins, by rendezvous', '랑데부 해싱에 노드 추가'),
    values: { scheme: 'rendezvous' },
    seed,
    band: 'cv',
    claim: {
      text: words(
        'Between 8 and 10 % of the keys move, all to the new node, and loads differ only by chance (cv below 0.06).',
        '키의 8~10 %가 모두 새 노드로 가고, 부하 차이는 우연 수준입니다(변동계수 0.06 미만).',
      ),
      share: 0.98,
      holds: ({ moved, needless, cv }) => moved >= 8 && moved <= 10 && needless === 0 && cv < 0.06,
    },
    prediction: asksMoved(
      words(
        'An 11th node joins. How many of the keys move?',
        '11번째 노드가 추가되면 키는 얼마나 옮겨질까요?',
      ),
      words(
        'It wins a key only with the highest draw: one in eleven.',
        '새 노드의 점수가 가장 높은 키만 가져갑니다. 열한 개 중 하나꼴입니다.',
      ),
    ),
  },
  {
    id: 'jump',
    title: words('The first node dies under jump hash', '점프 해시에서 첫 노드의 장애'),
    values: { scheme: 'jump', change: 'leave' },
    seed,
    band: 'moved',
    claim: {
      text: words(
        'More than 95 % of the keys move: jump hash can only lose its last bucket.',
        '키가 95 % 넘게 옮겨집니다. 점프 해시는 마지막 버킷만 뺄 수 있습니다.',
      ),
      share: 1,
      holds: ({ moved }) => moved > 95,
    },
    prediction: asksMoved(
      words(
        'Node 1 of ten dies. How many of the keys move?',
        '노드 10개 중 1번에 장애가 나면 키는 얼마나 옮겨질까요?',
      ),
      words(
        'Buckets have numbers, not names. When the first goes, every later one is renumbered and takes over the keys before it.',
        '버킷은 이름이 아니라 번호입니다. 첫 번호가 빠지면 뒤의 노드가 모두 한 칸씩 당겨져 남의 키를 맡습니다.',
      ),
    ),
  },
];
