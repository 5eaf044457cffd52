import { describe, expect, test } from 'vitest';
import type { Cluster } from '../../../../src/core/raft/cluster.ts';
import { extended } from '../../../../src/core/raft/own.ts';
import type { Server } from '../../../../src/core/raft/types.ts';
import { named, runTo, terms } from './runs.ts';

describe('figure 8 of the paper', () => {
  const at = (ms: number, seed = 1, rule = 'raft') =>
    runTo({ ...named('figure-8').values, rule }, seed, ms).state.cluster;
  const who = ({ servers }: Cluster) =>
    servers.map(
      (it) =>
        `${it.up ? { leader: 'L', follower: '', candidate: 'c', asking: 'a' }[it.role] : 'x'}${terms(it)}`,
    );

  test('goes step by step as it is drawn there', () => {
    const steps = [190, 390, 690, 890, 1490].map((ms) => who(at(ms)).join(' '));
    expect(steps).toEqual([
      'L2 2   ', // (a) A leads term 2 and has given the entry to B alone
      'x2 2   L3', // (b) A is down, E leads term 3 with an entry of its own
      'L2 2 2  x3', // (c) E is down, A leads term 4 and has copied the entry to a majority
      'x2 3 3 3 L3', // (d) A is down, E leads term 5 and has replaced it everywhere else
      '35 35 35 35 L35',
    ]);
    expect(at(690).servers.map(({ term }) => term)).toEqual([4, 4, 4, 3, 3]);
  });

  test('commits nothing of term 2 by counting, in 100 seeds', () => {
    for (let seed = 1; seed <= 100; seed++) {
      expect(at(690, seed).truth).toEqual([]);
      expect(at(1490, seed).truth.map(({ term, by }) => [term, by])).toEqual([
        [3, 5],
        [5, 5],
      ]);
    }
  });

  test('with the rule broken it commits the entry of term 2 in term 4, and another at its place in term 5', () => {
    const broken = at(690, 1, 'counting');
    expect(broken.truth).toEqual([{ term: 2, command: 1, by: 4 }]);
    expect(at(1490, 1, 'counting').lost).toEqual([0]);
  });

  test('is undone by a fork: one write of term 4 on the majority before A dies, and E can win no more', () => {
    const plan = extended('figure-8', 600_000, 'write-a') ?? '';
    const cluster = runTo({ ...named('figure-8').values, plan }, 1, 1490).state.cluster;
    expect(cluster.truth.map(({ term, by }) => [term, by])).toEqual([
      [2, 4],
      [4, 4],
    ]);
    expect(cluster.won.some(({ term }) => term > 4)).toBe(false);
    expect(terms(cluster.servers[4] as Server)).toBe('3');
  });
});
