import type { Random } from '../sim/random.ts';
import { type Latency, latencyOf } from './latency.ts';

/** The luck of one page: for each call its own, its copy's, both in (0, 1], and what decides whether they share a cause. */
export interface Luck {
  readonly calls: readonly number[];
  readonly copies: readonly number[];
  readonly causes: readonly number[];
}

/** How pages are made. */
export interface Plan {
  readonly latency: Latency;
  /** When a second copy is sent if no answer has come, in µs; Infinity is never. */
  readonly delay: number;
  /** The share of calls whose copy takes exactly as long, because the request is slow and not the server. */
  readonly same: number;
  /** Answers that a page may go without. */
  readonly missing: number;
  /** Whether the copy that lost is stopped. */
  readonly cancel: boolean;
}

/** One page made twice with the same luck, without copies and with them. Times in µs. */
export interface Page {
  /** When each call is answered. */
  readonly plain: readonly number[];
  readonly hedged: readonly number[];
  /** When the page is ready. */
  readonly plainTime: number;
  readonly hedgedTime: number;
  /** Copies sent. */
  readonly copies: number;
  /** Server time spent. */
  readonly plainWork: number;
  readonly hedgedWork: number;
}

/**
 * The luck of the next page, from the streams `calls`, `copies` and `causes`. What the plan has no use for is not drawn;
 * each being a stream of its own, that shifts nothing.
 */
export function drawLuck(fanout: number, { delay, same }: Plan, random: Random): Luck {
  const draw = (name: string, used: boolean) => {
    const stream = random.stream(name);
    return Array.from({ length: used ? fanout : 0 }, () => 1 - stream.float());
  };
  const hedges = delay < Number.POSITIVE_INFINITY;
  return {
    calls: draw('calls', true),
    copies: draw('copies', hedges),
    causes: draw('causes', hedges && same > 0),
  };
}

/** When a page is ready that may go without some of its answers; it never goes without the last one. */
export function readyAt(answers: readonly number[], missing: number): number {
  if (missing === 0) return Math.max(...answers);
  const sorted = Float64Array.from(answers).sort();
  return sorted[Math.max(0, sorted.length - 1 - missing)] ?? 0;
}

/** Makes one page. */
export function makePage(luck: Luck, { latency, delay, same, missing, cancel }: Plan): Page {
  const plain = luck.calls.map((u) => latencyOf(latency, u));
  const hedged = plain.slice();
  let [copies, plainWork, hedgedWork] = [0, 0, 0];
  for (let i = 0; i < plain.length; i++) {
    const first = plain[i] ?? 0;
    plainWork += first;
    hedgedWork += first;
    if (first <= delay) continue;
    copies += 1;
    const alike = same > 0 && (luck.causes[i] ?? 1) <= same;
    const copy = alike ? first : latencyOf(latency, luck.copies[i] ?? 1);
    const answer = Math.min(first, delay + copy);
    hedged[i] = answer;
    // Both work until the first answers; the other goes on to its end unless it is told to stop.
    hedgedWork += cancel ? 2 * answer - delay - first : copy;
  }
  const [plainTime, hedgedTime] = [readyAt(plain, missing), readyAt(hedged, missing)];
  return { plain, hedged, plainTime, hedgedTime, copies, plainWork, hedgedWork };
}
