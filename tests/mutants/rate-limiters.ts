/** Bugs that the proofs of the rate limiters must catch: each is one edit of one file, and some test must fail with it. */
const limiters = 'src/core/limits/limiters.ts';
const lane = 'src/core/limits/lane.ts';
const traces = 'src/core/limits/arrivals.ts';
const readouts = 'src/core/limits/readouts.ts';
const model = 'src/simulators/rate-limiters/model.ts';

export const mutants = [
  {
    bug: 'the fixed window admits one more',
    file: limiters,
    from: 'used < rule.limit ?',
    to: 'used <= rule.limit ?',
  },
  {
    bug: 'the fixed window never starts afresh',
    file: limiters,
    from: 'const used = current === last ? count : 0;\n  return used',
    to: 'const used = count;\n  return used',
  },
  {
    bug: 'the fixed window turns half a window late',
    file: limiters,
    from: 'Math.floor(now / rule.window);\n  const used',
    to: 'Math.round(now / rule.window);\n  const used',
  },
  {
    bug: 'a request exactly T old still counts in the log',
    file: limiters,
    from: 'at > now - rule.window',
    to: 'at >= now - rule.window',
  },
  {
    bug: 'the log admits one more',
    file: limiters,
    from: 'kept.length < rule.limit',
    to: 'kept.length <= rule.limit',
  },
  {
    bug: 'the log counts denied requests too',
    file: limiters,
    from: 'now] : [kept]',
    to: 'now] : [[...kept, now]]',
  },
  {
    bug: 'the counter denies the request that just fits',
    file: limiters,
    from: '<= rule.limit * rule.window',
    to: '< rule.limit * rule.window',
  },
  {
    bug: 'the counter does not count the request it judges',
    file: limiters,
    from: '(used + 1) * rule.window',
    to: 'used * rule.window',
  },
  {
    bug: 'the counter weighs the earlier window by what has passed of this one',
    file: limiters,
    from: 'rule.window - (now % rule.window)',
    to: '(now % rule.window)',
  },
  {
    bug: 'the counter takes a window long past for the one before',
    file: limiters,
    from: 'current === last + 1 ? count : 0',
    to: 'count',
  },
  {
    bug: 'the bucket fills beyond its depth',
    file: limiters,
    from: 'Math.min(rule.burst * rule.gap, level + now - at)',
    to: 'level + now - at',
  },
  {
    bug: 'the bucket denies the last whole token',
    file: limiters,
    from: 'tokens >= rule.gap',
    to: 'tokens > rule.gap',
  },
  {
    bug: 'a denied request costs the bucket its refill',
    file: limiters,
    from: '[[tokens, now]]',
    to: '[[level, now]]',
  },
  {
    bug: 'the bucket starts empty',
    file: limiters,
    from: '[level = rule.burst * rule.gap, at = 0]',
    to: '[level = 0, at = 0]',
  },
  {
    bug: 'GCRA tolerates one request more',
    file: limiters,
    from: '(rule.burst - 1) * rule.gap',
    to: 'rule.burst * rule.gap',
  },
  { bug: 'GCRA denies at the exact tolerance', file: limiters, from: 'early <=', to: 'early <' },
  {
    bug: 'GCRA saves up idle time without end',
    file: limiters,
    from: 'Math.max(due, now) + rule.gap',
    to: 'due + rule.gap',
  },
  {
    bug: 'a denied request pushes the theoretical arrival time on',
    file: limiters,
    from: 'now] : [[due]]',
    to: 'now] : [[due + rule.gap]]',
  },
  {
    bug: 'a place in the leaky bucket is free as soon as its request leaves',
    file: limiters,
    from: 'leaves + rule.gap > now',
    to: 'leaves > now',
  },
  {
    bug: 'the leaky bucket has one place more',
    file: limiters,
    from: 'held.length < rule.burst',
    to: 'held.length <= rule.burst',
  },
  {
    bug: 'the leaky bucket lets bursts through',
    file: limiters,
    from: '(held.at(-1) as number) + rule.gap',
    to: 'now',
  },
  {
    bug: 'the clock of the limiters runs in microseconds against windows in ticks',
    file: model,
    from: 'at * rule.limit)',
    to: 'at)',
  },
  {
    bug: 'two passes exactly T apart count as one window',
    file: lane,
    from: '<= through - rule.window',
    to: '< through - rule.window',
  },
  {
    bug: 'the most in any T is the latest, not the largest',
    file: lane,
    from: 'inWindow > lane.most',
    to: 'inWindow > 0',
  },
  {
    bug: 'the longest wait is the last wait',
    file: lane,
    from: 'Math.max(lane.wait, through - now)',
    to: 'through - now',
  },
  {
    bug: 'the adversary comes a microsecond too early',
    file: traces,
    from: 'Math.ceil((i * window) / limit)',
    to: 'Math.floor((i * window) / limit)',
  },
  {
    bug: 'the adversary sends one request after T is over',
    file: traces,
    from: 'i <= limit - 2',
    to: 'i <= limit - 1',
  },
  {
    bug: 'steady traffic draws from the stream of Poisson',
    file: traces,
    from: "stream('jitter')",
    to: "stream('gaps')",
  },
  {
    bug: 'the second volley comes before the boundary',
    file: traces,
    from: 'window - 10 * limit, 10',
    to: 'window - 20 * limit, 10',
  },
  { bug: 'volleys come every T', file: traces, from: '[0, 1.5, 3]', to: '[0, 1, 2]' },
  {
    bug: 'Poisson traffic has twice its load',
    file: traces,
    from: 'gaps.float()) * mean',
    to: 'gaps.float()) * mean * 0.5',
  },
  { bug: 'the first request is lost', file: model, from: 'trace[done]', to: 'trace[done + 1]' },
  {
    bug: 'the table shows a waiting time in ticks',
    file: model,
    from: '(wait / limit / 1e6)',
    to: '(wait / 1e6)',
  },
  {
    bug: 'the readout weighs the earlier window by what has passed',
    file: readouts,
    from: '1 - (now % window) / window',
    to: '(now % window) / window',
  },
];
