import type { Limiter, Memory, Rule } from './limiters.ts';

/** What one limiter has done so far; times in ticks. */
export interface Lane {
  readonly memory: Memory;
  /** When each admitted request got through, and when each denied one arrived; ascending. */
  readonly passes: readonly number[];
  readonly denials: readonly number[];
  /** The most that got through in any [s, s + T), and the first and the last of them. */
  readonly most: number;
  readonly mostFrom: number;
  readonly mostTo: number;
  /** Index of the first pass of the last T before the latest pass. */
  readonly tail: number;
  /** The longest that an admitted request waited. */
  readonly wait: number;
}

/** A lane before its first request. */
export const idle: Lane = {
  memory: [],
  passes: [],
  denials: [],
  most: 0,
  mostFrom: 0,
  mostTo: 0,
  tail: 0,
  wait: 0,
};

/** The lane after one more request at tick `now`. */
export function offer(limiter: Limiter, rule: Rule, lane: Lane, now: number): Lane {
  const [memory, through] = limiter(rule, lane.memory, now);
  if (through === undefined) return { ...lane, memory, denials: [...lane.denials, now] };
  const passes = [...lane.passes, through];
  let { tail } = lane;
  while ((passes[tail] as number) <= through - rule.window) tail++;
  const inWindow = passes.length - tail;
  const record =
    inWindow > lane.most ? { most: inWindow, mostFrom: passes[tail] as number, mostTo: through } : {};
  return { ...lane, memory, passes, tail, wait: Math.max(lane.wait, through - now), ...record };
}
