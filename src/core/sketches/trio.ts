import { xxhash32OfWord } from '../sim/hash.ts';
import type { Random } from '../sim/random.ts';
import { type Bits, setBits, unionOf } from './bloom.ts';
import { type Counters, countOne, noCounts, sumOf } from './count-min.ts';
import { type Mark, markOf, maxOf, type Registers, raise } from './hyperloglog.ts';

/** How large the three sketches are. */
export interface Sizes {
  readonly bits: number;
  readonly probes: number;
  readonly width: number;
  readonly depth: number;
  /** The number of registers is 2 to this. */
  readonly precision: number;
}

/** A seed for each hash function. */
export interface Seeds {
  readonly bloom: readonly number[];
  readonly rows: readonly number[];
  readonly log: number;
}

/** A Bloom filter, a Count-Min sketch and a HyperLogLog of the same keys. */
export interface Trio {
  readonly bits: Bits;
  readonly rows: Counters;
  readonly registers: Registers;
}

/** Where a key goes in each of the three. */
export interface Places {
  readonly bloom: readonly number[];
  readonly rows: readonly number[];
  readonly mark: Mark;
}

/** Hash functions of a run. As many are drawn as are ever used, so that the size of one sketch changes no other. */
export function seedsOf(random: Random): Seeds {
  const draw = (name: string) => {
    const stream = random.stream(name);
    return Array.from({ length: 16 }, () => stream.uint32());
  };
  return { bloom: draw('bloom'), rows: draw('rows'), log: draw('log')[0] ?? 0 };
}

/** Places of a key in a Bloom filter: one hash function for each probe. */
export function probesOf(key: number, { bits, probes }: Sizes, { bloom }: Seeds): number[] {
  return bloom.slice(0, probes).map((seed) => xxhash32OfWord(key, seed) % bits);
}

/** Places of a key in the rows of a Count-Min sketch. */
export function cellsOf(key: number, { width, depth }: Sizes, { rows }: Seeds): number[] {
  return rows.slice(0, depth).map((seed) => xxhash32OfWord(key, seed) % width);
}

export function placesOf(key: number, sizes: Sizes, seeds: Seeds): Places {
  return {
    bloom: probesOf(key, sizes, seeds),
    rows: cellsOf(key, sizes, seeds),
    mark: markOf(xxhash32OfWord(key, seeds.log), sizes.precision),
  };
}

/** Three sketches of nothing. */
export function emptyTrio({ bits, width, depth, precision }: Sizes): Trio {
  return {
    bits: new Uint8Array(bits),
    rows: noCounts(width, depth),
    registers: new Uint8Array(1 << precision),
  };
}

/** The three after one more key. */
export function added({ bits, rows, registers }: Trio, { bloom, rows: cells, mark }: Places): Trio {
  return {
    bits: setBits(bits, bloom),
    rows: countOne(rows, cells),
    registers: raise(registers, mark),
  };
}

/** The three of all keys of both. */
export function merged(a: Trio, b: Trio): Trio {
  return {
    bits: unionOf(a.bits, b.bits),
    rows: sumOf(a.rows, b.rows),
    registers: maxOf(a.registers, b.registers),
  };
}

/** Whether two hold the same, bit for bit. */
export function alike(a: Trio, b: Trio): boolean {
  const same = (x: ArrayLike<number>, y: ArrayLike<number>) => {
    for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) return false;
    return x.length === y.length;
  };
  return (
    same(a.bits, b.bits) &&
    same(a.registers, b.registers) &&
    a.rows.every((row, i) => same(row, b.rows[i] ?? []))
  );
}
