import type { Trace } from './trace.ts';

/** What became of every request, in the order of arrival: µs from arrival to start and to leaving; undefined if refused. */
export interface Outcome {
  readonly waits: readonly (number | undefined)[];
  readonly times: readonly (number | undefined)[];
}

/**
 * First come, first served by so many servers with so many places to wait: no clock and no events, but the recursion
 * of Kiefer and Wolfowitz (Lindley's where there is one server). A request takes the server that is free first.
 */
export function standInLine({ arrivals, services }: Trace, servers: number, room: number): Outcome {
  const free = new Array<number>(servers).fill(0);
  /** Starts of the requests admitted; those after now are waiting. Ascending, because the first to come starts first. */
  const starts: number[] = [];
  let begun = 0;
  const waits: (number | undefined)[] = [];
  const times: (number | undefined)[] = [];
  for (const [i, at] of arrivals.entries()) {
    while (begun < starts.length && (starts[begun] ?? 0) <= at) begun += 1;
    let first = 0;
    for (let s = 1; s < servers; s++) if ((free[s] ?? 0) < (free[first] ?? 0)) first = s;
    const start = Math.max(at, free[first] ?? 0);
    const refused = start > at && starts.length - begun >= room;
    const service = services[i] ?? 0;
    if (!refused) {
      free[first] = start + service;
      starts.push(start);
    }
    waits.push(refused ? undefined : start - at);
    times.push(refused ? undefined : start + service - at);
  }
  return { waits, times };
}

/** The mean of what the admitted got; 0 if there are none. */
export function meanOf(values: readonly (number | undefined)[]): number {
  let [sum, count] = [0, 0];
  for (const value of values) {
    if (value === undefined) continue;
    sum += value;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}
