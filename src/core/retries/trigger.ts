/** What goes wrong: nothing, the server stops, it runs at half speed, three times the requests come, or a herd at once. */
export type TriggerKind = 'none' | 'stop' | 'slow' | 'surge' | 'herd';

/** From when to when it does, in µs. */
export interface Trigger {
  readonly kind: TriggerKind;
  readonly from: number;
  readonly to: number;
}

/** When work begun at `start` is done, in µs: a server that has stopped goes on where it was. */
export function finishAt({ kind, from, to }: Trigger, start: number, work: number): number {
  const before = Math.max(0, from - start);
  if ((kind !== 'stop' && kind !== 'slow') || start >= to || work <= before) return start + work;
  const left = work - before;
  if (kind === 'stop') return to + left;
  const begin = Math.max(start, from);
  const half = (to - begin) / 2;
  return left <= half ? begin + 2 * left : Math.ceil(to + left - half);
}

/** A stretch of time up to `until` µs, in which requests come every `gap` µs on average. */
export interface Stretch {
  readonly until: number;
  readonly gap: number;
}

/** The moments of a Poisson process whose rate changes; `unit` draws exponential numbers with mean 1. */
export function arrivalsOf(stretches: readonly Stretch[], unit: () => number): number[] {
  const moments: number[] = [];
  let at = 0;
  let left = unit();
  for (const { until, gap } of stretches) {
    // Where nobody comes the gap is infinite.
    for (let next = at + left * gap; next < until; next = at + left * gap) {
      at = next;
      moments.push(Math.floor(at));
      left = unit();
    }
    left -= (until - at) / gap;
    at = until;
  }
  return moments;
}
