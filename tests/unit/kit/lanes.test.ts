import { expect, test } from 'vitest';
import { apart } from '../../../src/client/kit/lanes.tsx';

const label = (ms: number, lane: number, text: string) => ({ at: ms * 1000, lane, text });

test('of labels that would run into each other in a lane the first stays', () => {
  const labels = [label(0, 0, '1'), label(40, 0, '2'), label(90, 0, '10'), label(250, 0, '11')];
  expect(apart(labels, [0, 1000], 20).map(({ text }) => text)).toEqual(['1', '10', '11']);
  expect(apart(labels, [0, 1000], 60)).toEqual(labels);
});

test('labels of different lanes do not stand in each other’s way', () => {
  const labels = [label(0, 0, '1'), label(10, 1, '2')];
  expect(apart(labels, [0, 1000], 20)).toEqual(labels);
});
