import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { count, settle, startValues, toStep } from '../../../src/core/sim/params.ts';
import { scenarios, toy } from './toy.ts';

const { steps, drift, coin } = toy.params;

describe('a number a reader gives', () => {
  test.each([
    ['7', { value: 7 }],
    [' 7 ', { value: 7 }],
    ['1e2', { value: 100 }],
    ['0', { value: 1, problem: 'below' }],
    ['-1', { value: 1, problem: 'below' }],
    ['1e9', { value: 500, problem: 'above' }],
    ['1e308', { value: 500, problem: 'above' }],
    ['1e999', { value: 500, problem: 'above' }],
    ['2.4', { value: 2, problem: 'rounded' }],
    ['NaN', { value: 100, problem: 'malformed' }],
    ['Infinity', { value: 100, problem: 'malformed' }],
    ['', { value: 100, problem: 'malformed' }],
    ['1,5', { value: 100, problem: 'malformed' }],
    ['١٢', { value: 100, problem: 'malformed' }],
    ['0x10', { value: 100, problem: 'malformed' }],
    ['9'.repeat(5000), { value: 100, problem: 'malformed' }],
  ])('"%s" is taken, clamped, rounded or refused', (text, settled) => {
    expect(settle(steps, text)).toEqual(settled);
  });

  test('falls back to the value it had before, when told', () => {
    expect(settle(steps, 'x', 33)).toEqual({ value: 33, problem: 'malformed' });
  });

  test('is always on the grid and within bounds, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String)), (text) => {
        const value = Number(settle(drift, text).value);
        expect(value).toBeGreaterThanOrEqual(-1);
        expect(value).toBeLessThanOrEqual(1);
        expect(Math.abs(value * 20 - Math.round(value * 20))).toBeLessThan(1e-9);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});

test('a step is counted from the least value and printed without dust', () => {
  expect(toStep(drift, 0.299)).toBe(0.3);
});

test('a choice is one of its options, and what every object has is none of them', () => {
  expect(settle(coin, 'bent')).toEqual({ value: 'bent' });
  for (const text of ['constructor', '__proto__', 'toString', '']) {
    expect(settle(coin, text)).toEqual({ value: 'fair', problem: 'malformed' });
  }
});

test('a choice that reads texts of its own takes what it reads, and refuses the rest', () => {
  const own = { ...coin, reads: (text: string) => /^[a-z]{6}$/.test(text) };
  expect(settle(own, ' silver ')).toEqual({ value: 'silver' });
  expect(settle(own, 'bent')).toEqual({ value: 'bent' });
  expect(settle(own, 'Silver')).toEqual({ value: 'fair', problem: 'malformed' });
});

test('a scenario starts from its own values, and from the defaults where it names none', () => {
  expect(startValues(toy, scenarios[1])).toEqual({ steps: 50, drift: 0, coin: 'bent' });
});

test('a parameter that counts goes by ones and has no unit, unless told', () => {
  const label = { en: 'Nodes', ko: '노드' };
  const bounds = { min: 2, max: 9, default: 3 };
  expect(count(label, bounds)).toEqual({
    kind: 'number',
    label,
    unit: '',
    step: 1,
    ...bounds,
    scale: 'linear',
  });
  expect(count(label, { ...bounds, step: 7 }, 'log')).toMatchObject({ step: 7, scale: 'log' });
});
