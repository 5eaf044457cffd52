/** Bugs that the proofs of tail latency must catch: each is one edit of one file, and some test must fail with it. */
const latency = 'src/core/tail/latency.ts';
const page = 'src/core/tail/page.ts';
const theory = 'src/core/tail/theory.ts';
const model = 'src/simulators/tail-latency/model.ts';
const scenarios = 'src/simulators/tail-latency/scenarios.ts';
const shares = 'src/simulators/tail-latency/shares.tsx';

/** Tests that guard this core beside the simulator's own. */
export const tests = ['tests/unit/simulators/contract'];

export const mutants = [
  { bug: 'exactly one in a hundred is left out', file: latency, from: 'u <= SLOW', to: 'u < SLOW' },
  {
    bug: 'slow calls take ten times as long',
    file: latency,
    from: 'const TIMES = 100;',
    to: 'const TIMES = 10;',
  },
  {
    bug: 'exponential calls have half the mean',
    file: latency,
    from: 'Math.round(-usual * log(u))',
    to: 'Math.round((-usual / 2) * log(u))',
  },
  {
    bug: 'an exponential call may take no time',
    file: latency,
    from: 'Math.max(1, Math.round(-usual * log(u)))',
    to: 'Math.round(-usual * log(u))',
  },
  {
    bug: 'Pareto calls begin at their mean',
    file: latency,
    from: 'Math.round(usual / 2 / Math.sqrt(u))',
    to: 'Math.round(usual / Math.sqrt(u))',
  },
  {
    bug: 'survival counts the slow until after their time',
    file: latency,
    from: 't < TIMES * usual ? SLOW',
    to: 't <= TIMES * usual + 5 ? SLOW',
  },
  {
    bug: 'the tail of Pareto has exponent 1',
    file: latency,
    from: '(least / t) * (least / t)',
    to: '(least / t)',
  },
  {
    bug: 'p99 of two speeds is the slow one',
    file: latency,
    from: 'p <= 1 - SLOW',
    to: 'p < 1 - SLOW',
  },
  {
    bug: 'slow is what takes over the quick speed a hundredfold',
    file: latency,
    from: 'TIMES * latency.usual - 1',
    to: 'TIMES * latency.usual',
  },
  {
    bug: 'slow is beyond p95',
    file: latency,
    from: 'quantileOf(latency, 0.99)',
    to: 'quantileOf(latency, 0.95)',
  },
  {
    bug: 'copies have the luck of their calls',
    file: page,
    from: "draw('copies', hedges)",
    to: "draw('calls', hedges)",
  },
  {
    bug: 'luck may be nought',
    file: page,
    from: '() => 1 - stream.float()',
    to: '() => stream.float()',
  },
  {
    bug: 'a page without its slowest waits for one more',
    file: page,
    from: 'sorted.length - 1 - missing',
    to: 'sorted.length - missing',
  },
  {
    bug: 'answers are sorted as texts',
    file: page,
    from: 'Float64Array.from(answers).sort()',
    to: 'answers.map(Number).sort()',
  },
  {
    bug: 'a page may go without its last answer',
    file: page,
    from: 'Math.max(0, sorted.length - 1 - missing)',
    to: 'sorted.length - 1 - missing',
  },
  {
    bug: 'a call that answers at the delay is copied',
    file: page,
    from: 'if (first <= delay) continue;',
    to: 'if (first < delay) continue;',
  },
  {
    bug: 'a copy counts from the start of the page',
    file: page,
    from: 'Math.min(first, delay + copy)',
    to: 'Math.min(first, copy)',
  },
  {
    bug: 'the copy replaces the original',
    file: page,
    from: 'Math.min(first, delay + copy)',
    to: 'delay + copy',
  },
  {
    bug: 'who shares the cause is turned round',
    file: page,
    from: '(luck.causes[i] ?? 1) <= same',
    to: '(luck.causes[i] ?? 1) > same',
  },
  {
    bug: 'a stopped loser has worked only until the copy was sent',
    file: page,
    from: '2 * answer - delay - first',
    to: 'answer - first',
  },
  {
    bug: 'losers are stopped when they should run',
    file: page,
    from: 'cancel ? 2',
    to: '!cancel ? 2',
  },
  {
    bug: 'copies are free',
    file: page,
    from: 'hedgedWork += cancel ? 2 * answer - delay - first : copy;',
    to: 'hedgedWork += 0;',
  },
  {
    bug: 'the page with copies is that without',
    file: page,
    from: 'readyAt(hedged, missing)]',
    to: 'readyAt(plain, missing)]',
  },
  {
    bug: 'a copy helps from the start in the formula',
    file: theory,
    from: 'survival(latency, t - delay)',
    to: 'survival(latency, t)',
  },
  {
    bug: 'the formula gives copies their own cause always',
    file: theory,
    from: '(same + (1 - same) * survival(latency, t - delay))',
    to: 'survival(latency, t - delay)',
  },
  {
    bug: 'the binomial forgets the order of the late',
    file: theory,
    from: '((fanout - k) / (k + 1))',
    to: '(fanout - k)',
  },
  {
    bug: 'one missing answer too few is forgiven',
    file: theory,
    from: 'k <= may',
    to: 'k < may',
  },
  {
    bug: 'the formula lets a page go without its last answer',
    file: theory,
    from: 'Math.min(missing, fanout - 1)',
    to: 'missing',
  },
  {
    bug: 'quantiles of pages are those with copies always',
    file: theory,
    from: 'const late = copies ?',
    to: 'const late = true ?',
  },
  {
    bug: 'a quantile is one microsecond early',
    file: theory,
    from: 'return high;',
    to: 'return low;',
  },
  {
    bug: 'copies go out at the quantile of the page',
    file: theory,
    from: 'survival(latency, delay);',
    to: 'survival(latency, delay / 2);',
  },
  {
    bug: 'copies are counted over pages, not calls',
    file: model,
    from: 'percent(copies, done * setup.values.fanout)',
    to: 'percent(copies, done)',
  },
  {
    bug: 'slow pages are those that take twice the limit',
    file: model,
    from: 'slow: slow + (time > limit ? 1 : 0)',
    to: 'slow: slow + (time > 2 * limit ? 1 : 0)',
  },
  {
    bug: 'the hedge of 100 is a percentile',
    file: model,
    from: 'hedge === NEVER ? Number.POSITIVE_INFINITY',
    to: 'hedge === -1 ? Number.POSITIVE_INFINITY',
  },
  {
    bug: 'the formula is told before the run is over',
    file: model,
    from: "isOver(state) ? printNumber(formula(), digits) : '–'",
    to: 'printNumber(formula(), digits)',
  },
  {
    bug: 'the guess nearest by difference is right',
    file: scenarios,
    from: 'Math.max(guess / value, value / guess)',
    to: 'guess / value',
  },
  {
    bug: 'the share that is ready counts who is later',
    file: shares,
    from: '(sorted[seen] ?? 0) <= micros',
    to: '(sorted[seen] ?? 0) >= micros',
  },
];
