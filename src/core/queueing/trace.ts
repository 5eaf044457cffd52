import { log } from '../sim/detmath.ts';
import type { Random, Stream } from '../sim/random.ts';

/** How the gaps between arrivals, or the service times, are drawn. The coefficient of variation is 1, 0 and 2. */
export type Law = 'exponential' | 'constant' | 'spiky';

/** When each request arrives and how long its service takes: integer microseconds. */
export interface Trace {
  readonly arrivals: readonly number[];
  readonly services: readonly number[];
}

/** Gaps and service times with mean 1. The same draws make traces of any load. */
export interface Units {
  readonly gaps: readonly number[];
  readonly services: readonly number[];
}

/** The share of short times among spiky ones: two exponentials with balanced means and cv 2 (p = (1 + sqrt(3/5)) / 2). */
const SHORT = (1 + Math.sqrt(3 / 5)) / 2;

/** Two numbers are drawn whatever the law, so that the laws differ in nothing else. */
function draw(stream: Stream, law: Law): number {
  const [pick, unit] = [stream.float(), -log(1 - stream.float())];
  if (law === 'constant') return 1;
  if (law === 'exponential') return unit;
  return unit / (2 * (pick < SHORT ? SHORT : 1 - SHORT));
}

/** So many requests, drawn from the streams `gaps` and `services`. */
export function drawUnits(count: number, gapLaw: Law, serviceLaw: Law, random: Random): Units {
  const [gaps, services] = [random.stream('gaps'), random.stream('services')];
  return {
    gaps: Array.from({ length: count }, () => draw(gaps, gapLaw)),
    services: Array.from({ length: count }, () => draw(services, serviceLaw)),
  };
}

/** The trace that offers `load` (1 is all that the servers can do) to `servers` servers; `mean` is the service time in µs. */
export function traceOf({ gaps, services }: Units, load: number, servers: number, mean: number): Trace {
  const gap = mean / (load * servers);
  let at = 0;
  return {
    arrivals: gaps.map((unit) => {
      at += unit * gap;
      return Math.round(at);
    }),
    services: services.map((unit) => Math.max(1, Math.round(unit * mean))),
  };
}
