import { afterEach, beforeEach, expect, test } from 'vitest';
import { quickenPlainProperties } from '../../../../src/diagrams/mermaid/plain-properties.ts';

const original = Object.defineProperty;
beforeEach(quickenPlainProperties);
afterEach(() => {
  Object.defineProperty = original;
});

const PLAIN = { writable: true, enumerable: true, configurable: true };
const both = (target: () => object, key: PropertyKey, descriptor: PropertyDescriptor) =>
  [Object.defineProperty, original].map((define) =>
    Object.getOwnPropertyDescriptors(define(target(), key, descriptor)),
  );

test.each([
  ['a plain property', () => ({}), 'a', { value: 1, ...PLAIN }],
  [
    'one that is there already and read-only',
    () => original({}, 'a', { value: 0, configurable: true }),
    'a',
    { value: 1, ...PLAIN },
  ],
  ['one with a getter', () => ({}), 'a', { get: () => 1, enumerable: true, configurable: true }],
  ['a hidden one', () => ({}), 'a', { value: 1, writable: true, configurable: true }],
  ['one named as a method of every object', () => ({}), 'toString', { value: 1, ...PLAIN }],
  ['__proto__', () => ({}), '__proto__', { value: 1, ...PLAIN }],
  ['one of a list', () => [], 'length', { value: 3, writable: true }],
  [
    'one that a prototype would catch',
    () => Object.create({ set a(_: number) {} }),
    'a',
    { value: 1, ...PLAIN },
  ],
] as const)('%s is defined as ever', (_, target, key, descriptor) => {
  const [quick, slow] = both(target, key, descriptor);
  expect(quick).toEqual(slow);
});

test('an object that takes no more properties refuses as ever', () => {
  expect(() => Object.defineProperty(Object.freeze({}), 'a', { value: 1, ...PLAIN })).toThrow(TypeError);
});

test('a plain property is assigned, so that its object stays quick to read', () => {
  const calls: PropertyKey[] = [];
  const target = new Proxy(
    {},
    { defineProperty: Reflect.defineProperty, set: (t, k, v) => calls.push(k) > 0 && Reflect.set(t, k, v) },
  );
  Object.defineProperty(target, 'a', { value: 1, ...PLAIN });
  expect(calls).toEqual(['a']);
});
