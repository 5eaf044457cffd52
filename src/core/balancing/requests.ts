import { drawUnits, type Law, type Trace, traceOf } from '../queueing/trace.ts';
import type { Random } from '../sim/random.ts';

/** How many servers are drawn for each request, whatever the rule looks at, so that rules share their luck. */
export const MOST_CHOICES = 5;

/** Requests as every rule gets them: the same arrivals, the same work and the same luck. Times in µs. */
export interface Requests extends Trace {
  /** For each request different servers in random order, at most five: a rule that looks at d takes the first d. */
  readonly picks: readonly (readonly number[])[];
  /** For each request a number in [0, 1) that decides between servers that look equal. */
  readonly ties: readonly number[];
}

/** What the requests are drawn from: `load` is the share of what equal servers can do, `mean` the service time in µs. */
export interface Offered {
  readonly count: number;
  readonly servers: number;
  readonly load: number;
  readonly mean: number;
  readonly law: Law;
}

/** Poisson arrivals with their work, from the streams `gaps` and `services`; luck from `picks` and `ties`. */
export function drawRequests({ count, servers, load, mean, law }: Offered, random: Random): Requests {
  const trace = traceOf(drawUnits(count, 'exponential', law, random), load, servers, mean);
  const [picks, ties] = [random.stream('picks'), random.stream('ties')];
  const deck = Array.from({ length: servers }, (_, server) => server);
  const sample = () => {
    const size = Math.min(servers, MOST_CHOICES);
    for (let i = 0; i < size; i++) {
      const other = i + picks.below(servers - i);
      [deck[i], deck[other]] = [deck[other] ?? 0, deck[i] ?? 0];
    }
    return deck.slice(0, size);
  };
  return { ...trace, picks: trace.arrivals.map(sample), ties: trace.arrivals.map(() => ties.float()) };
}
