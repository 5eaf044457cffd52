import { log, pow } from '../sim/detmath.ts';

/** A HyperLogLog: for each register the longest run it has seen, one more than the leading zeros. */
export type Registers = Uint8Array;

/** Where a key goes, and the length of its run. */
export interface Mark {
  readonly register: number;
  readonly rank: number;
}

/** The first `precision` bits of a 32-bit hash name the register, the leading zeros of the rest make the rank. */
export function markOf(hash: number, precision: number): Mark {
  const tail = (hash << precision) >>> precision;
  return { register: hash >>> (32 - precision), rank: Math.clz32(tail) - precision + 1 };
}

/** The registers after one more key; the same if it changes nothing, as a key does that comes again. */
export function raise(registers: Registers, { register, rank }: Mark): Registers {
  if ((registers[register] ?? 0) >= rank) return registers;
  const raised = registers.slice();
  raised[register] = rank;
  return raised;
}

/** The registers of all keys of both. */
export function maxOf(a: Registers, b: Registers): Registers {
  return a.map((rank, i) => Math.max(rank, b[i] ?? 0));
}

/** The constant by which the harmonic mean is too high, for 16 registers and more (Flajolet and others 2007, figure 3). */
function alpha(registers: number): number {
  if (registers === 16) return 0.673;
  if (registers === 32) return 0.697;
  return registers === 64 ? 0.709 : 0.7213 / (1 + 1.079 / registers);
}

/**
 * How many different keys were seen: the harmonic mean of the registers, and below five halves of their number a count
 * of those still empty. A hash of 32 bits is taken to be free of collisions, which holds far below 100 million keys.
 */
export function distinctIn(registers: Registers): number {
  const m = registers.length;
  let [sum, empty] = [0, 0];
  for (const rank of registers) {
    sum += pow(2, -rank);
    if (rank === 0) empty += 1;
  }
  const raw = (alpha(m) * m * m) / sum;
  return raw <= 2.5 * m && empty > 0 ? m * log(m / empty) : raw;
}

/** The standard error of the estimate, as a share of the truth: 1.04 over the root of the number of registers. */
export function standardError(registers: number): number {
  return 1.04 / Math.sqrt(registers);
}
