import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Design, overlaps, send } from '../../../../src/core/quorum/design.ts';
import type { Register } from '../../../../src/core/quorum/events.ts';
import { happen, nextEvent, openRegister } from '../../../../src/core/quorum/register.ts';
import { type Trace, traceOf } from '../../../../src/core/quorum/trace.ts';
import { Random } from '../../../../src/core/sim/random.ts';
import { answersOf, eventsOf, plain, runOut } from './runs.ts';

interface Vectors {
  cases: {
    design: Design;
    trace: Trace;
    expected: { writes: [number, boolean][]; reads: number[][]; copies: number[] };
  }[];
  /** W, R, histories, and those of them that are not linearizable. */
  histories: [number, number, number, number][];
}
const vectors: Vectors = JSON.parse(readFileSync(new URL('./vectors.json', import.meta.url), 'utf8'));

test.each(vectors.cases.map((one, i) => ({ i, ...one })))(
  'case $i: every read and write ends when and with what the definitions in Python say',
  ({ design, trace, expected }) => {
    const register = runOut(design, trace);
    const events = eventsOf(register);
    const writes = events
      .filter((event) => event.kind === 'saved' || event.kind === 'failed')
      .map(({ at, kind }) => [at, kind === 'saved']);
    expect(writes).toEqual(expected.writes);
    // A read is told by when it began, and those that begin together are not told apart.
    const ended = events
      .flatMap((event) =>
        event.kind === 'answer'
          ? [[event.at, event.version, event.floor, event.seen]]
          : event.kind === 'silent'
            ? [[event.at]]
            : [],
      )
      .map((one) => one.join())
      .sort();
    expect(ended).toEqual(expected.reads.map((one) => one.join()).sort());
    expect(register.copies).toEqual(expected.copies);
    const stale = expected.reads.filter(([, version = 0, floor = 0]) => version < floor).length;
    const back = expected.reads.filter(([, version = 0, , seen = 0]) => version < seen).length;
    expect(register.behind.slice(1).reduce((a, b) => a + b)).toBe(stale);
    expect(register.back).toBe(back);
  },
);

describe('one write to three copies and two reads, in every order', () => {
  const orders = (left: readonly number[]): number[][] =>
    left.length === 0
      ? [[]]
      : left.flatMap((first) => orders(left.filter((x) => x !== first)).map((rest) => [first, ...rest]));
  const sets = (r: number) =>
    [1, 2, 4, 3, 5, 6, 7].filter((set) => set.toString(2).replaceAll('0', '').length === r);
  const later = { offset: 5000, far: false, answers: [1, 1, 1], repairs: [1, 1, 1] };

  /** The history that these places in time make: arrivals at the copies, beginnings of the reads, and whom each hears first. */
  function history(design: Design, order: readonly number[], heard: readonly number[]): Register {
    const at = (place: number) => 10 * (order[place] ?? 0) + 10;
    const read = (i: number) => ({
      offset: at(3 + i),
      far: false,
      answers: [0, 1, 2].map((copy) => ((heard[i] ?? 0) & (1 << copy) ? 1 : 2)),
      repairs: [1, 1, 1],
    });
    return runOut(design, { writes: [[at(0), at(1), at(2)]], reads: [read(0), read(1), later, later] });
  }

  test.each(vectors.histories)(
    'W = %i, R = %i: of %i histories %i are not linearizable, as a search of all orders in Python finds',
    (acks, answers, total, bad) => {
      const design = { ...plain, acks, answers };
      let [found, seen] = [0, 0];
      for (const order of orders([0, 1, 2, 3, 4]))
        for (const first of sets(answers))
          for (const second of sets(answers)) {
            const { most, back } = history(design, order, [first, second]);
            seen += 1;
            if (most > 0 || back > 0) found += 1;
            if (most > 0 && acks + answers > 3) expect([order, first, second]).toBe('never stale');
          }
      expect([seen, found]).toEqual([total, bad]);
    },
  );

  test('none is left where reads also repair before they answer and sets overlap, and stale ones are left where not', () => {
    let stale = 0;
    for (const [acks, answers] of vectors.histories)
      for (const order of orders([0, 1, 2, 3, 4]))
        for (const first of sets(answers)) {
          const design: Design = { ...plain, acks, answers, repair: 'before' };
          const { most, back } = history(design, order, [first, first]);
          if (most > 0) stale += 1;
          if (overlaps(design) && (most > 0 || back > 0))
            expect([acks, answers, order, first]).toBe('one register');
        }
    expect(stale).toBeGreaterThan(50);
  });
});

// Fine enough that no two delays are equal, which the order of the copies would settle.
const trace = (seed: number, writes = 10): Trace =>
  traceOf(writes, { delay: 400_000, answer: 50_000, every: 1_000_000 }, new Random(seed));
const seeds = fc.integer({ min: 1, max: 4294967295 });
const sizes = fc.record({ copies: fc.integer({ min: 1, max: 7 }), acks: fc.integer({ min: 1, max: 7 }) });
const fixed = { seed: 20261122, numRuns: 80 };

test('a read that waits for more answers is never staler than one that waited for fewer', () => {
  fc.assert(
    fc.property(seeds, sizes, fc.constantFrom('all', 'some'), (seed, { copies, acks }, spread) => {
      const design: Design = { ...plain, copies, acks: Math.min(acks, copies), spread: spread as 'all' };
      const staler = Array.from({ length: copies }, (_, i) => {
        const answers = answersOf(runOut({ ...design, answers: i + 1 }, trace(seed)));
        return answers
          .sort((a, b) => a.since - b.since)
          .map(({ floor, version }) => Math.max(0, floor - version));
      });
      staler.slice(1).forEach((behind, i) => {
        behind.forEach((k, read) => {
          expect(k).toBeLessThanOrEqual(staler[i]?.[read] ?? 0);
        });
      });
    }),
    fixed,
  );
});

test('the names of the copies do not matter', () => {
  const turned = <T>([first, second, ...rest]: readonly T[]): T[] =>
    [second, ...rest.slice(0, 1), first, ...rest.slice(1)] as T[];
  fc.assert(
    fc.property(seeds, fc.constantFrom('none', 'after', 'before'), (seed, repair) => {
      const design: Design = { ...plain, answers: 2, repair: repair as 'none' };
      const { writes, reads } = trace(seed);
      const other = runOut(design, {
        writes: writes.map(turned),
        reads: reads.map((read) => ({
          ...read,
          answers: turned(read.answers),
          repairs: turned(read.repairs),
        })),
      });
      const told = (register: Register) =>
        answersOf(register).map(({ at, version, floor, seen }) => [at, version, floor, seen]);
      expect(told(other)).toEqual(told(runOut(design, { writes, reads })));
    }),
    fixed,
  );
});

test('all times three times as long: the same values, three times as late', () => {
  fc.assert(
    fc.property(seeds, fc.boolean(), (seed, standIns) => {
      const design: Design = {
        ...plain,
        acks: 2,
        repair: 'before',
        far: 1,
        cut: { from: 3_000_000, until: 6_000_000 },
        patience: 1_500_000,
        standIns,
      };
      const slow = (list: readonly number[]) => list.map((time) => 3 * time);
      const { writes, reads } = trace(seed);
      const later = runOut(
        { ...design, every: 3_000_000, patience: 4_500_000, cut: { from: 9_000_000, until: 18_000_000 } },
        {
          writes: writes.map(slow),
          reads: reads.map(({ offset, far, answers, repairs }) => {
            return { offset: 3 * offset, far, answers: slow(answers), repairs: slow(repairs) };
          }),
        },
      );
      const sooner = runOut(design, { writes, reads });
      expect([later.behind, later.back, later.ghosts, later.silent, later.failed]).toEqual([
        sooner.behind,
        sooner.back,
        sooner.ghosts,
        sooner.silent,
        sooner.failed,
      ]);
      expect([later.now, later.readTime, later.writeTime]).toEqual([
        3 * sooner.now,
        3 * sooner.readTime,
        3 * sooner.writeTime,
      ]);
    }),
    fixed,
  );
});

test('a copy never goes back, and an event leaves the register before it as it was', () => {
  const design: Design = {
    ...plain,
    answers: 2,
    repair: 'after',
    far: 2,
    cut: { from: 3_000_000, until: 6_000_000 },
  };
  let register = openRegister(design);
  const draws = trace(5);
  while (nextEvent(register)) {
    const copy = structuredClone(register);
    const after = happen(register, design, draws);
    expect(register).toEqual(copy);
    after.copies.forEach((version, i) => {
      expect(version).toBeGreaterThanOrEqual(register.copies[i] ?? 0);
    });
    register = after;
  }
  expect(() => happen(register, design, draws)).toThrow('nothing is left');
});

test('a repair after the answer spreads the newest version of all that were heard, also of those heard too late', () => {
  const read = { far: false, repairs: [7, 7, 7] };
  const trace: Trace = {
    writes: [[10, 1000, 1000]],
    reads: [
      // Copy 2 answers first, with nothing; copy 1, which has the write, answers last.
      { ...read, offset: 20, answers: [9, 1, 3] },
      { ...read, offset: 100, answers: [3, 1, 2] },
      { ...read, offset: 5000, answers: [1, 2, 3] },
      { ...read, offset: 5001, answers: [1, 2, 3] },
    ],
  };
  const register = runOut({ ...plain, repair: 'after' }, trace);
  expect(answersOf(register).map(({ version }) => version)).toEqual([0, 1, 1, 1]);
  const stores = eventsOf(register).filter((event) => event.kind === 'store');
  expect(stores.map(({ at, copy, version }) => [at, copy, version])).toEqual([
    [10, 0, 1],
    [36, 1, 1],
    [36, 2, 1],
    [1000, 1, 1],
    [1000, 2, 1],
  ]);
});

test('a message that would cross the cut waits for its end, and a stand-in may confirm it meanwhile', () => {
  const design: Design = { ...plain, far: 1, cut: { from: 100, until: 200 } };
  expect(send(design, false, 2, 90, 9)).toEqual({ stored: 99, acked: 99 });
  expect(send(design, false, 2, 90, 10)).toEqual({ stored: 210, acked: 210 });
  expect(send(design, false, 2, 190, 10)).toEqual({ stored: 200, acked: 200 });
  expect(send({ ...design, standIns: true }, false, 2, 150, 10)).toEqual({ stored: 210, acked: 160 });
  expect(send(design, true, 2, 150, 10)).toEqual({ stored: 160, acked: 160 });
  expect(send(design, true, 1, 150, 10)).toEqual({ stored: 210, acked: 210 });
});

test('the draws are exponential with their means, readers stand on both sides, and more copies shift no draw', () => {
  const means = { delay: 40_000, answer: 5000, every: 1000 };
  const { writes, reads } = traceOf(2000, means, new Random(1));
  const mean = (all: readonly number[]) => all.reduce((a, b) => a + b) / all.length;
  expect(mean(writes.flat()) / 40_000).toBeCloseTo(1, 1.5);
  expect(mean(reads.flatMap(({ answers }) => answers)) / 5000).toBeCloseTo(1, 1.5);
  expect(mean(reads.flatMap(({ repairs }) => repairs)) / 40_000).toBeCloseTo(1, 1.5);
  expect(mean(writes.flat().map((time) => time ** 2)) / 40_000 ** 2).toBeCloseTo(2, 0.8);
  expect(mean(reads.map(({ far }) => (far ? 1 : 0)))).toBeCloseTo(0.5, 1.5);
  expect(mean(reads.map(({ offset }) => offset))).toBeCloseTo(499.5, -1.2);
  expect(Math.max(...reads.map(({ offset }) => offset))).toBeLessThan(1000);
});
