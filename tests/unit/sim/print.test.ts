import { expect, test } from 'vitest';
import { startValues } from '../../../src/core/sim/params.ts';
import { counted, printMetric, printNumber, printValue, printValues } from '../../../src/core/sim/print.ts';
import { scenarios, toy } from './toy.ts';

test.each([
  [0, 0, '0'],
  [999, 0, '999'],
  [1000, 0, '1,000'],
  [1234567.891, 2, '1,234,567.89'],
  [-1234.5, 1, '−1,234.5'],
  [-0.001, 2, '0.00'],
  [9.405, 1, '9.4'],
])('%f with %i digits is printed as %s', (value, digits, text) => {
  expect(printNumber(value, digits)).toBe(text);
});

test.each([
  [0, '0 requests'],
  [1, '1 request'],
  [1200, '1,200 requests'],
])('%i of them are counted as %s', (value, text) => {
  expect(counted(value, 'request')).toBe(text);
});

test('a metric stands before its unit, with a space', () => {
  expect(printMetric({ unit: '%', digits: 2 }, 9.406)).toBe('9.41 %');
  expect(printMetric({ unit: '', digits: 0 }, 1200)).toBe('1,200');
});

test('a parameter is printed with the digits of its step, a choice by its name', () => {
  expect(printValue(toy.params.drift, -0.5, 'en')).toBe('−0.50 m');
  expect(printValue(toy.params.steps, 100, 'en')).toBe('100');
  expect(printValue(toy.params.coin, 'bent', 'en')).toBe('bent');
});

test('all parameters of a run stand in one line', () => {
  expect(printValues(toy, startValues(toy, scenarios[1]), 'en')).toBe('steps: 50; drift: 0.00 m; coin: bent');
});
