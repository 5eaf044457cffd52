import type { LimiterId } from '../../../../src/core/limits/limiters.ts';
import type { Case } from './traces.ts';

/** Which requests are admitted, by the definition of each limiter read off the whole history; nothing is remembered. */
type Oracle = (example: Case) => boolean[];

/** Decides each arrival in turn, given the times in µs of those admitted before it. */
function byHistory({ trace }: Case, admits: (history: readonly number[], now: number) => boolean): boolean[] {
  const history: number[] = [];
  return trace.map((now) => {
    const admitted = admits(history, now);
    if (admitted) history.push(now);
    return admitted;
  });
}

const windowLength = ({ rule }: Case) => rule.gap;
const count = (history: readonly number[], which: (at: number) => boolean) => history.filter(which).length;

const fixedWindow: Oracle = (example) => {
  const T = windowLength(example);
  const number = (at: number) => Math.floor(at / T);
  return byHistory(
    example,
    (history, now) => count(history, (at) => number(at) === number(now)) < example.rule.limit,
  );
};

const slidingLog: Oracle = (example) => {
  const T = windowLength(example);
  return byHistory(example, (history, now) => count(history, (at) => now - at < T) < example.rule.limit);
};

const slidingCounter: Oracle = (example) => {
  const T = windowLength(example);
  const number = (at: number) => Math.floor(at / T);
  return byHistory(example, (history, now) => {
    const previous = count(history, (at) => number(at) === number(now) - 1);
    const current = count(history, (at) => number(at) === number(now));
    const outside = now - number(now) * T;
    return previous * (T - outside) + current * T + T <= example.rule.limit * T;
  });
};

/** Token bucket and GCRA by their contract: admit whatever keeps every interval of length t within b + r t. */
const arrivalCurve: Oracle = (example) => {
  const { limit, burst } = example.rule;
  const T = windowLength(example);
  return byHistory(example, (history, now) => {
    const all = [...history, now];
    return all.every((start, i) => (all.length - i - burst) * T <= (now - start) * limit);
  });
};

/** When each admitted request leaves the leaky bucket, and who was admitted, by moving a clock one tick at a time. */
export function leakyByClock({ rule, trace }: Case): { admitted: boolean[]; leaves: number[] } {
  const admitted: boolean[] = [];
  const leaves: number[] = [];
  let waiting = 0;
  let busy = 0;
  for (let tick = 0; admitted.length < trace.length || waiting > 0; tick++) {
    if (busy > 0) busy--;
    const release = () => {
      leaves.push(tick);
      busy = rule.gap;
    };
    if (busy === 0 && waiting > 0) {
      waiting--;
      release();
    }
    while ((trace[admitted.length] ?? Infinity) * rule.limit === tick) {
      const room = waiting + (busy > 0 ? 1 : 0) < rule.burst;
      admitted.push(room);
      if (room && busy === 0) release();
      else if (room) waiting++;
    }
  }
  return { admitted, leaves };
}

export const oracles: Readonly<Record<LimiterId, Oracle>> = {
  'fixed-window': fixedWindow,
  'sliding-log': slidingLog,
  'sliding-counter': slidingCounter,
  'token-bucket': arrivalCurve,
  gcra: arrivalCurve,
  'leaky-bucket': (example) => leakyByClock(example).admitted,
};

/** The most passes in any [s, s + T), by trying every pass as s. */
export function mostInWindow(passes: readonly number[], window: number): number {
  return passes.reduce(
    (best, start) =>
      Math.max(
        best,
        count(passes, (at) => at >= start && at < start + window),
      ),
    0,
  );
}
