import { describe, expect, test } from 'vitest';
import { nextThings } from '../../../../src/core/study/round/next-things.ts';
import { bestOf, corpusOf, relevance } from '../../../../src/core/study/round/relevance.ts';
import { subjectWords } from '../../../../src/core/study/round/subject-words.ts';

const topics = ['rate-limiting', 'consistent-hashing', 'idempotency'].map((id) => ({ id, done: false }));
const full = Array.from({ length: 6 }, () => 'three words here');
const facts = {
  statements: [
    ['rate-limiting'],
    ['consistent-hashing', 'rate-limiting'],
    ['consistent-hashing', 'idempotency'],
  ],
  scores: [3, 3, 3],
  notes: full,
  spent: [5, 5, 10, 15, 8, 2],
  plan: [5, 5, 10, 15, 8, 2],
  topics,
};

describe('what a text is about', () => {
  test('are its words in any form, without empty ones', () => {
    expect(subjectWords('Limits, limited and limiting; the retries')).toEqual([
      'limit',
      'limit',
      'limit',
      'retry',
    ]);
  });

  test('is ranked by the words it shares with a question, rare ones first, as BM25 has it', () => {
    const corpus = corpusOf([
      ['a', 'bucket bucket token'],
      ['b', 'token ring hash'],
      ['c', 'ring token'],
    ]);
    // ln(1 + 2.5 / 1.5) * 2 * 2.2 / (2 + 1.2 * (0.25 + 0.75 * 3 / (8 / 3))), worked out by hand.
    expect(relevance(corpus, 'a', 'a bucket')).toBeCloseTo(1.30284, 4);
    expect(relevance(corpus, 'none', 'a bucket')).toBe(0);
    expect(bestOf(corpus, ['a', 'b', 'c'], 'buckets of tokens')).toEqual(['a']);
    expect(bestOf(corpus, ['a', 'b', 'c'], 'rings')).toEqual(['c', 'b']);
    expect(bestOf(corpus, ['a', 'b', 'c'], 'nothing at all')).toEqual([]);
  });
});

describe('what to do next', () => {
  test('begins with the weakest statement, each with the topic that answers it best and was not named', () => {
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

  test('prefers a topic that is not done among those as good, and has one for any statement', () => {
    const done = topics.with(1, { id: 'consistent-hashing', done: true });
    expect(nextThings({ ...facts, topics: done, scores: [3, 0, 3] })[0]).toMatchObject({
      topic: 'rate-limiting',
    });
    expect(nextThings({ ...facts, statements: [[], [], []], scores: [0, 3, 3] })[0]).toMatchObject({
      topic: 'rate-limiting',
    });
  });

  test('leads on to topics that are not done when nothing is left to mend, and may be nothing', () => {
    expect(nextThings(facts)).toEqual([
      { kind: 'topic', topic: 'rate-limiting' },
      { kind: 'topic', topic: 'consistent-hashing' },
    ]);
    expect(nextThings({ ...facts, topics: topics.map((t) => ({ ...t, done: true })) })).toEqual([]);
  });
});
