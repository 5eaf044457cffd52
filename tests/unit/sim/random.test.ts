import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Random, Stream, splitmix64 } from '../../../src/core/sim/random.ts';
import { mean, sigmas } from '../../../src/core/sim/stats.ts';

const take = (n: number, draw: () => number) => Array.from({ length: n }, draw);

test('splitmix64 gives the known first outputs after 1234567', () => {
  expect(splitmix64(1234567n, 5)).toEqual([
    6457827717110365317n,
    3203168211198807973n,
    9817491932198370423n,
    4593380528125082431n,
    16408922859458223821n,
  ]);
});

describe('a stream', () => {
  test('is xoshiro128**: the known first outputs from the state 1, 2, 3, 4', () => {
    const stream = new Stream([1, 2, 3, 4]);
    expect(take(10, () => stream.uint32())).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  test('gives floats in [0, 1) whose mean is a half', () => {
    const stream = new Random(7).stream('floats');
    const floats = take(20_000, () => stream.float());
    expect(Math.min(...floats)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...floats)).toBeLessThan(1);
    expect(sigmas(floats, 0.5)).toBeLessThan(4);
  });

  test('draws integers below any bound, every one equally often', () => {
    const stream = new Random(11).stream('dice');
    const counts = new Array<number>(6).fill(0);
    for (const face of take(60_000, () => stream.below(6))) counts[face] = (counts[face] ?? 0) + 1;
    const chi = counts.reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0);
    expect(chi).toBeLessThan(20.5); // the 0.1 % point of chi-square with 5 degrees of freedom
  });

  test('does not favour small numbers where the bound does not divide 2^32', () => {
    const stream = new Random(5).stream('wide');
    const draws = take(4_000, () => stream.below(3_000_000_000));
    expect(sigmas(draws, 1_499_999_999.5)).toBeLessThan(4);
    expect(mean(draws.map((n) => (n < 1_294_967_296 ? 1 : 0)))).toBeLessThan(0.5);
  });
});

describe('the streams of a run', () => {
  test('are the same for the same seed and name, and differ for another name or seed', () => {
    const first = new Random(42).stream('arrivals').uint32();
    expect(new Random(42).stream('arrivals').uint32()).toBe(first);
    expect(new Random(42).stream('service').uint32()).not.toBe(first);
    expect(new Random(43).stream('arrivals').uint32()).not.toBe(first);
  });

  test('do not shift each other: draws from one leave the numbers of another', () => {
    const alone = new Random(42);
    const mixed = new Random(42);
    const expected = take(5, () => alone.stream('a').uint32());
    const got = take(5, () => {
      mixed.stream('b').uint32();
      return mixed.stream('a').uint32();
    });
    expect(got).toEqual(expected);
  });

  test('go on where they were saved', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(50), (seed, skipped) => {
        const random = new Random(seed);
        for (let i = 0; i < skipped; i++) random.stream('x').uint32();
        const resumed = new Random(seed, random.save());
        expect(take(3, () => resumed.stream('x').uint32())).toEqual(
          take(3, () => random.stream('x').uint32()),
        );
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});
