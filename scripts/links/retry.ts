import { isPassing, type Outcome } from './outcome.ts';

/** How often a request is repeated after answers that may pass. */
export const RETRIES = 3;
/** The first wait, in milliseconds; each further one doubles it. */
export const FIRST_WAIT = 2000;
/** No wait is longer than this, in milliseconds. */
export const LONGEST_WAIT = 120_000;

/** How an address is being asked. */
export interface Try {
  method: 'HEAD' | 'GET';
  /** How often it was repeated so far. */
  retries: number;
}

/** What to do after an outcome: ask again in `wait` milliseconds, leave the host alone, or take the outcome. */
export type Step = { again: Try; wait: number } | { leave: number } | 'take';

/**
 * What follows on an outcome. `now` is in milliseconds since 1970, `random` gives numbers from 0 to 1.
 *
 * A server that names a time (Retry-After) is not asked before it; where that is longer than we wait, the host is left
 * alone for this run. HEAD is only a courtesy: whatever is no answer to it is asked for with GET before it is believed.
 */
export function stepAfter(
  { method, retries }: Try,
  outcome: Outcome,
  now: number,
  random: () => number,
): Step {
  const status = 'status' in outcome ? outcome.status : undefined;
  if (isPassing(outcome)) {
    const told = 'status' in outcome ? retryAfter(outcome.retryAfter, now) : undefined;
    if (told !== undefined && told > LONGEST_WAIT) return { leave: told };
    if (retries >= RETRIES) return 'take';
    const again: Try = { method: status === 429 ? method : 'GET', retries: retries + 1 };
    return { again, wait: told ?? backoff(retries, random) };
  }
  const timedOut = 'failure' in outcome && outcome.failure === 'time';
  if (method === 'HEAD' && (timedOut || (status ?? 0) >= 400))
    return { again: { method: 'GET', retries }, wait: 0 };
  return 'take';
}

/**
 * Milliseconds to wait before the repetition after `retries` others: exponential, the upper half of it by chance, so
 * that those who failed together do not come back together.
 */
export function backoff(retries: number, random: () => number): number {
  const ceiling = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** retries);
  return ceiling / 2 + (ceiling / 2) * random();
}

/** Reads Retry-After (RFC 9110, section 10.2.3), seconds or a date, as milliseconds from now; undefined where it is neither. */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  // Date.parse also takes what is no date of HTTP, such as "-5"; those begin with a day of the week.
  const at = /^[A-Z][a-z]{2,8},? /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
