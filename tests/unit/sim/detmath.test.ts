import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cos, exp, log, pow, sin } from '../../../src/core/sim/detmath.ts';

/** Relative to the value, but absolute below 1: near a zero of sin or log the digits before it are gone. */
function near(got: number, expected: number) {
  expect(Math.abs(got - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
}

const options = { seed: 3, numRuns: 3000 };

describe('each function agrees with Math to 1e-12', () => {
  test('log, over the whole range', () => {
    fc.assert(
      fc.property(fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }), (x) => {
        near(log(x), Math.log(x));
      }),
      options,
    );
  });

  test('log, near 1, where both factors of the sum are small', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), (x) => {
        expect(Math.abs(log(x) - Math.log(x))).toBeLessThanOrEqual(1e-12 * Math.abs(Math.log(x)));
      }),
      options,
    );
  });

  test('exp, wherever the result is a normal number', () => {
    fc.assert(
      fc.property(fc.double({ min: -708, max: 709.7, noNaN: true }), (x) => {
        expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThanOrEqual(1e-12);
      }),
      options,
    );
  });

  test('pow, for the powers a model takes', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
        fc.double({ min: -20, max: 20, noNaN: true }),
        (x, y) => {
          expect(Math.abs(pow(x, y) / x ** y - 1)).toBeLessThanOrEqual(1e-12);
        },
      ),
      options,
    );
  });

  test('sin and cos, up to ten thousand radians', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e4, max: 1e4, noNaN: true }), (x) => {
        near(sin(x), Math.sin(x));
        near(cos(x), Math.cos(x));
      }),
      options,
    );
  });
});

describe('at the edges', () => {
  test('log of 0 is -Infinity, of a negative number NaN, of 1 exactly 0, of Infinity itself', () => {
    expect([log(0), log(-1), log(1), log(Infinity)]).toEqual([-Infinity, NaN, 0, Infinity]);
  });

  test('exp overflows to Infinity, underflows to 0, passes NaN, and is exactly 1 at 0', () => {
    expect([exp(710), exp(-746), exp(NaN), exp(0)]).toEqual([Infinity, 0, NaN, 1]);
  });

  test('exp keeps its digits where the result is subnormal', () => {
    expect(exp(-740)).toBe(Math.exp(-740));
  });

  test('whole powers are exact, also of negative numbers', () => {
    expect([pow(2, 10), pow(-3, 3), pow(10, -2), pow(0, 0), pow(0, 0.5)]).toEqual([1024, -27, 0.01, 1, 0]);
    expect(pow(-2, 0.5)).toBeNaN();
  });

  test('sin and cos refuse angles whose reduction would lose digits', () => {
    expect([sin(1.1e6), cos(NaN), sin(Infinity)]).toEqual([NaN, NaN, NaN]);
  });
});
