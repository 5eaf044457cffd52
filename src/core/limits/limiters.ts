/** The one promise that all six are asked to keep, in ticks of 1/limit µs, in which every time below is an integer. */
export interface Rule {
  /** L: requests allowed per window. */
  readonly limit: number;
  /** T in ticks. */
  readonly window: number;
  /** T/L in ticks: the time in which the rate r = L/T allows one request. */
  readonly gap: number;
  /** b: depth of the buckets, in requests. */
  readonly burst: number;
}

/** The rule in ticks for a limit, a window in µs and a depth. */
export function ruleOf(limit: number, windowMicros: number, burst: number): Rule {
  return { limit, window: windowMicros * limit, gap: windowMicros, burst };
}

/** What a limiter remembers between requests; `[]` before the first. */
export type Memory = readonly number[];

/** What it remembers next, and the tick at which the request gets through; without it the request is denied. */
export type Verdict = readonly [memory: Memory, through?: number];

/** The verdict on a request that arrives at tick `now`, never earlier than the one before it. */
export type Limiter = (rule: Rule, memory: Memory, now: number) => Verdict;

/** Remembers [window, count]. Windows are aligned: [k T, (k + 1) T). */
const fixedWindow: Limiter = (rule, [last = 0, count = 0], now) => {
  const current = Math.floor(now / rule.window);
  const used = current === last ? count : 0;
  return used < rule.limit ? [[current, used + 1], now] : [[current, used]];
};

/** Remembers when each request of the last T was admitted. A request exactly T old no longer counts. */
const slidingLog: Limiter = (rule, log, now) => {
  const kept = log.filter((at) => at > now - rule.window);
  return kept.length < rule.limit ? [[...kept, now], now] : [kept];
};

/** Remembers [window, count, count of the window before]; takes the earlier window's requests as evenly spread. */
const slidingCounter: Limiter = (rule, [last = 0, count = 0, before = 0], now) => {
  const current = Math.floor(now / rule.window);
  const previous = current === last ? before : current === last + 1 ? count : 0;
  const used = current === last ? count : 0;
  const left = rule.window - (now % rule.window);
  const fits = previous * left + (used + 1) * rule.window <= rule.limit * rule.window;
  return fits ? [[current, used + 1, previous], now] : [[current, used, previous]];
};

/** Remembers [level, tick of the level]; one token is `gap` of level, one tick adds 1. Starts full. */
const tokenBucket: Limiter = (rule, [level = rule.burst * rule.gap, at = 0], now) => {
  const tokens = Math.min(rule.burst * rule.gap, level + now - at);
  return tokens >= rule.gap ? [[tokens - rule.gap, now], now] : [[tokens, now]];
};

/** Remembers the theoretical arrival time: when the next request is due at the exact rate. Source: ITU-T I.371. */
const gcra: Limiter = (rule, [due = 0], now) => {
  const early = due - now;
  return early <= (rule.burst - 1) * rule.gap ? [[Math.max(due, now) + rule.gap], now] : [[due]];
};

/**
 * The leaky bucket as a queue: one request leaves per `gap`, and holds one of `burst` places until the next may leave.
 * Remembers when each of those leaves. (The leaky bucket as a meter delays nothing: it is GCRA.)
 */
const leakyBucket: Limiter = (rule, queue, now) => {
  const held = queue.filter((leaves) => leaves + rule.gap > now);
  const leaves = held.length > 0 ? (held.at(-1) as number) + rule.gap : now;
  return held.length < rule.burst ? [[...held, leaves], leaves] : [held];
};

/** The six, in the order of the page. */
export const limiters = {
  'fixed-window': fixedWindow,
  'sliding-log': slidingLog,
  'sliding-counter': slidingCounter,
  'token-bucket': tokenBucket,
  gcra,
  'leaky-bucket': leakyBucket,
} as const satisfies Record<string, Limiter>;
export type LimiterId = keyof typeof limiters;
export const limiterIds = Object.keys(limiters) as LimiterId[];

/** The most that may get through in any [s, s + T), as a formula and as a number. */
export const bounds: Readonly<Record<LimiterId, { formula: string; of: (rule: Rule) => number }>> = {
  'fixed-window': { formula: '2L', of: ({ limit }) => 2 * limit },
  'sliding-log': { formula: 'L', of: ({ limit }) => limit },
  'sliding-counter': { formula: '2L − 1', of: ({ limit }) => 2 * limit - 1 },
  'token-bucket': { formula: 'b + L', of: ({ limit, burst }) => burst + limit },
  gcra: { formula: 'b + L', of: ({ limit, burst }) => burst + limit },
  'leaky-bucket': { formula: 'L', of: ({ limit }) => limit },
};
