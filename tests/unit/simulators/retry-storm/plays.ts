import { advance } from '../../../../src/core/retries/advance.ts';
import { calm, type Draws, type Rules, type Storm } from '../../../../src/core/retries/storm.ts';

/** Rules of a small world in which nothing goes wrong, with what a test changes. */
export function rulesWith(own: Partial<Rules>): Rules {
  return {
    arrivals: [],
    timeout: 1e9,
    room: 1e9,
    drop: false,
    tries: 1,
    most: 1,
    backoff: { kind: 'fixed', base: 1, cap: 1 },
    guard: { kind: 'none', budget: 0, size: 2, pause: 1 },
    trigger: { kind: 'none', from: 0, to: 0 },
    ...own,
  };
}

/** Draws that go round and round in lists. */
export function drawsFrom(works: readonly number[], units: readonly number[] = [0]): Draws {
  let [work, unit] = [0, 0];
  const jitter = () => units[unit++ % units.length] ?? 0;
  return { work: () => works[work++ % works.length] ?? 1, jitter, chance: jitter };
}

/** The storm at `until`, in steps of `step`. */
export function play(rules: Rules, draws: Draws, until: number, step = until, seconds = 1): Storm {
  let storm = calm(seconds);
  while (storm.now < until) storm = advance(storm, Math.min(until, storm.now + step), rules, draws);
  return storm;
}

/** What a storm has come to, in the order of the vectors. */
export function told(s: Storm): number[] {
  return [
    s.answered,
    s.lost,
    s.tries,
    s.held,
    s.refused,
    s.late,
    s.dropped,
    s.queue.length,
    s.dead,
    s.later.length,
  ];
}
