import { describe, expect, test } from 'vitest';
import { path } from '../../../src/schemas/path.ts';

const step = { page: 'topics/caching', why: 'It is cheap.', whyKo: '싸기 때문입니다.' };
const first = { ...step, stage: 'One', stageKo: '하나' };
const second = { ...step, page: 'topics/dns' };
const whole = {
  title: 'Short',
  korean: '짧은 경로',
  summary: 'Two pages.',
  summaryKo: '두 페이지.',
  steps: [first, second],
  reviewed: '2026-03-01',
};
const messages = (steps: readonly object[]) =>
  path.safeParse({ ...whole, steps }).error?.issues.map((i) => `${i.path.join('.')}: ${i.message}`) ?? [];

describe('a path', () => {
  test('of two steps, the first of which begins a stage, is one', () => {
    expect(messages([first, second])).toEqual([]);
  });

  test('has a stage from its first step on', () => {
    expect(messages([step, second])).toEqual([
      'steps.0.stage: the first step begins no stage; give it stage and stageKo',
    ]);
  });

  test('names each stage in both languages', () => {
    expect(messages([first, { ...second, stage: 'Two' }])).toEqual([
      'steps.1.stage: names its stage in one language only; write stage and stageKo',
    ]);
  });

  test('has no page twice', () => {
    expect(messages([first, step])).toEqual(['steps: a page stands twice on the path; leave one out']);
  });

  test('is longer than one step', () => {
    expect(messages([first])).toEqual(['steps: a path has at least two steps']);
  });
});
