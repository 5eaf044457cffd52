import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOf, pressed, valueAt } from '../../../src/client/kit/number-field.tsx';
import type { NumberParam } from '../../../src/core/sim/types.ts';

const label = { en: '', ko: '' };
const straight: NumberParam = {
  kind: 'number',
  label,
  unit: '',
  min: 2,
  max: 32,
  step: 1,
  default: 10,
  scale: 'linear',
};
const log: NumberParam = {
  kind: 'number',
  label,
  unit: '',
  min: 1,
  max: 1000,
  step: 1,
  default: 100,
  scale: 'log',
};

test('the ends of the slider are the bounds', () => {
  for (const param of [straight, log]) {
    expect([valueAt(param, 0), valueAt(param, 1)]).toEqual([param.min, param.max]);
    expect([placeOf(param, param.min), placeOf(param, param.max)]).toEqual([0, 1]);
  }
});

test('on a logarithmic slider the middle is the geometric mean', () => {
  expect(valueAt(log, 0.5)).toBe(32);
  expect(valueAt(straight, 0.5)).toBe(17);
});

test('a value set back from its place on the slider is itself', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(straight, log),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (param, place) => {
        const value = valueAt(param, place);
        expect(valueAt(param, placeOf(param, value))).toBe(value);
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});

test('a button goes one step, or about a quarter where the scale is logarithmic, and stops at the bounds', () => {
  expect([pressed(straight, 10, 1), pressed(straight, 10, -1), pressed(straight, 32, 1)]).toEqual([
    11, 9, 32,
  ]);
  expect([pressed(log, 100, 1), pressed(log, 1, 1), pressed(log, 1, -1), pressed(log, 900, 1)]).toEqual([
    125, 2, 1, 1000,
  ]);
});
