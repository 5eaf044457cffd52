import { describe, expect, test } from 'vitest';
import { opened, upcoming } from '../../../../src/core/raft/cluster.ts';
import { happened } from '../../../../src/core/raft/events.ts';
import { clearWinner } from '../../../../src/core/raft/theory.ts';
import { startValues } from '../../../../src/core/sim/params.ts';
import { Random } from '../../../../src/core/sim/random.ts';
import { sigmas } from '../../../../src/core/sim/stats.ts';
import { items } from '../../../../src/core/sim/trail.ts';
import { model } from '../../../../src/simulators/raft/model.ts';
import vectors from './vectors.json';

test('the chance of a clear winner has its published values', () => {
  const golden = [clearWinner(4, 0.1, 1), clearWinner(5, 0.1, 1), clearWinner(4, 0.02, 1)];
  expect(golden.map((chance) => chance.toFixed(3))).toEqual(['0.656', '0.590', '0.922']);
  expect([clearWinner(5, 10, 10), clearWinner(5, 20, 10), clearWinner(5, 0, 10)]).toEqual([0, 0, 1]);
});

test.each(vectors.clear)('it is the integral over the earliest of $n timers, $window of $spread', (it) => {
  expect(clearWinner(it.n, it.window, it.spread)).toBeCloseTo(it.chance, 9);
});

describe('the first election of five servers', () => {
  const values = startValues(model, {
    values: { plan: 'calm', delay: 10, spread: 100, writes: 0, length: 500 },
  });
  const { setup } = model.init(values, new Random(1));

  test('has one candidate as often as the formula says, within 4 standard errors over 600 seeds', () => {
    const clear = Array.from({ length: 600 }, (_, i) => {
      // All messages equally fast, so that the window is exact.
      const even = { ...setup, jitter: 0 };
      const random = new Random(i + 1);
      let cluster = opened(even, random);
      const end = Math.min(...cluster.timers) + 10_000;
      for (let next = upcoming(cluster, even); next && next.at < end; next = upcoming(cluster, even))
        cluster = happened(cluster, next, even, random);
      const stood = items(cluster.marks).filter(({ what }) => what === 'candidate');
      return stood.length === 1 ? 1 : 0;
    });
    expect(sigmas(clear, clearWinner(5, 10, 100))).toBeLessThan(4);
  });

  test('begins after the least timeout and a sixth of the spread, within 4 standard errors over 2,000 seeds', () => {
    const starts = Array.from({ length: 2000 }, (_, i) =>
      Math.min(...opened(setup, new Random(i + 1)).timers),
    );
    expect(sigmas(starts, 150_000 + 100_000 / 6)).toBeLessThan(4);
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(150_000);
  });
});
