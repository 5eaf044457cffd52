import { describe, expect, test } from 'vitest';
import {
  coefficientOfVariation,
  mean,
  percent,
  quantile,
  sigmas,
  variance,
} from '../../../src/core/sim/stats.ts';

test('mean and variance of 2, 4, 4, 4, 5, 5, 7, 9 are 5 and 4', () => {
  const values = [2, 4, 4, 4, 5, 5, 7, 9];
  expect([mean(values), variance(values), coefficientOfVariation(values)]).toEqual([5, 4, 0.4]);
});

test('the variance of large close values keeps its digits', () => {
  expect(variance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBe(22.5);
});

test('no values have mean 0 and variation 0, and never NaN', () => {
  expect([mean([]), variance([]), coefficientOfVariation([]), coefficientOfVariation([0, 0])]).toEqual([
    0, 0, 0, 0,
  ]);
});

test('a part is in percent of the whole, and nothing of nothing is 0', () => {
  expect([percent(1, 8), percent(0, 8), percent(0, 0)]).toEqual([12.5, 0, 0]);
});

describe('a quantile', () => {
  test('lies between its neighbours by straight lines', () => {
    expect([0, 0.25, 0.5, 0.9, 1].map((q) => quantile([4, 1, 3, 2], q))).toEqual([1, 1.75, 2.5, 3.7, 4]);
  });

  test('of nothing is NaN', () => {
    expect(quantile([], 0.5)).toBeNaN();
  });
});

describe('sigmas', () => {
  test('counts standard errors of the mean', () => {
    // Mean 2, sample deviation 1, five samples spread as -1, -1, 0, 1, 1: error = sqrt(0.8 / 4).
    expect(sigmas([1, 1, 2, 3, 3], 3)).toBeCloseTo(1 / Math.sqrt(0.2), 12);
  });

  test('is 0 where the mean is exact, and infinite where samples agree on something else', () => {
    expect([sigmas([2, 2], 2), sigmas([2, 2], 3)]).toEqual([0, Infinity]);
  });
});
