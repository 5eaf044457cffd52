import type { Measured, Words } from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';
import type { MetricId, StormScenario } from './model.ts';

type Metrics = Measured<MetricId>;

/** Where a number lies between bounds. */
function between(
  question: Words,
  metric: MetricId,
  bounds: readonly [number, number, number],
  [unit, unitKo]: readonly [string, string],
  because: Words,
): StormScenario['prediction'] {
  const [low, middle, high] = bounds;
  return {
    question,
    options: [
      words(`up to ${low}${unit}`, `${low}${unitKo} 이하`),
      words(`${low} to ${middle}${unit}`, `${low}~${middle}${unitKo}`),
      words(`${middle} to ${high}${unit}`, `${middle}~${high}${unitKo}`),
      words(`over ${high}${unit}`, `${high}${unitKo} 초과`),
    ],
    answer: (metrics: Metrics) => bounds.filter((bound) => metrics[metric] > bound).length,
    because,
  };
}

const seconds = [' s', '초'] as const;
const asksDown = (question: Words, because: Words) =>
  between(question, 'down', [5, 30, 60], seconds, because);

// Every scenario starts at seed 42, whatever that shows; the band behind the run shows fifty others.
const seed = 42;

/** The first is the one the simulator's own page begins with. */
export const scenarios: readonly StormScenario[] = [
  {
    id: 'storm',
    title: words('The server stops for 10 s; four tries', '서버가 10초 멈춤, 네 번 시도'),
    values: {},
    seed,
    band: 'down',
    claim: {
      text: words(
        'The cause is gone after 10 s. In at least 60 of the 70 s after it not one request is answered in time.',
        '원인은 10초 뒤 사라집니다. 그 뒤 70초 중 60초 이상은 제때 응답받는 요청이 하나도 없습니다.',
      ),
      share: 0.98,
      holds: ({ down, goodput, wasted }) => down >= 60 && goodput < 50 && wasted > 80,
    },
    prediction: asksDown(
      words(
        'The server, 60 % busy, stops for 10 s and is back at full speed. For how many of the 70 s that follow is nobody answered in time?',
        '사용률 60 %이던 서버가 10초 멈췄다가 제 속도로 돌아옵니다. 이어지는 70초 중 몇 초 동안 아무도 제때 응답받지 못할까요?',
      ),
      words(
        'Four tries of 6 requests a second are 24, and the server can do 10. It works without rest, on tries whose clients have left; those come back, and so the storm feeds itself.',
        '초당 요청 6개를 네 번씩 시도하면 시도가 24개인데 서버는 초당 10개만 처리합니다. 서버는 쉬지 않고 일하지만, 처리하는 것은 이미 떠난 클라이언트의 시도입니다. 그 클라이언트가 다시 시도하므로 폭풍이 스스로 이어집니다.',
      ),
    ),
  },
  {
    id: 'no-retries',
    title: words('The same outage, and nobody tries again', '같은 장애, 재시도 없음'),
    values: { tries: 1 },
    seed,
    band: 'down',
    claim: {
      text: words(
        'The queue drains by itself: after 3 to 25 s answers are in time again.',
        '대기열이 저절로 줄어 3~25초 뒤에는 다시 제때 응답합니다.',
      ),
      share: 0.95,
      holds: ({ down, goodput }) => down >= 3 && down <= 25 && goodput >= 90,
    },
    prediction: asksDown(
      words(
        'The same outage, but a request that fails is given up. For how long is nobody answered after the server is back?',
        '같은 장애이지만 실패한 요청은 포기합니다. 서버가 돌아온 뒤 얼마나 오래 아무도 응답받지 못할까요?',
      ),
      words(
        'Sixty requests wait when the server is back; it does 10 a second and 6 come. After about 10 s the wait is below the timeout of 2 s.',
        '서버가 돌아왔을 때 요청 60개가 기다립니다. 초당 10개를 처리하고 6개가 오므로 10초쯤 뒤에는 대기 시간이 타임아웃 2초보다 짧아집니다.',
      ),
    ),
  },
  {
    id: 'backoff',
    title: words('Exponential backoff with full jitter', '지수 백오프와 풀 지터'),
    values: { backoff: 'full', wait: 1000 },
    seed,
    band: 'down',
    claim: {
      text: words(
        'Still at least 60 of 70 s without an answer: waiting spreads the tries, it does not make them fewer.',
        '여전히 70초 중 60초 이상 응답이 없습니다. 기다리면 시도가 흩어질 뿐 줄지 않습니다.',
      ),
      share: 0.98,
      holds: ({ down, amplification }) => down >= 60 && amplification > 3,
    },
    prediction: asksDown(
      words(
        'Clients now wait up to 1, 2 and 4 s before their retries, at random. For how long is nobody answered?',
        '이제 클라이언트는 재시도 전에 최대 1, 2, 4초를 무작위로 기다립니다. 얼마나 오래 아무도 응답받지 못할까요?',
      ),
      words(
        'New requests keep coming whatever the old ones do, and each brings four tries, only later. Backoff helps against a short burst; against lasting overload only fewer tries help.',
        '기존 요청이 무엇을 하든 새 요청은 계속 오고, 저마다 네 번 시도합니다. 조금 늦을 뿐입니다. 백오프는 짧은 쏠림에는 효과가 있지만, 과부하가 이어지면 시도를 줄여야 합니다.',
      ),
    ),
  },
  {
    id: 'budget',
    title: words('A retry budget of 10 %', '재시도 예산 10 %'),
    values: { guard: 'budget' },
    seed,
    band: 'down',
    claim: {
      text: words(
        'Answers are in time again after 5 to 30 s, and tries stay below 1.2 per request.',
        '5~30초 뒤에는 다시 제때 응답하고, 시도는 요청당 1.2번 미만입니다.',
      ),
      share: 0.95,
      holds: ({ down, goodput, amplification }) =>
        down >= 5 && down <= 30 && goodput >= 80 && amplification < 1.2,
    },
    prediction: asksDown(
      words(
        'Ten requests earn one retry. For how long is nobody answered after the server is back?',
        '요청 열 개마다 재시도를 한 번 허용합니다. 서버가 돌아온 뒤 얼마나 오래 아무도 응답받지 못할까요?',
      ),
      words(
        'At worst 6 requests a second become 6.6 tries, and 10 can be served. It takes somewhat longer than without retries, and ends.',
        '최악에도 초당 요청 6개가 시도 6.6개가 되고, 10개를 처리할 수 있습니다. 재시도가 없을 때보다 조금 더 걸리지만 결국 회복됩니다.',
      ),
    ),
  },
  {
    id: 'breaker',
    title: words('A circuit breaker', '서킷 브레이커'),
    values: { guard: 'breaker' },
    seed,
    band: 'down',
    claim: {
      text: words(
        'Open for 5 s at a time it lets the queue drain: at most 12 s without an answer.',
        '5초씩 열려 있는 동안 대기열이 줄어, 응답이 없는 시간은 12초 이하입니다.',
      ),
      share: 0.95,
      holds: ({ down, goodput, answered }) => down <= 12 && goodput >= 80 && answered > 70,
    },
    prediction: between(
      words(
        'Clients share a breaker: it opens when half of 20 tries fail, and lets a probe through every 5 s. For how long is nobody answered after the server is back?',
        '클라이언트들이 브레이커를 함께 씁니다. 시도 20번 중 절반이 실패하면 열리고 5초마다 하나를 시험 삼아 보냅니다. 서버가 돌아온 뒤 얼마나 오래 아무도 응답받지 못할까요?',
      ),
      'down',
      [2, 10, 30],
      seconds,
      words(
        'It opened when a few dozen tries had failed, so little had piled up, and the first probe after that is answered. Nearly all tries of the outage were refused at the client.',
        '시도 수십 개가 실패하자 열렸으므로 쌓인 것이 적고, 그다음 시험 요청이 응답을 받습니다. 장애 동안의 시도는 대부분 클라이언트에서 거절되었습니다.',
      ),
    ),
  },
  {
    id: 'short-queue',
    title: words('Ten places in the queue', '대기열 자리 열 개'),
    values: { room: 10 },
    seed,
    band: 'down',
    claim: {
      text: words(
        'With four tries and no guard: at most 5 s without an answer, and less than a tenth of the work is for nobody.',
        '방어 없이 네 번 시도해도 응답이 없는 시간은 5초 이하이고 낭비된 작업은 10분의 1 미만입니다.',
      ),
      share: 0.97,
      holds: ({ down, goodput, wasted, longest }) => down <= 5 && goodput >= 80 && wasted < 10 && longest > 1,
    },
    prediction: asksDown(
      words(
        'Four tries, no guard, but only ten may wait at the server; the others are refused at once. For how long is nobody answered?',
        '네 번 시도하고 방어도 없지만 서버에서 열 개만 기다릴 수 있고 나머지는 바로 거절됩니다. 얼마나 오래 아무도 응답받지 못할까요?',
      ),
      words(
        'Ten places are 1 s of work, and clients wait 2 s: whoever is admitted is answered in time. A queue longer than the timeout holds only work for nobody.',
        '자리 열 개는 1초 분량의 작업이고 클라이언트는 2초를 기다리므로, 받아들여진 시도는 제때 응답받습니다. 타임아웃보다 긴 대기열에는 낭비될 작업만 쌓입니다.',
      ),
    ),
  },
  {
    id: 'drop',
    title: words('The server drops what nobody waits for', '아무도 기다리지 않는 시도는 버림'),
    values: { dead: 'dropped' },
    seed,
    band: 'wasted',
    claim: {
      text: words(
        'At most 5 s without an answer; less than a third of the work is for nobody.',
        '응답이 없는 시간은 5초 이하이고 낭비된 작업은 3분의 1 미만입니다.',
      ),
      share: 0.95,
      holds: ({ down, goodput, wasted, longest }) => down <= 5 && goodput >= 80 && wasted < 33 && longest > 1,
    },
    prediction: asksDown(
      words(
        'A try carries its deadline, and the server throws it away when that has passed. For how long is nobody answered?',
        '시도마다 마감 시각이 붙어 있어 서버는 그 시각이 지난 것을 버립니다. 얼마나 오래 아무도 응답받지 못할까요?',
      ),
      words(
        'The backlog of the outage is gone in a moment, because nobody waits for it. What is left are the tries of the last 2 s.',
        '장애 동안 쌓인 시도는 아무도 기다리지 않으므로 한순간에 사라집니다. 남는 것은 마지막 2초의 시도입니다.',
      ),
    ),
  },
  {
    id: 'relief-half',
    title: words('Half of the requests are turned away for 20 s', '20초 동안 요청 절반을 돌려보냄'),
    values: { relief: 50 },
    seed,
    band: 'goodput',
    claim: {
      text: words(
        'Not enough: in the last 20 s still less than half is answered.',
        '모자랍니다. 마지막 20초에도 응답이 절반 미만입니다.',
      ),
      share: 0.95,
      holds: ({ goodput, down }) => goodput < 50 && down > 50,
    },
    prediction: between(
      words(
        'From 50 to 70 s only 3 of 6 requests a second are let in. How much is answered in the last 20 s?',
        '50~70초에 초당 6개 중 3개만 받아들입니다. 마지막 20초에는 몇 %가 응답받을까요?',
      ),
      'goodput',
      [10, 50, 90],
      [' %', ' %'],
      words(
        'Three requests of four tries are 12 a second, still more than 10. The load at which it falls over is not the load at which it gets up: that is below 10 / 4.',
        '요청 3개를 네 번씩이면 초당 12개로 여전히 10개보다 많습니다. 무너지는 부하와 회복되는 부하는 다릅니다. 회복되려면 요청이 초당 10 / 4개보다 적어야 합니다.',
      ),
    ),
  },
  {
    id: 'relief-tenth',
    title: words('Nine of ten are turned away for 20 s', '20초 동안 열 중 아홉을 돌려보냄'),
    values: { relief: 10 },
    seed,
    band: 'goodput',
    claim: {
      text: words(
        'Enough: in the last 20 s over 80 % are answered, at the load that kept it down before.',
        '충분합니다. 앞서 회복하지 못하던 부하 그대로, 마지막 20초에 80 % 넘게 응답합니다.',
      ),
      share: 0.95,
      holds: ({ goodput, down }) => goodput > 80 && down > 25,
    },
    prediction: between(
      words(
        'From 50 to 70 s only one request in ten is let in. How much is answered in the last 20 s, when all are let in again?',
        '50~70초에 요청 열 개 중 하나만 받아들입니다. 다시 모두 받아들이는 마지막 20초에는 몇 %가 응답받을까요?',
      ),
      'goodput',
      [10, 50, 90],
      [' %', ' %'],
      words(
        'With 2.4 tries a second the queue drains in about 10 s, and then nothing is wrong any more: at 60 % both states can last, and which one you are in depends on the past.',
        '초당 시도가 2.4개면 대기열이 10초쯤에 비고, 그 뒤로는 아무 문제가 없습니다. 부하 60 %에서는 두 상태가 모두 이어질 수 있고, 어느 상태인지는 그동안의 이력에 달려 있습니다.',
      ),
    ),
  },
  {
    id: 'herd',
    title: words('A hundred at once, doubling waits', '한꺼번에 백 개, 대기는 두 배씩'),
    values: { trigger: 'herd', room: 10, backoff: 'exponential', wait: 2000 },
    seed,
    band: 'lost',
    claim: {
      text: words(
        'The retries come in waves that find the same ten places: 50 to 80 requests are given up.',
        '재시도가 파도처럼 몰려와 같은 열 자리를 다툽니다. 요청 50~80개를 포기합니다.',
      ),
      share: 0.95,
      holds: ({ lost }) => lost >= 50 && lost <= 80,
    },
    prediction: between(
      words(
        'A hundred clients come at the same moment; eleven find a place. The others try again after 2, 4 and 8 s. How many give up?',
        '클라이언트 백 개가 같은 순간에 오고 열한 개가 자리를 얻습니다. 나머지는 2, 4, 8초 뒤 다시 시도합니다. 몇 개가 포기할까요?',
      ),
      'lost',
      [20, 50, 80],
      ['', '개'],
      words(
        'Whoever was refused together comes back together. Each wave fills the ten places, and the server is idle between waves.',
        '함께 거절된 요청은 함께 돌아옵니다. 파도마다 열 자리가 차고, 파도 사이에는 서버가 유휴 상태입니다.',
      ),
    ),
  },
  {
    id: 'jitter',
    title: words('A hundred at once, with jitter', '한꺼번에 백 개, 지터 있음'),
    values: { trigger: 'herd', room: 10, backoff: 'equal', wait: 2000 },
    seed,
    band: 'lost',
    claim: {
      text: words(
        'The same waits, half of each at random: at most 50 are given up. Without jitter it is 50 to 80.',
        '같은 대기에서 절반을 무작위로 하면 50개 이하만 포기합니다. 지터가 없으면 50~80개입니다.',
      ),
      share: 0.95,
      holds: ({ lost, amplification }) => lost <= 50 && amplification > 1.1,
    },
    prediction: between(
      words(
        'The same hundred, but half of each wait is drawn at random. How many give up?',
        '같은 백 개이지만 대기의 절반을 무작위로 정합니다. 몇 개가 포기할까요?',
      ),
      'lost',
      [20, 50, 80],
      ['', '개'],
      words(
        'The second wave is spread over 1 s, the third over 2, the fourth over 4, and the server takes what comes. This is what jitter is for: it breaks up what came together.',
        '두 번째 파도는 1초, 세 번째는 2초, 네 번째는 4초에 걸쳐 퍼지고 서버는 오는 대로 처리합니다. 지터는 한꺼번에 몰린 것을 흩어 놓는 데 씁니다.',
      ),
    ),
  },
  {
    id: 'layers',
    title: words('Three layers that each try four times', '각각 네 번 시도하는 세 계층'),
    values: { layers: 3, wait: 100, room: 0, length: 30 },
    seed,
    band: 'peak',
    claim: {
      text: words(
        'One request becomes 64 tries; 6 requests a second become over 300.',
        '요청 하나가 시도 64번이 되고, 초당 요청 6개가 초당 시도 300번 넘게 불어납니다.',
      ),
      share: 0.98,
      holds: ({ most, peak }) => most === 64 && peak > 300,
    },
    prediction: between(
      words(
        'A gateway, a service and a client library each try up to four times. How many tries can one request become?',
        '게이트웨이, 서비스, 클라이언트 라이브러리가 저마다 네 번까지 시도합니다. 요청 하나가 시도 몇 번이 될 수 있을까요?',
      ),
      'most',
      [8, 16, 48],
      ['', '번'],
      words(
        'Tries multiply: 4 × 4 × 4 = 64. Retry in one layer only, and let the others hand the error up.',
        '시도는 곱해집니다. 4 × 4 × 4 = 64입니다. 재시도는 한 계층에서만 하고 나머지는 오류를 위로 넘기세요.',
      ),
    ),
  },
];
