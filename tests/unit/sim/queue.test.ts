import fc from 'fast-check';
import { expect, test } from 'vitest';
import { empty, peek, pop, push, type Queue } from '../../../src/core/sim/queue.ts';

interface Item {
  at: number;
  name: number;
}

const filled = (times: readonly number[]) =>
  times.reduce<Queue<Item>>((queue, at, name) => push(queue, { at, name }), empty());

function drained(queue: Queue<Item>): Item[] {
  const items: Item[] = [];
  for (let rest = queue; ; rest = pop(rest)) {
    const item = peek(rest);
    if (!item) return items;
    items.push(item);
  }
}

test('gives back what was pushed, by time, and first come first served at the same time', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 200 }), (times) => {
      const expected = times.map((at, name) => ({ at, name })).sort((a, b) => a.at - b.at || a.name - b.name);
      expect(drained(filled(times))).toEqual(expected);
    }),
    { seed: 2, numRuns: 200 },
  );
});

test('keeps the order of arrival among equals also after some have left', () => {
  const queue = push(pop(push(push(empty<Item>(), { at: 1, name: 0 }), { at: 5, name: 1 })), {
    at: 5,
    name: 2,
  });
  expect(drained(queue).map((item) => item.name)).toEqual([1, 2]);
});

test('leaves the queue it was given as it was', () => {
  const queue = filled([3, 1, 2]);
  const before = drained(queue);
  push(queue, { at: 0, name: 9 });
  pop(queue);
  expect(drained(queue)).toEqual(before);
  expect(queue.size).toBe(3);
});

test('stays shallow, so that a hundred thousand events in order do not overflow the stack', () => {
  const times = Array.from({ length: 100_000 }, (_, i) => i);
  expect(drained(filled(times))).toHaveLength(100_000);
  expect(drained(filled(times.reverse()))).toHaveLength(100_000);
});

test('is empty when nothing is left, and stays so', () => {
  expect(pop(empty<Item>())).toEqual(empty());
  expect(pop(filled([1])).size).toBe(0);
});
