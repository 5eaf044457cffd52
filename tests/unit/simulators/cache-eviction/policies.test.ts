import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PolicyId, policies, policyIds } from '../../../../src/core/eviction/lane.ts';
import { lruHits } from '../../../../src/core/eviction/stack.ts';
import { hitsOf, missesOf, play } from './plays.ts';

interface Vectors {
  cases: { room: number; trace: number[]; hits: Record<PolicyId, string> }[];
}
const vectors: Vectors = JSON.parse(readFileSync(new URL('./vectors.json', import.meta.url), 'utf8'));

describe('the known counts of misses', () => {
  test.each([
    ['fifo', 9, 10],
    ['lru', 10, 8],
    ['opt', 7, 6],
  ] as const)(
    "Belady's twelve requests: %s misses %i with three places and %i with four",
    (id, three, four) => {
      const trace = [1, 2, 3, 4, 1, 2, 5, 1, 2, 3, 4, 5];
      expect([missesOf(id, trace, 3), missesOf(id, trace, 4)]).toEqual([three, four]);
    },
  );

  test.each([
    ['fifo', 15],
    ['lru', 12],
    ['opt', 9],
  ] as const)('the twenty of the textbooks with three places: %s misses %i', (id, misses) => {
    expect(missesOf(id, [7, 0, 1, 2, 0, 3, 0, 4, 2, 3, 0, 3, 2, 1, 2, 0, 1, 7, 0, 1], 3)).toBe(misses);
  });

  test.each([2, 5, 50])(
    'a loop of %i objects and one more gives LRU, FIFO and CLOCK no hit, and OPT all but one a round',
    (room) => {
      const trace = Array.from({ length: (room + 1) * 20 }, (_, i) => i % (room + 1));
      for (const id of ['lru', 'fifo', 'clock'] as const) expect(hitsOf(id, trace, room)).toBe(0);
      expect(hitsOf('lru', trace, room + 1)).toBe(trace.length - room - 1);
      expect(hitsOf('opt', trace, room) / trace.length).toBeGreaterThan(1 - 1.15 / room - 0.06);
    },
  );
});

test.each(vectors.cases.map((one, i) => ({ i, ...one })))(
  'trace $i: every policy hits when the Python one does',
  ({ room, trace, hits }) => {
    for (const id of policyIds) expect(play(id, trace, room).hits, id).toBe(hits[id]);
  },
);

/** The most hits that any rule can have, by trying all contents of the cache that can come about. */
function mostHits(trace: readonly number[], room: number): number {
  let reached = new Map<number, number>([[0, 0]]);
  const count = (set: number) => set.toString(2).split('1').length - 1;
  for (const key of trace) {
    const after = new Map<number, number>();
    const reach = (set: number, hits: number) => after.set(set, Math.max(hits, after.get(set) ?? 0));
    for (const [set, hits] of reached) {
      const bit = 1 << key;
      if (set & bit) reach(set, hits + 1);
      else if (count(set) < room) reach(set | bit, hits);
      else
        for (let other = 0; other < 5; other++)
          if (set & (1 << other)) reach((set & ~(1 << other)) | bit, hits);
    }
    reached = after;
  }
  return Math.max(...reached.values());
}

test('on every trace of six requests for four objects OPT has the most hits that any rule can have', () => {
  let traces = 0;
  for (let code = 0; code < 4 ** 6; code++) {
    const trace = Array.from({ length: 6 }, (_, i) => Math.floor(code / 4 ** i) % 4);
    // Other traces are these with the objects renamed.
    if (trace[0] !== 0) continue;
    for (const room of [1, 2, 3]) {
      const most = mostHits(trace, room);
      if (hitsOf('opt', trace, room) !== most) expect([trace, room]).toBe('optimal');
      for (const id of policyIds)
        if (hitsOf(id, trace, room) > most) expect([id, trace, room]).toBe('possible');
    }
    traces += 1;
  }
  expect(traces).toBe(1024);
});

const anyTrace = fc.record({
  trace: fc.array(fc.oneof(fc.nat(5), fc.nat(30)), { minLength: 1, maxLength: 200 }),
  room: fc.integer({ min: 1, max: 12 }),
});
const fixed = { seed: 20261122, numRuns: 150 };

test('LRU with less room holds only what LRU with more room holds, so more room never hurts', () => {
  fc.assert(
    fc.property(anyTrace, ({ trace, room }) => {
      const [small, large] = [play('lru', trace, room), play('lru', trace, room + 1)];
      expect(small.held.filter((key) => !large.held.includes(key))).toEqual([]);
      expect(large.held.slice(0, room)).toEqual(small.held);
    }),
    fixed,
  );
});

test('one pass over the stack counts the hits of LRU at every size', () => {
  fc.assert(
    fc.property(anyTrace, ({ trace }) => {
      const sizes = Array.from({ length: 14 }, (_, i) => hitsOf('lru', trace, i + 1));
      expect(lruHits(trace, 14)).toEqual(sizes);
    }),
    fixed,
  );
});

test('with room for everything every policy misses each object once', () => {
  fc.assert(
    fc.property(anyTrace, ({ trace }) => {
      const different = new Set(trace).size;
      // S3-FIFO throws out of its small queue only where the cache is full.
      for (const id of policyIds) expect(missesOf(id, trace, different), id).toBe(different);
    }),
    fixed,
  );
});

test('names do not matter: other numbers for the same objects give the same hits', () => {
  fc.assert(
    fc.property(anyTrace, ({ trace, room }) => {
      const renamed = trace.map((key) => 1000 - 7 * key);
      for (const id of policyIds) expect(play(id, renamed, room).hits, id).toBe(play(id, trace, room).hits);
    }),
    fixed,
  );
});

test('a request does not change the memory before it', () => {
  for (const id of policyIds) {
    let memory = policies[id].empty;
    for (let i = 0; i < 60; i++) {
      const copy = structuredClone(memory);
      const answer = policies[id].request(memory, (i * 7) % 11, 4, i + 3);
      expect(memory, id).toEqual(copy);
      memory = answer.memory;
    }
  }
});
