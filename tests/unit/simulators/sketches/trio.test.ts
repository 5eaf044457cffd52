import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { xxhash32OfWord } from '../../../../src/core/sim/hash.ts';
import { Random } from '../../../../src/core/sim/random.ts';
import { mean, sigmas, variance } from '../../../../src/core/sim/stats.ts';
import {
  bestProbes,
  bitsPerKey,
  countSet,
  falsePositiveRate,
  mayHave,
  setBits,
} from '../../../../src/core/sketches/bloom.ts';
import {
  bound,
  chanceBeyond,
  countOne,
  leastCount,
  noCounts,
} from '../../../../src/core/sketches/count-min.ts';
import { distinctIn, markOf, raise, standardError } from '../../../../src/core/sketches/hyperloglog.ts';
import { countedIn, passing, strangersOf } from '../../../../src/core/sketches/questions.ts';
import {
  added,
  alike,
  cellsOf,
  emptyTrio,
  merged,
  placesOf,
  probesOf,
  type Seeds,
  type Sizes,
  seedsOf,
  type Trio,
} from '../../../../src/core/sketches/trio.ts';

interface Vectors {
  cases: {
    keys: number[];
    sizes: Sizes;
    seeds: Seeds;
    set: number[];
    rows: number[][];
    registers: number[];
    estimate: number;
  }[];
  passes: { bits: number; probes: number; keys: number; ways: number }[];
  overs: { width: number; depth: number; total: number }[];
}
const vectors: Vectors = JSON.parse(readFileSync(new URL('./vectors.json', import.meta.url), 'utf8'));

const SIZES: Sizes = { bits: 200, probes: 4, width: 20, depth: 3, precision: 5 };
const seeds = seedsOf(new Random(7));

function sketchOf(keys: readonly number[], sizes = SIZES, from = seeds): Trio {
  return keys.reduce((trio, key) => added(trio, placesOf(key, sizes, from)), emptyTrio(sizes));
}

describe('an implementation that shares nothing fills the same sketches', () => {
  test.each(vectors.cases.map((one, i) => ({ i, ...one })))('case $i', (one) => {
    const trio = sketchOf(one.keys, one.sizes, one.seeds);
    expect([...trio.bits].flatMap((bit, place) => (bit ? [place] : []))).toEqual(one.set);
    expect(trio.rows.map((row) => [...row])).toEqual(one.rows);
    expect([...trio.registers]).toEqual(one.registers);
    expect(distinctIn(trio.registers)).toBeCloseTo(one.estimate, 9);
    expect(countSet(trio.bits)).toBe(one.set.length);
  });
});

describe('whatever keys come', () => {
  const keys = fc.array(fc.nat({ max: 5000 }), { maxLength: 60 });
  const options = { seed: 20261122, numRuns: 80 };

  test('no key that was added is told to be absent, and no count is too low', () => {
    fc.assert(
      fc.property(keys, (list) => {
        const trio = sketchOf(list);
        for (const key of list) {
          expect(mayHave(trio.bits, probesOf(key, SIZES, seeds))).toBe(true);
          const truth = list.filter((other) => other === key).length;
          expect(leastCount(trio.rows, cellsOf(key, SIZES, seeds))).toBeGreaterThanOrEqual(truth);
        }
      }),
      options,
    );
  });

  test('merged sketches are the sketch of both, in any order, and a Bloom filter and a HyperLogLog take a key twice for once', () => {
    fc.assert(
      fc.property(keys, keys, (one, other) => {
        const [a, b, both] = [sketchOf(one), sketchOf(other), sketchOf([...one, ...other])];
        expect(alike(merged(a, b), both)).toBe(true);
        expect(alike(merged(b, a), both)).toBe(true);
        const again = merged(a, a);
        expect([again.bits, again.registers]).toEqual([a.bits, a.registers]);
        expect(sketchOf([...one].reverse())).toEqual(a);
      }),
      options,
    );
  });
});

test('sketches that differ in one place are told apart', () => {
  const trio = sketchOf([1, 2, 3]);
  expect(alike(trio, sketchOf([1, 2, 3]))).toBe(true);
  expect(alike(trio, { ...trio, bits: trio.bits.with(0, 1 - (trio.bits[0] ?? 0)) })).toBe(false);
  expect(alike(trio, { ...trio, registers: trio.registers.with(4, 9) })).toBe(false);
  expect(alike(trio, { ...trio, rows: trio.rows.with(2, new Uint32Array(20)) })).toBe(false);
});

test('what changes nothing is the very same sketch, and what changes something leaves the old one as it was', () => {
  const bits = new Uint8Array(8);
  const set = setBits(bits, [1, 5]);
  expect([countSet(bits), countSet(set)]).toEqual([0, 2]);
  expect(setBits(set, [5, 1])).toBe(set);
  const registers = raise(new Uint8Array(4), { register: 2, rank: 3 });
  expect(raise(registers, { register: 2, rank: 3 })).toBe(registers);
  expect([...raise(registers, { register: 2, rank: 4 })]).toEqual([0, 0, 4, 0]);
  const rows = noCounts(3, 2);
  expect(countOne(rows, [0, 2]).map((row) => [...row])).toEqual([
    [1, 0, 0],
    [0, 0, 1],
  ]);
  expect(rows.every((row) => row.every((n) => n === 0))).toBe(true);
});

describe('the Bloom filter', () => {
  test.each([
    [10, 7, 0.008194],
    [8, 5, 0.021679],
    [4, 3, 0.146892],
  ])('%i bits a key and %i probes let %f pass by the formula', (bits, probes, rate) => {
    expect(falsePositiveRate(1000 * bits, probes, 1000)).toBeCloseTo(rate, 6);
  });

  test('needs 9.585 bits a key for 1 %, and seven probes at ten bits', () => {
    expect(bitsPerKey(0.01)).toBeCloseTo(9.585, 3);
    expect([bestProbes(1000, 100), bestProbes(800, 100), bestProbes(400, 100), bestProbes(64, 900)]).toEqual([
      7, 6, 3, 1,
    ]);
    // The best number of probes is best: its neighbors let more pass.
    const rate = (probes: number) => falsePositiveRate(1000, probes, 100);
    expect(rate(7)).toBeLessThan(Math.min(rate(6), rate(8)));
    expect(falsePositiveRate(1000, 7, 0)).toBe(0);
  });

  test.each(vectors.passes)(
    'every way to throw $keys keys and a stranger with $probes probes into $bits bits: as many pass as the chain says',
    ({ bits, probes, keys, ways }) => {
      const throws = probes * (keys + 1);
      let passed = 0;
      for (let code = 0; code < bits ** throws; code++) {
        const places = Array.from({ length: throws }, (_, i) => Math.floor(code / bits ** i) % bits);
        const parts = Array.from({ length: keys + 1 }, (_, i) => places.slice(i * probes, (i + 1) * probes));
        const filter = parts.slice(0, keys).reduce(setBits, new Uint8Array(bits));
        if (mayHave(filter, parts[keys] ?? [])) passed += 1;
      }
      expect(passed).toBe(ways);
      // The exact form of the textbooks takes bits for independent and is never above the truth.
      const form = (1 - (1 - 1 / bits) ** (probes * keys)) ** probes;
      expect(passed / bits ** throws).toBeGreaterThanOrEqual(form - 1e-12);
    },
  );

  test('with 1,000 keys the exact form is .008196, and filters with real hashes let that share pass', () => {
    const form = (1 - (1 - 1 / 10_000) ** 7000) ** 7;
    expect(form).toBeCloseTo(0.008196, 6);
    const sizes = { ...SIZES, bits: 10_000, probes: 7 };
    const rates = Array.from({ length: 12 }, (_, i) => {
      const own = seedsOf(new Random(i + 1));
      const bits = new Uint8Array(10_000);
      for (let key = 0; key < 1000; key++) for (const place of probesOf(key, sizes, own)) bits[place] = 1;
      let passed = 0;
      for (let key = 0; key < 20_000; key++) if (mayHave(bits, probesOf(5000 + key, sizes, own))) passed += 1;
      return passed / 20_000;
    });
    expect(sigmas(rates, form)).toBeLessThan(4);
    expect(mean(rates)).toBeGreaterThan(0.007);
    expect(mean(rates)).toBeLessThan(0.0095);
  });
});

describe('the Count-Min sketch', () => {
  test.each(vectors.overs)(
    'every way for three keys to fall into $depth rows of $width: the counts are too high by the same sum',
    ({ width, depth, total }) => {
      let sum = 0;
      for (let code = 0; code < width ** (3 * depth); code++) {
        const cell = (row: number, key: number) => Math.floor(code / width ** (3 * row + key)) % width;
        const places = [0, 1, 2].map((key) => Array.from({ length: depth }, (_, row) => cell(row, key)));
        let rows = noCounts(width, depth);
        for (const key of [0, 1, 1, 2, 2, 2]) rows = countOne(rows, places[key] ?? []);
        places.forEach((own, key) => {
          sum += leastCount(rows, own) - (key + 1);
        });
      }
      expect(sum).toBe(total);
    },
  );

  test('one row is too high by what else was counted over the width, on average', () => {
    const sizes = { ...SIZES, width: 30, depth: 1 };
    const over = Array.from({ length: 400 }, (_, i) => {
      const own = seedsOf(new Random(i + 1));
      const keys = Array.from({ length: 200 }, (_, n) => (n < 50 ? 0 : n));
      const { rows } = sketchOf(keys, sizes, own);
      return leastCount(rows, cellsOf(0, sizes, own)) - 50;
    });
    expect(sigmas(over, 150 / 30)).toBeLessThan(4);
  });

  test('with the width and depth of the paper no more keys than allowed are beyond the bound', () => {
    const [epsilon, delta] = [0.05, 0.05];
    const [width, depth] = [Math.ceil(Math.E / epsilon), Math.ceil(Math.log(1 / delta))];
    expect([width, depth]).toEqual([55, 3]);
    expect(bound(width, 1000)).toBeLessThanOrEqual(epsilon * 1000);
    expect(bound(width, 1000)).toBeCloseTo((Math.E * 1000) / 55, 9);
    expect(chanceBeyond(depth)).toBeLessThanOrEqual(delta);
    expect(chanceBeyond(1)).toBeCloseTo(1 / Math.E, 12);
    // Two heavy keys in a crowd of rare ones: the case for which rows are made.
    const sizes = { ...SIZES, width, depth };
    let [beyond, asked] = [0, 0];
    for (let seed = 1; seed <= 40; seed++) {
      const own = seedsOf(new Random(seed));
      const keys = Array.from({ length: 1000 }, (_, n) => (n < 800 ? n % 2 : n));
      const { rows } = sketchOf(keys, sizes, own);
      for (const key of new Set(keys)) {
        const truth = key < 2 ? 400 : 1;
        if (leastCount(rows, cellsOf(key, sizes, own)) - truth > bound(width, 1000)) beyond += 1;
        asked += 1;
      }
    }
    expect(beyond / asked).toBeLessThanOrEqual(delta);
  });
});

describe('HyperLogLog', () => {
  test('the first bits name the register, the zeros after them make the rank', () => {
    const mark = (bits: string) => markOf(Number.parseInt(bits.padEnd(32, '0'), 2), 4);
    expect(mark('10110001')).toEqual({ register: 11, rank: 4 });
    expect(mark('00001')).toEqual({ register: 0, rank: 1 });
    expect(mark('1111')).toEqual({ register: 15, rank: 29 });
    expect(markOf(0xffffffff, 10)).toEqual({ register: 1023, rank: 1 });
    expect(markOf(1, 10)).toEqual({ register: 0, rank: 22 });
  });

  test('a register is at most j with the chance (1 - 2^-j / m)^n', () => {
    const runs = 400;
    const sizes = { ...SIZES, precision: 4 };
    const ranks = Array.from({ length: runs }, (_, i) => {
      const own = seedsOf(new Random(i + 1));
      let registers = new Uint8Array(16);
      for (let key = 0; key < 100; key++)
        registers = raise(registers, placesOf(key, sizes, own).mark) as typeof registers;
      return [...registers];
    }).flat();
    for (let j = 0; j <= 7; j++) {
      const chance = (1 - 2 ** -j / 16) ** 100;
      const share = ranks.filter((rank) => rank <= j).length / ranks.length;
      expect(Math.abs(share - chance)).toBeLessThan(
        4 * Math.sqrt((chance * (1 - chance)) / ranks.length) + 1e-9,
      );
    }
  });

  test.each([
    [6, 3000],
    [8, 5000],
    [10, 10_000],
  ])(
    '%i bits for a register: estimates of %i keys scatter by 1.04 over the root of their number',
    (precision, keys) => {
      const errors = Array.from({ length: 120 }, (_, i) => {
        const own = seedsOf(new Random(i + 1));
        const registers = new Uint8Array(2 ** precision);
        for (let key = 0; key < keys; key++) {
          const { register, rank } = markOf(xxhash32OfWord(key, own.log), precision);
          registers[register] = Math.max(registers[register] ?? 0, rank);
        }
        return distinctIn(registers) / keys - 1;
      });
      const error = standardError(2 ** precision);
      const spread = Math.sqrt(variance(errors));
      // The spread of 120 samples is itself known to 6.5 %, one sigma.
      expect(Math.abs(spread / error - 1)).toBeLessThan(4 * 0.065);
      expect(Math.abs(mean(errors))).toBeLessThan((4 * error) / Math.sqrt(120) + 0.002);
    },
  );

  test('few keys are counted by the registers still empty', () => {
    const registers = new Uint8Array(64);
    expect(distinctIn(registers)).toBe(0);
    expect(distinctIn(registers.with(3, 5))).toBeCloseTo(64 * Math.log(64 / 63), 9);
    // Where none is empty the mean counts, however small it is.
    expect(distinctIn(new Uint8Array(64).fill(1))).toBeCloseTo(0.709 * 64 * 2, 9);
    expect(distinctIn(new Uint8Array(128).fill(1))).toBeCloseTo((0.7213 / (1 + 1.079 / 128)) * 256, 9);
    expect(distinctIn(new Uint8Array(16).fill(2))).toBeCloseTo(0.673 * 64, 9);
    expect(distinctIn(new Uint8Array(32).fill(2))).toBeCloseTo(0.697 * 128, 9);
    // Above five halves it is the mean also where one is empty.
    expect(distinctIn(new Uint8Array(16).fill(9).with(0, 0))).toBeCloseTo((0.673 * 256) / (1 + 15 / 512), 9);
  });
});

describe('asking', () => {
  test('strangers are 2,000 keys that never come, and all pass a filter that is full', () => {
    const strangers = strangersOf(SIZES, seeds);
    expect([strangers.length, strangers[0]?.length]).toEqual([2000, 4]);
    expect(strangers[5]).toEqual(probesOf(1_000_005, SIZES, seeds));
    expect(passing(strangers, new Uint8Array(200).fill(1))).toBe(100);
    expect(passing(strangers, new Uint8Array(200))).toBe(0);
    expect(passing([[0], [1], [0], [2]], new Uint8Array([1, 0, 0]))).toBe(50);
  });

  test('keys are told with truth and count, the most frequent first', () => {
    const keys = [4, 9, 9, 2, 9, 4];
    const { rows } = sketchOf(keys);
    const counts = new Uint16Array(10);
    for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
    const found = countedIn(counts, rows, SIZES, seeds);
    expect(found.map(({ key, truth }) => [key, truth])).toEqual([
      [9, 3],
      [4, 2],
      [2, 1],
    ]);
    expect(found.map(({ key, told }) => told - leastCount(rows, cellsOf(key, SIZES, seeds)))).toEqual([
      0, 0, 0,
    ]);
    expect(countedIn(counts, rows, SIZES, seeds)).toBe(found);
  });

  test('each sketch has hash functions of its own, and another run others', () => {
    const other = seedsOf(new Random(8));
    expect(new Set([...seeds.bloom, ...seeds.rows, seeds.log]).size).toBe(33);
    expect(other.bloom).not.toEqual(seeds.bloom);
    expect(probesOf(3, { ...SIZES, probes: 2 }, seeds)).toEqual(probesOf(3, SIZES, seeds).slice(0, 2));
  });
});
