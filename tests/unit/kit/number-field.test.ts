import fc from 'fast-check';
import { expect, test } from 'vitest';
import { notches, notchOf, pressed } from '../../../src/client/kit/number-field.tsx';
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

const many: NumberParam = { ...straight, min: 0, max: 100_000, step: 5 };

test('the ends of the slider are the bounds, and every notch on it is another value', () => {
  for (const param of [straight, log, many]) {
    const values = notches(param);
    expect([values[0], values.at(-1)]).toEqual([param.min, param.max]);
    expect(values.every((value, i) => i === 0 || value > (values[i - 1] ?? 0))).toBe(true);
    expect(values.length).toBeLessThanOrEqual(201);
  }
});

test('a slider of few steps stands on each of them, so that an arrow key always goes to the next', () => {
  expect(notches(straight)).toEqual(Array.from({ length: 31 }, (_, i) => i + 2));
  expect(notches(log).slice(0, 5)).toEqual([1, 2, 3, 4, 5]);
});

test('on a logarithmic slider half of the way up is far less than half of the most', () => {
  const values = notches(log);
  expect(values[Math.floor(values.length / 2)]).toBeLessThan(200);
  const straightOnes = notches(many);
  expect(straightOnes[Math.floor(straightOnes.length / 2)]).toBe(50_000);
});

test('a value stands on its own notch, and one between two on the nearer', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(straight, log, many),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (param, at) => {
        const values = notches(param);
        const notch = Math.floor(at * (values.length - 1));
        expect(notchOf(param, values[notch] ?? Number.NaN)).toBe(notch);
      },
    ),
    { seed: 1, numRuns: 300 },
  );
  expect([notchOf(many, 510), notchOf(many, 740), notchOf(many, 760)]).toEqual([1, 1, 2]);
});

test('a button goes one step, or about a quarter where the scale is logarithmic, and stops at the bounds', () => {
  expect([pressed(straight, 10, 1), pressed(straight, 10, -1), pressed(straight, 32, 1)]).toEqual([
    11, 9, 32,
  ]);
  expect([pressed(log, 100, 1), pressed(log, 1, 1), pressed(log, 1, -1), pressed(log, 900, 1)]).toEqual([
    125, 2, 1, 1000,
  ]);
});
