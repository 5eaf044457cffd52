import { describe, expect, test } from 'vitest';
import { holders, SECTORS } from '../../../../src/core/placement/sweep.ts';
import { Run } from '../../../../src/core/sim/run.ts';
import { model } from '../../../../src/simulators/consistent-hashing/model.ts';
import { type HashingValues, values } from './runs.ts';

/** What is said about every event of a run. */
function told(own: Partial<HashingValues>, locale: 'en' | 'ko'): string[] {
  const run = new Run(model, values({ keys: 1000, ...own }), 42);
  const lines: string[] = [];
  while (run.step()) {
    if (run.last) lines.push(model.narrate(run.last.before, run.last.event, run.last.after, locale));
  }
  return lines;
}

describe('what is told', () => {
  test('begins with the change and goes on sector by sector, with counts that add up to the keys that moved', () => {
    const [first, ...rest] = told({}, 'en');
    expect(first).toBe('Node 11: a node joins. Every key is looked up again.');
    expect(rest).toHaveLength(SECTORS);
    const counts = rest.map((line) =>
      /^Sector (\d+) of 60: (\d+) keys, (\d+) moved, (\d+) of them needlessly\.$/.exec(line),
    );
    const sum = (group: number) => counts.reduce((total, found) => total + Number(found?.[group]), 0);
    const run = new Run(model, values({ keys: 1000 }), 42);
    run.seek(100);
    expect(counts.map((found) => Number(found?.[1]))).toEqual(
      Array.from({ length: SECTORS }, (_, i) => i + 1),
    );
    expect([sum(2), sum(3), sum(4)]).toEqual([1000, model.metrics.moved.measure(run.state) * 10, 0]);
  });

  test('only counts where nothing changes', () => {
    expect(told({ change: 'none' }, 'en')[0]).toMatch(/^Sector 1 of 60: \d+ keys counted\.$/);
    expect(told({ change: 'none' }, 'ko')[0]).toMatch(/^구간 1\/60: 키 \d+개를 셌습니다\.$/);
  });

  test('a sector with one key has one key', () => {
    expect(told({ keys: 100 }, 'en').filter((line) => line.includes(': 1 key, '))).not.toEqual([]);
  });

  test('is Korean on Korean pages', () => {
    for (const line of told({ change: 'leave' }, 'ko')) expect(line).toMatch(/[가-힣]/);
  });
});

describe('the state in words and as a table', () => {
  const run = new Run(model, values({ change: 'leave', keys: 1000 }), 42);

  test('names the sectors looked up and the keys that moved', () => {
    run.seek(100);
    const moved = run.state.lost[1];
    expect(model.describe(run.state, 'en')).toBe(
      `60 of 60 sectors are looked up: ${moved} of 1,000 keys moved, 0 of them needlessly.`,
    );
    expect(model.describe(run.state, 'ko')).toContain(`키 1,000개 중 ${moved}개 이동`);
  });

  test('has a row for every node that is or was there, and shares that add up', () => {
    run.seek(0);
    const before = model.table(run.state, 'en');
    expect(before.rows.map(([name]) => name).slice(0, 2)).toEqual(['node 1 (leaves)', 'node 2']);
    expect(before.rows).toHaveLength(10);
    run.seek(100);
    const { rows, columns } = model.table(run.state, 'ko');
    expect(rows[0]).toEqual(['노드 1 (이탈)', 0, '0.0', 0, run.state.lost[1]]);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(rows.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(1000);
    expect(model.table(new Run(model, values({ keys: 100 }), 1).state, 'en').rows.at(-1)?.[0]).toBe(
      'node 11 (joins)',
    );
  });

  test('counts a node that leaves as a holder until its last key has moved', () => {
    run.seek(60);
    expect(holders(run.state)).toHaveLength(10);
    run.seek(61);
    expect(holders(run.state)).toHaveLength(9);
  });
});

test('what it leaves out takes at most five lines', () => {
  expect(model.leavesOut.length).toBeLessThanOrEqual(5);
});

test('loads are measured before a node has joined, while it fills and when it is full', () => {
  const run = new Run(model, values({ scheme: 'mod', nodes: 2, keys: 1000 }), 1);
  const at = (index: number) => {
    run.seek(index);
    return model.metrics.maxToMean.measure(run.state);
  };
  expect(holders(run.state)).toHaveLength(2);
  expect(at(0)).toBeLessThan(1.1);
  expect(at(1)).toBeGreaterThan(1.4); // the third node is there, and empty
  expect(at(61)).toBeLessThan(1.1);
});
