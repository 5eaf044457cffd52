import { describe, expect, test } from 'vitest';
import { nextThings } from '../../../../src/core/study/round/next-things.ts';
import { sharedWeights, subjectWords } from '../../../../src/core/study/round/shared-words.ts';

const topic = (id: string, about: string, done = false) => ({ id, about, done });
const topics = [
  topic('rate-limiting', 'Rate limiting. Token buckets, windows and bursts of requests'),
  topic('consistent-hashing', 'Consistent hashing. Which keys move when a node joins the ring'),
  topic('idempotency', 'Idempotency. A request that is done twice, retries and keys'),
];
const full = Array.from({ length: 6 }, () => 'three words here');
const facts = {
  statements: [
    'States the bound of the token bucket',
    'Moves few keys when a node joins',
    'Retries are safe',
  ],
  scores: [3, 3, 3],
  notes: full,
  spent: [5, 5, 10, 15, 8, 2],
  plan: [5, 5, 10, 15, 8, 2],
  topics,
};

describe('words that two texts share', () => {
  test('meet in any form, and empty ones do not count', () => {
    expect([...subjectWords('Limits, limited and limiting; the retries')]).toEqual(['limit', 'retry']);
  });

  test('count less where many have them', () => {
    expect(sharedWeights('shared rare', ['shared', 'shared rare', ''])).toEqual([0.5, 1.5, 0]);
  });
});

describe('what to do next', () => {
  test('begins with the weakest statement, and the topic that shares most words with it', () => {
    expect(nextThings({ ...facts, scores: [2, 0, 1] })).toEqual([
      { kind: 'statement', index: 1, topic: 'consistent-hashing' },
      { kind: 'statement', index: 2, topic: 'idempotency' },
    ]);
  });

  test('of equal scores takes the earliest', () => {
    expect(nextThings({ ...facts, scores: [1, 1, 1] })[0]).toMatchObject({
      index: 0,
      topic: 'rate-limiting',
    });
  });

  test('then names a phase that stayed empty, or that overran most for its time', () => {
    const notes = full.with(1, 'too few');
    expect(nextThings({ ...facts, scores: [1, 3, 3], notes })[1]).toEqual({
      kind: 'phase',
      phase: 1,
      why: 'empty',
    });
    const spent = [7, 5, 15, 15, 8, 2];
    expect(nextThings({ ...facts, spent })[0]).toEqual({ kind: 'phase', phase: 2, why: 'over' });
    expect(nextThings({ ...facts, spent, plan: undefined })[0]).toMatchObject({ kind: 'topic' });
  });

  test('says nothing about notes to who worked on paper, nor about a wrap-up that was said', () => {
    expect(nextThings({ ...facts, notes: full.map(() => '') })[0]).toMatchObject({ kind: 'topic' });
    expect(nextThings({ ...facts, notes: full.with(5, '') })[0]).toMatchObject({ kind: 'topic' });
  });

  test('prefers a topic that is not done where words decide nothing', () => {
    const some = [topic('a', 'apples', true), topic('b', 'berries')];
    expect(nextThings({ ...facts, topics: some, scores: [0, 3, 3] })[0]).toMatchObject({ topic: 'b' });
  });

  test('leads on to topics that are not done when nothing is left to mend, and may be nothing', () => {
    expect(nextThings(facts)).toEqual([
      { kind: 'topic', topic: 'rate-limiting' },
      { kind: 'topic', topic: 'consistent-hashing' },
    ]);
    expect(nextThings({ ...facts, topics: topics.map((t) => ({ ...t, done: true })) })).toEqual([]);
  });
});
