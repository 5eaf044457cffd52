import { expect, test } from 'vitest';
import { limiterIds, ruleOf } from '../../../../src/core/limits/limiters.ts';
import { leakyByClock, mostInWindow, oracles } from './oracles.ts';
import { type Case, decisions, play } from './traces.ts';

function* ascending(count: number, from: number, to: number): Generator<number[]> {
  yield [];
  if (count > 0)
    for (let at = from; at <= to; at++) for (const rest of ascending(count - 1, at, to)) yield [at, ...rest];
}

const traces = [...ascending(5, 0, 8)];
const rules = [1, 2, 3].flatMap((limit) =>
  [2, 3, 4].flatMap((window) => [1, 2, 3].map((burst) => ruleOf(limit, window, burst))),
);

const examples: Case[] = rules.flatMap((rule) => traces.map((trace) => ({ rule, trace })));

test('the small space is whole: every trace of at most five arrivals at 0 to 8 µs, 27 rules', () => {
  expect(traces).toHaveLength(2002); // C(9 + 5, 5): the multisets of size 0 to 5 from nine
  expect(examples).toHaveLength(27 * 2002);
});

test.each(limiterIds)('%s decides as its definition says on every small trace and rule', (id) => {
  const wrong = examples.filter(
    (example) => decisions(id, example) !== oracles[id](example).map(Number).join(''),
  );
  expect(wrong).toEqual([]);
});

test('the leaky bucket lets every request out when a clock moved tick by tick does', () => {
  const wrong = examples.filter((example) => {
    return String(play('leaky-bucket', example).passes) !== String(leakyByClock(example).leaves);
  });
  expect(wrong).toEqual([]);
});

test.each(limiterIds)('the most that %s lets through in any T is what trying every window finds', (id) => {
  const wrong = examples.filter((example) => {
    const { passes, most, mostFrom, mostTo } = play(id, example);
    const { window } = example.rule;
    const there = passes.filter((at) => at >= mostFrom && at < mostFrom + window).length;
    return most !== mostInWindow(passes, window) || there !== most || mostTo - mostFrom >= window;
  });
  expect(wrong).toEqual([]);
  expect(mostInWindow([0, 0, 4, 5], 5)).toBe(3);
});

test('over all small traces the sliding counter reaches 2L - 1 in some T and never more', () => {
  for (const limit of [1, 2, 3]) {
    const dense = [...ascending(6, 0, 11)].map((trace) => ({ rule: ruleOf(limit, 6, 1), trace }));
    expect(Math.max(...dense.map((example) => play('sliding-counter', example).most))).toBe(2 * limit - 1);
  }
});
