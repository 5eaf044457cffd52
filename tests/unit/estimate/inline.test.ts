import { expect, test } from 'vitest';
import { EstimateFault } from '../../../src/core/estimate/fault.ts';
import { formatQuantity } from '../../../src/core/estimate/format.ts';
import { readInline } from '../../../src/core/estimate/inline.ts';
import { evaluate, MESSAGES } from './pages.ts';

const { values } = evaluate(MESSAGES);
const shown = (expression: string) => {
  const { quantity, figures } = readInline(expression, values);
  return formatQuantity(quantity, 'en', figures).replace(/\u00a0/g, ' ');
};
const faultOf = (expression: string) => {
  try {
    readInline(expression, values);
  } catch (fault) {
    if (fault instanceof EstimateFault) return `${fault.column} ${fault.message}`;
  }
  return undefined;
};

test.each([
  ['peak', '69,400 messages/s'],
  [' peak ', '69,400 messages/s'],
  ['users', '50,000,000 users'],
  ['storage in GB/day', '600 GB/day'],
  ['storage in Gbit / s', '0.0556 Gbit/s'],
  ['peak to 1', '70,000 messages/s'],
  ['replicas in PB/year to 2', '0.66 PB/year'],
  ['sends in messages/user/h', '1.67 messages/user/h'],
])('=%s prints %s', (expression, text) => {
  expect(shown(expression)).toBe(text);
});

test.each([
  ['peek', '1 no estimate of this page defines "peek"'],
  ['storage in s', '12 TB/year cannot become s'],
  ['storage in TB/yr', '15 "yr" is no unit'],
  ['peak * 2', '1 "peak * 2" does not name a value'],
  ['peak to 0', '1 "peak to 0" does not name a value'],
])('=%s is a fault: %s', (expression, fault) => {
  expect(faultOf(expression)).toBe(fault);
});

test('a converted assumption is rounded like a result', () => {
  expect(readInline('sends', values)).toMatchObject({ figures: 12, own: true });
  expect(readInline('sends in messages/user/s', values)).toMatchObject({ figures: 3, own: false });
});
