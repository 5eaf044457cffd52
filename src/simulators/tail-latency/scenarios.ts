import type { Measured, Words } from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';
import type { MetricId, TailScenario } from './model.ts';

type Asked = TailScenario['prediction'];

/** The guess nearest to what was measured: by its ratio, and 0 is near what is below half of the least. */
function nearest(
  question: Words,
  guesses: readonly number[],
  unit: string,
  measured: (metrics: Measured<MetricId>) => number,
  because: Words,
): Asked {
  return {
    question,
    options: guesses.map((n) => words(`about ${n} ${unit}`, `약 ${n} ${unit}`)),
    answer(metrics) {
      const value = Math.max(measured(metrics), 1e-3);
      const off = guesses.map((guess) => Math.max(guess / value, value / guess));
      return off.indexOf(Math.min(...off));
    },
    because,
  };
}

// Every scenario starts at seed 42, whatever that shows; the band behind the run shows fifty others.
const seed = 42;

/** The first is the one the simulator's own page begins with. */
export const scenarios: readonly TailScenario[] = [
  {
    id: 'fan-out',
    title: words(
      'One slow call in a hundred, a hundred calls a page',
      '백에 하나 느린 호출, 페이지당 호출 백 개',
    ),
    values: {},
    seed,
    band: 'slow',
    claim: {
      text: words(
        'Half to three quarters of the pages are slow, though 99 % of the calls are quick.',
        '호출의 99 %가 빠른데도 페이지의 절반에서 4분의 3이 느립니다.',
      ),
      share: 0.97,
      holds: ({ slow, calls }) => slow > 50 && slow < 75 && calls < 1.5,
    },
    prediction: nearest(
      words(
        'A call takes 10 ms; one in a hundred takes 1 s. A page makes a hundred calls at once and needs them all. How many pages take 1 s?',
        '호출은 10 ms 걸리고 백에 하나는 1초 걸립니다. 페이지는 호출 백 개를 동시에 보내고 응답이 모두 필요합니다. 1초 걸리는 페이지는 얼마나 될까요?',
      ),
      [1, 10, 37, 63],
      '%',
      ({ slow }) => slow,
      words(
        'A page is quick only if all its calls are: 0.99 to the power of 100 is 36.6 %. The rest, 63.4 %, wait for the slowest.',
        '호출이 모두 빨라야 페이지가 빠릅니다. 0.99의 100제곱은 36.6 %이고, 나머지 63.4 %는 가장 느린 호출을 기다립니다.',
      ),
    ),
  },
  {
    id: 'median',
    title: words('p99 of one call, the median of a page', '호출의 p99가 페이지의 중앙값'),
    values: { law: 'exponential' },
    seed,
    band: 'p50',
    claim: {
      text: words(
        'The median page takes 44 to 57 ms; p99 of one call is 46 ms, its median 7 ms.',
        '페이지의 중앙값이 44~57 ms입니다. 호출 하나의 p99는 46 ms, 중앙값은 7 ms입니다.',
      ),
      share: 0.97,
      holds: ({ p50 }) => p50 > 44 && p50 < 57,
    },
    prediction: nearest(
      words(
        'A call takes 10 ms on average, 7 ms in the median, 46 ms at p99. What is the median of a page of a hundred?',
        '호출은 평균 10 ms, 중앙값 7 ms, p99 46 ms입니다. 호출 백 개를 보내는 페이지의 중앙값은?',
      ),
      [7, 10, 20, 50],
      'ms',
      ({ p50 }) => p50,
      words(
        'Half of the pages are quicker than t if each call is with probability 0.5^(1/100), 99.3 %. So the median page is the p99.3 of a call.',
        '페이지의 절반이 t보다 빠르려면 각 호출이 0.5^(1/100), 즉 99.3 % 확률로 t보다 빨라야 합니다. 페이지의 중앙값은 호출의 p99.3입니다.',
      ),
    ),
  },
  {
    id: 'hedge',
    title: words('A second copy after 10 ms', '10 ms 뒤 중복 요청'),
    values: { hedge: 95 },
    seed,
    band: 'hedged.slow',
    claim: {
      text: words(
        'At most one page in twenty is slow, for at most 1.5 % more calls.',
        '호출이 많아야 1.5 % 늘고, 느린 페이지는 스무 개에 하나를 넘지 않습니다.',
      ),
      share: 0.97,
      holds: (m) => m['hedged.slow'] <= 5 && m.slow > 40 && m.extra <= 1.5 && m.extra > 0,
    },
    prediction: nearest(
      words(
        'The same pages. If no answer has come after 10 ms, a copy goes to another server and the first answer counts. How many pages take 1 s?',
        '같은 페이지입니다. 10 ms 안에 응답이 없으면 다른 서버로 중복 요청을 보내고 먼저 온 응답을 씁니다. 1초 걸리는 페이지는?',
      ),
      [63, 30, 10, 1],
      '%',
      (m) => m['hedged.slow'],
      words(
        'Both must be slow: one call in 10,000, and 1 % of the pages. The others that had met a slow call take 20 ms.',
        '두 요청이 모두 느려야 합니다. 호출로는 만 개에 하나, 페이지로는 1 %입니다. 느린 호출을 만난 나머지 페이지는 20 ms 걸립니다.',
      ),
    ),
  },
  {
    id: 'heavy-tail',
    title: words('A heavy tail, hedged at p95', '두꺼운 꼬리, p95에서 헤징'),
    values: { law: 'pareto', hedge: 95 },
    seed,
    band: 'hedged.p99',
    claim: {
      text: words(
        'p99 of the pages falls to less than a third, for 4 to 6 % more calls.',
        '호출이 4~6 % 늘고 페이지의 p99는 3분의 1 아래로 떨어집니다.',
      ),
      share: 0.97,
      holds: (m) => m['hedged.p99'] < m.p99 / 3 && m.extra > 4 && m.extra < 6,
    },
    prediction: nearest(
      words(
        'p99 of these pages is about 500 ms. A copy is sent for every call that is slower than 95 % of them. What is left of p99?',
        '이 페이지들의 p99는 500 ms쯤입니다. p95보다 느린 호출마다 중복 요청을 보냅니다. p99는 얼마가 될까요?',
      ),
      [470, 250, 65, 5],
      'ms',
      (m) => m['hedged.p99'],
      words(
        'Far out in the tail two draws must both be there: (5/t)² becomes about (5/t)⁴. By formula p99 falls from 500 to 63 ms, for 5 % more calls.',
        '꼬리 끝에서는 두 요청이 모두 느려야 하므로 (5/t)²가 (5/t)⁴쯤이 됩니다. 공식으로는 호출이 5 % 늘고 p99는 500 ms에서 63 ms로 줄어듭니다.',
      ),
    ),
  },
  {
    id: 'same-cause',
    title: words('The copy is as slow as the first', '중복 요청도 똑같이 느리다면'),
    values: { hedge: 95, same: 100 },
    seed,
    band: 'hedged.slow',
    claim: {
      text: words(
        'Not one page is quicker than without copies, and the servers do about half as much work again.',
        '헤징하지 않을 때보다 빨라진 페이지가 하나도 없고, 서버의 작업량은 1.5배쯤 됩니다.',
      ),
      share: 1,
      holds: (m) => m['hedged.slow'] === m.slow && m['hedged.p50'] === m.p50 && m.work > 140 && m.work < 160,
    },
    prediction: nearest(
      words(
        'Now a slow call is slow because of what it asks for, whichever server is asked. A copy follows after 10 ms all the same. How many pages take 1 s?',
        '이제 느린 호출은 요청 자체가 무거워 어느 서버에서나 느립니다. 그래도 10 ms 뒤에 중복 요청을 보냅니다. 1초 걸리는 페이지는?',
      ),
      [63, 30, 10, 1],
      '%',
      (m) => m['hedged.slow'],
      words(
        'The copy begins later and takes as long, so it always loses. Hedging mends slow servers, not slow requests; for these the work is only done twice.',
        '중복 요청은 늦게 시작해 똑같이 걸리므로 늘 더 늦습니다. 헤징은 느린 서버에는 효과가 있지만 느린 요청에는 없고, 같은 일을 두 번 할 뿐입니다.',
      ),
    ),
  },
  {
    id: 'good-enough',
    title: words('97 answers are enough', '응답 97개면 충분'),
    values: { missing: 3 },
    seed,
    band: 'slow',
    claim: {
      text: words(
        'Without its three latest answers at most one page in sixteen is slow, and no copy is sent.',
        '가장 늦은 응답 셋을 기다리지 않으면 느린 페이지는 열여섯에 하나를 넘지 않고, 중복 요청도 보내지 않습니다.',
      ),
      share: 0.97,
      holds: ({ slow, extra, p50 }) => slow <= 6.25 && extra === 0 && p50 > 0 && p50 < 20,
    },
    prediction: nearest(
      words(
        'A search page shows what it has when 97 of 100 shards have answered. How many pages take 1 s?',
        '검색 페이지는 샤드 100개 중 97개의 응답이 오면 결과를 보여 줍니다. 1초 걸리는 페이지는?',
      ),
      [60, 20, 2],
      '%',
      ({ slow }) => slow,
      words(
        'Four calls must be slow at once, of a hundred that are slow once in a hundred: 1.8 %. It costs 3 % of the answer, not one call more.',
        '백 번에 한 번 느린 호출 백 개 중 넷이 동시에 느려야 합니다. 1.8 %입니다. 대가는 호출이 아니라 결과의 3 %입니다.',
      ),
    ),
  },
];
