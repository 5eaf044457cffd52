/** What a client has against too many tries: nothing, a budget for retries, an adaptive throttle, a circuit breaker. */
export type GuardKind = 'none' | 'budget' | 'throttle' | 'breaker';

/** The settings of all guards; `kind` says which one is on. */
export interface GuardRules {
  readonly kind: GuardKind;
  /** Retries a request earns, in percent: 10 lets one retry pass for ten requests. */
  readonly budget: number;
  /** The breaker opens when half of so many outcomes are failures, for `pause` µs; then one probe passes. */
  readonly size: number;
  readonly pause: number;
}

/** Retries that a budget allows at once, before any request has earned them. */
export const BURST = 10;

/** What a guard remembers. */
export interface GuardState {
  /** Retries that may pass, in hundredths, so that no sum is rounded. */
  readonly tokens: number;
  /** The last outcomes that the breaker has seen since it closed. */
  readonly seen: readonly boolean[];
  /** Until when the breaker is open, in µs; 0 while it is closed. */
  readonly shut: number;
  /** The request that probes for the breaker; -1 for none. */
  readonly probe: number;
}

export const fresh: GuardState = { tokens: 100 * BURST, seen: [], shut: 0, probe: -1 };

/** A new request earns its share of a retry. */
export function earn(state: GuardState, { budget }: GuardRules): GuardState {
  return { ...state, tokens: Math.min(100 * BURST, state.tokens + budget) };
}

/** Pays for one retry; undefined where the budget is spent. */
export function pay(state: GuardState, { kind }: GuardRules): GuardState | undefined {
  if (kind !== 'budget') return state;
  return state.tokens < 100 ? undefined : { ...state, tokens: state.tokens - 100 };
}

/**
 * The chance with which an adaptive throttle refuses a try on the client's side, of `requests` made and `accepts`
 * answered lately (Google, Site Reliability Engineering, 2016, chapter 21); `k` is how many it sends for each accept.
 */
export function throttleChance(requests: number, accepts: number, k = 2): number {
  return Math.max(0, (requests - k * accepts) / (requests + 1));
}

/** Whether the breaker lets a try of this request through, and what it remembers then; undefined where it refuses. */
export function passes(state: GuardState, request: number, now: number): GuardState | undefined {
  if (state.shut === 0) return state;
  if (now < state.shut || state.probe >= 0) return undefined;
  return { ...state, probe: request };
}

/** What the breaker remembers once it knows how a try of this request ended. */
export function learn(
  state: GuardState,
  { kind, size, pause }: GuardRules,
  request: number,
  answered: boolean,
  now: number,
): GuardState {
  if (kind !== 'breaker') return state;
  if (state.shut > 0) {
    // Who was let through before it opened has no say.
    if (state.probe !== request) return state;
    return { ...state, seen: [], shut: answered ? 0 : now + pause, probe: -1 };
  }
  const seen = [...state.seen, answered].slice(-size);
  const failures = seen.filter((good) => !good).length;
  if (seen.length < size || 2 * failures < size) return { ...state, seen };
  return { ...state, seen: [], shut: now + pause };
}
