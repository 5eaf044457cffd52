import { log } from '../sim/detmath.ts';
import type { Random } from '../sim/random.ts';

/** What a trace of arrivals is made from. */
export interface Offered {
  /** L, the limit the trace is aimed at. */
  readonly limit: number;
  /** T in µs. */
  readonly window: number;
  /** For `steady` and `poisson`: requests offered, in percent of L/T. */
  readonly load: number;
  /** No trace is longer. */
  readonly most: number;
}

function volley(count: number, first: number, apart: number): number[] {
  return Array.from({ length: count }, (_, i) => first + i * apart);
}

/** L requests in the last moment of a window and L in the first of the next, 10 µs apart. */
function boundary({ limit, window }: Offered): number[] {
  return volley(2 * limit, window - 10 * limit, 10);
}

/** L requests at once, T/L before a window ends, then one at each moment the sliding counter has room, until T is over. */
function adversary({ limit, window }: Offered): number[] {
  const times = volley(limit, window - Math.floor(window / limit), 0);
  for (let i = 1; i <= limit - 2; i++) times.push(window + Math.ceil((i * window) / limit));
  return times;
}

/** Three times L/2 requests 1 ms apart, 1.5 T between the starts; the first starts anywhere in the first T/2. */
function volleys({ limit, window }: Offered, random: Random): number[] {
  const first = random.stream('first volley').below(window / 2);
  return [0, 1.5, 3].flatMap((windows) => volley(Math.ceil(limit / 2), first + windows * window, 1000));
}

/** One request in each slot of an even grid over 4 T, anywhere in its slot. */
function steady({ limit, window, load, most }: Offered, random: Random): number[] {
  const jitter = random.stream('jitter');
  const slot = (window * 100) / (limit * load);
  const count = Math.min(Math.floor((4 * window) / slot), most);
  return Array.from({ length: count }, (_, i) => Math.floor((i + jitter.float()) * slot));
}

/** Independent requests over 4 T: exponential gaps. */
function poisson({ limit, window, load, most }: Offered, random: Random): number[] {
  const gaps = random.stream('gaps');
  const mean = (window * 100) / (limit * load);
  const times: number[] = [];
  for (let at = 0; times.length < most; times.push(Math.floor(at))) {
    at -= log(1 - gaps.float()) * mean;
    if (at >= 4 * window) break;
  }
  return times;
}

/** Traces by name: the arrival times in µs, ascending, within 4 T. Each that draws has a stream of its own. */
export const arrivals = { boundary, steady, adversary, volleys, poisson };
