import { scaleLinear } from 'd3-scale';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endAbove, linear, thinned, ticks, ticksInRoom } from '../../../src/client/kit/scale.ts';

const domains = fc
  .tuple(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.double({ min: 1e-3, max: 1e6, noNaN: true }))
  .map(([from, width]) => [from, from + width] as const);

describe('the scale agrees with d3-scale', () => {
  test('in where a value stands', () => {
    fc.assert(
      fc.property(domains, fc.double({ min: 0, max: 1, noNaN: true }), (domain, place) => {
        const value = domain[0] + (domain[1] - domain[0]) * place;
        const expected = scaleLinear()
          .domain([...domain])
          .range([3, 97])(value);
        expect(Math.abs(linear(domain, [3, 97])(value) - expected)).toBeLessThan(1e-6);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('in its ticks', () => {
    fc.assert(
      fc.property(domains, fc.integer({ min: 2, max: 10 }), (domain, wanted) => {
        const expected = scaleLinear()
          .domain([...domain])
          .ticks(wanted);
        expect(ticks(domain, wanted)).toEqual(expected);
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});

test('a domain without width stands in the middle and has one tick', () => {
  expect(linear([5, 5], [0, 10])(5)).toBe(5);
  expect(ticks([5, 5], 4)).toEqual([5]);
});

test('ticks carry no dust of binary fractions', () => {
  expect(ticks([6.86, 11.6], 5)).toEqual([7, 8, 9, 10, 11]);
  expect(ticks([0.05, 0.35], 6)).toEqual([0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35]);
});

describe('where an axis ends', () => {
  test('is above the value, by less than a half of it', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (value) => {
        const end = endAbove(value);
        expect(end >= value * 1.02 && end <= value * 1.6).toBe(true);
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  test('is one of few round numbers, so that it seldom moves while a value grows, and never back', () => {
    const ends = Array.from({ length: 9901 }, (_, i) => endAbove(1 + i / 100));
    expect([...new Set(ends)]).toEqual([
      ...[1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8],
      ...[10, 12, 15, 20, 25, 30, 40, 50, 60, 80],
      ...[100, 120],
    ]);
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    expect([0.02, 0.29, 0.0007].map(endAbove)).toEqual([0.025, 0.3, 0.0008]);
  });
});

describe('ticks whose labels have room', () => {
  const print = (value: number) => value.toLocaleString('en-US');

  test('are those asked for where their labels are short', () => {
    expect(ticksInRoom([0, 100], 4, print, 22)).toEqual([0, 20, 40, 60, 80, 100]);
  });

  test('are fewer where their labels are long', () => {
    expect(ticksInRoom([0, 1600], 4, print, 22)).toEqual([0, 500, 1000, 1500]);
    expect(ticksInRoom([0, 2400], 4, print, 22)).toEqual([0, 1000, 2000]);
    expect(ticksInRoom([4e6, 9e6], 5, print, 31)).toEqual([4e6, 6e6, 8e6]);
  });

  test('never stand closer than their longest label is, or are two', () => {
    fc.assert(
      fc.property(domains, (domain) => {
        const found = ticksInRoom(domain, 5, print, 31);
        const longest = Math.max(...found.map((value) => print(value).length));
        const apart = (31 * ((found[1] ?? 0) - (found[0] ?? 0))) / (domain[1] - domain[0]);
        expect(found.length <= 2 || apart > longest).toBe(true);
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});

describe('given ticks', () => {
  const print = (exponent: number) => String(Math.round(10 ** exponent));

  test('all stay where their labels do not touch', () => {
    expect(thinned([0, 1, 2, 3], [0, 3], print, 22)).toEqual([0, 1, 2, 3]);
  });

  test('lose those whose labels would run into one that stands', () => {
    const near = [0, 1, Math.log10(12), Math.log10(50), 2];
    expect(thinned(near, [0, 2], print, 22)).toEqual([0, 1, Math.log10(50), 2]);
    expect(thinned([0, 0.01, 0.02, 3], [0, 3], String, 22)).toEqual([0, 3]);
  });
});
