import { log } from '../sim/detmath.ts';
import type { Random, Stream } from '../sim/random.ts';

/** No more copies than this; draws are made for all of them, so that more copies do not shift the others' numbers. */
export const MOST_COPIES = 7;

/** So many reads begin in the time from one write to the next. */
export const READS = 4;

/** One read: when it begins after the start of its write, on which side of a cut, and its delays by copy; in µs. */
export interface ReadDraw {
  readonly offset: number;
  /** Whether its client stands on the far side, which matters only while there is a cut. */
  readonly far: boolean;
  /** How long each copy takes to answer. */
  readonly answers: readonly number[];
  /** How long each copy takes to get a repair. */
  readonly repairs: readonly number[];
}

/** All chance of a run, drawn before it begins: the delays of each write by copy, and READS reads for each write. */
export interface Trace {
  readonly writes: readonly (readonly number[])[];
  readonly reads: readonly ReadDraw[];
}

/** Mean times in µs. */
export interface Means {
  /** Until a copy has a write. */
  readonly delay: number;
  /** Until a copy has answered. */
  readonly answer: number;
  /** From the start of one write to the next. */
  readonly every: number;
}

/** Exponential times of that mean, one for each copy there could be, never less than a microsecond. */
function delays(stream: Stream, mean: number): number[] {
  return Array.from({ length: MOST_COPIES }, () => Math.max(1, Math.round(-log(1 - stream.float()) * mean)));
}

/** The trace of so many writes. The same seed gives the same numbers for other means, in proportion. */
export function traceOf(writes: number, { delay, answer, every }: Means, random: Random): Trace {
  const [stores, reads, answers, repairs] = ['stores', 'reads', 'answers', 'repairs'].map((name) =>
    random.stream(name),
  ) as [Stream, Stream, Stream, Stream];
  return {
    writes: Array.from({ length: writes }, () => delays(stores, delay)),
    reads: Array.from({ length: writes * READS }, () => ({
      offset: Math.floor(reads.float() * every),
      far: reads.float() < 0.5,
      answers: delays(answers, answer),
      repairs: delays(repairs, delay),
    })),
  };
}
