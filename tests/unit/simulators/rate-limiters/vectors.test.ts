import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type LimiterId, limiterIds, ruleOf } from '../../../../src/core/limits/limiters.ts';
import { decisions, play } from './traces.ts';

interface Vectors {
  cases: {
    name: string;
    limit: number;
    window: number;
    burst: number;
    trace: number[];
    expected: Record<LimiterId, { decisions: string; most: number; leaves?: number[] }>;
  }[];
  census: { limit: number; window: number; burst: number; admitted: Record<LimiterId, number> }[];
}

const vectors: Vectors = JSON.parse(readFileSync(new URL('./vectors.json', import.meta.url), 'utf8'));

test.each(vectors.cases)('all six decide as the Python implementation does: $name', (vector) => {
  const example = { rule: ruleOf(vector.limit, vector.window, vector.burst), trace: vector.trace };
  for (const id of limiterIds) {
    const expected = vector.expected[id];
    const lane = play(id, example);
    expect(decisions(id, example), id).toBe(expected.decisions);
    expect(lane.most, id).toBe(expected.most);
    if (expected.leaves) expect(lane.passes, id).toEqual(expected.leaves);
  }
});

test('over every trace of five arrivals at 0 to 7 µs, each admits as many requests as Python counts', () => {
  const traces = [...ascending(5, 0, 7)];
  expect(traces).toHaveLength(792);
  for (const { limit, window, burst, admitted } of vectors.census) {
    const rule = ruleOf(limit, window, burst);
    for (const id of limiterIds) {
      const total = traces.reduce((sum, trace) => sum + play(id, { rule, trace }).passes.length, 0);
      expect(total, `${id}, L ${limit}, T ${window}, b ${burst}`).toBe(admitted[id]);
    }
  }
});

function* ascending(count: number, from: number, to: number): Generator<number[]> {
  if (count === 0) yield [];
  else
    for (let at = from; at <= to; at++) for (const rest of ascending(count - 1, at, to)) yield [at, ...rest];
}
