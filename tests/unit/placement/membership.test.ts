import { expect, test } from 'vitest';
import { membership } from '../../../src/core/placement/membership.ts';

const ids = (nodes: readonly { id: number; weight: number }[]) => nodes.map(({ id, weight }) => [id, weight]);

test('a node joins with the next id', () => {
  const { before, after, subject } = membership(2, 'join');
  expect([ids(before), ids(after), subject]).toEqual([
    [
      [1, 1],
      [2, 1],
    ],
    [
      [1, 1],
      [2, 1],
      [3, 1],
    ],
    3,
  ]);
});

test('node 1 leaves, and the others keep their ids', () => {
  const { after, subject } = membership(3, 'leave');
  expect([ids(after), subject]).toEqual([
    [
      [2, 1],
      [3, 1],
    ],
    1,
  ]);
});

test('node 1 doubles its weight', () => {
  const { before, after, subject } = membership(2, 'weight');
  expect([ids(before), ids(after), subject]).toEqual([
    [
      [1, 1],
      [2, 1],
    ],
    [
      [1, 2],
      [2, 1],
    ],
    1,
  ]);
});

test('when nothing happens, nobody is concerned', () => {
  const { before, after, subject } = membership(2, 'none');
  expect([after, subject]).toEqual([before, 0]);
});
