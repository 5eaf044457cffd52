import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameHash } from '../../../../src/core/placement/names.ts';
import { owners } from '../../../../src/core/placement/schemes.ts';
import { SECTORS } from '../../../../src/core/placement/sweep.ts';
import { finish } from '../../../../src/core/sim/run.ts';
import { model, type State } from '../../../../src/simulators/consistent-hashing/model.ts';
import { checkLaws, values, watch } from './runs.ts';

const SCHEMES = ['ring', 'mod', 'rendezvous', 'jump'] as const;
const CHANGES = ['join', 'leave', 'weight', 'none'] as const;

const anyRun = fc.record({
  scheme: fc.constantFrom(...SCHEMES),
  change: fc.constantFrom(...CHANGES),
  nodes: fc.integer({ min: 2, max: 50 }),
  vnodes: fc.integer({ min: 1, max: 40 }),
  keys: fc.integer({ min: 1, max: 10 }).map((n) => n * 100),
  hash: fc.constantFrom('xxhash', 'fnv1a'),
});

/** The same counts, made afresh from the two lists of owners. */
function recount({ setup, checked, changed }: State) {
  const lost = new Map<number, number>();
  const gained = new Map<number, number>();
  const loads = new Map<number, number>();
  const up = (counts: Map<number, number>, id: number) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (let key = 0; key < setup.places.length; key++) {
    const [from = 0, to = 0] = [setup.from[key], setup.to[key]];
    const done = key < checked && (changed || setup.values.change === 'none');
    if (done || setup.values.change !== 'none') up(loads, done ? to : from);
    if (done && from !== to) {
      up(lost, from);
      up(gained, to);
    }
  }
  return { loads, lost, gained };
}

describe('after every event of any run', () => {
  test('the laws of the model hold', () => {
    fc.assert(
      fc.property(anyRun, fc.nat(), (own, seed) => {
        watch(own, seed, checkLaws);
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  test('the counts are those of the keys themselves', () => {
    fc.assert(
      fc.property(anyRun, fc.nat(), (own, seed) => {
        watch(own, seed, (state) => {
          const fresh = recount(state);
          for (let id = 0; id < state.loads.length; id++) {
            expect([state.loads[id], state.lost[id], state.gained[id]]).toEqual([
              fresh.loads.get(id) ?? 0,
              fresh.lost.get(id) ?? 0,
              fresh.gained.get(id) ?? 0,
            ]);
          }
        });
      }),
      { seed: 2, numRuns: 40 },
    );
  });

  test('every metric is finite, and no sector or key is passed over', () => {
    fc.assert(
      fc.property(anyRun, fc.nat(), (own, seed) => {
        let before = -1;
        const last = watch(own, seed, (state) => {
          for (const { measure } of Object.values(model.metrics))
            expect(Number.isFinite(measure(state))).toBe(true);
          expect(state.checked).toBeGreaterThanOrEqual(Math.max(0, before));
          before = state.checked;
        });
        expect([last.swept, last.checked]).toEqual([SECTORS, own.keys]);
      }),
      { seed: 3, numRuns: 60 },
    );
  });
});

test('a sweep looks up exactly the keys of its sector of the hash space', () => {
  for (const seed of [1, 2, 3]) {
    watch({ keys: 5000 }, seed, ({ setup, swept, checked }) => {
      const border = (swept / SECTORS) * 2 ** 32;
      expect([...setup.places].filter((place) => place < border)).toHaveLength(checked);
    });
  }
});

describe('in every small world', () => {
  test('the laws hold: 2 to 4 nodes, 1 to 3 points, every scheme, change and hash', () => {
    let worlds = 0;
    for (const scheme of SCHEMES) {
      for (const change of CHANGES) {
        for (const hash of ['xxhash', 'fnv1a'] as const) {
          for (let nodes = 2; nodes <= 4; nodes++) {
            for (let vnodes = 1; vnodes <= 3; vnodes++) {
              watch({ scheme, change, hash, nodes, vnodes, keys: 100 }, nodes * 10 + vnodes, checkLaws);
              worlds += 1;
            }
          }
        }
      }
    }
    expect(worlds).toBe(288);
  });

  test('mod n moves exactly n of every n + 1 keys, counted over a whole period: 16 of 20 from 4 to 5', () => {
    const group = (n: number) => Array.from({ length: n }, (_, i) => ({ id: i + 1, weight: 1 }));
    const hash = nameHash('xxhash', 1);
    for (let n = 1; n <= 40; n++) {
      const [before, after] = [owners('mod', group(n), 1, hash), owners('mod', group(n + 1), 1, hash)];
      const period = n * (n + 1);
      const moved = Array.from({ length: period }, (_, place) => place).filter((p) => before(p) !== after(p));
      expect(moved).toHaveLength(n * n);
      if (n === 4) expect([moved.length, period]).toEqual([16, 20]);
    }
  });
});

describe('what a change may move', () => {
  test('on a join, by ring, rendezvous and jump hash, every key that moves goes to the new node', () => {
    for (const scheme of ['ring', 'rendezvous', 'jump'] as const) {
      for (let seed = 1; seed <= 20; seed++) {
        const { setup } = finish(model, values({ scheme, keys: 1000 }), seed).state;
        const moved = [...setup.to].filter((to, key) => to !== setup.from[key]);
        expect(moved.length).toBeGreaterThan(0);
        expect(new Set(moved)).toEqual(new Set([11]));
      }
    }
  });

  test('a node that leaves undoes its join: every key is back where it was', () => {
    for (const scheme of ['ring', 'rendezvous'] as const) {
      fc.assert(
        fc.property(
          fc.integer({ min: 2, max: 12 }),
          fc.integer({ min: 1, max: 30 }),
          fc.nat(),
          (n, v, seed) => {
            const hash = nameHash('xxhash', seed);
            const group = Array.from({ length: n }, (_, i) => ({ id: i + 1, weight: 1 }));
            const leaver = 1 + (seed % n);
            const rest = group.filter(({ id }) => id !== leaver);
            const [all, without] = [owners(scheme, group, v, hash), owners(scheme, rest, v, hash)];
            for (let i = 0; i < 200; i++) {
              const place = hash(`key-${i}`);
              if (all(place) === leaver) expect(without(place)).not.toBe(leaver);
              else expect(without(place)).toBe(all(place));
            }
          },
        ),
        { seed: 4, numRuns: 60 },
      );
    }
  });

  test('a node that gets heavier only gains', () => {
    for (const scheme of ['ring', 'rendezvous', 'jump'] as const) {
      const { state, metrics } = finish(model, values({ scheme, change: 'weight', keys: 2000 }), 7);
      expect(metrics.needless).toBe(0);
      expect(state.lost[1]).toBe(0);
      expect(state.gained[1]).toBeGreaterThan(0);
    }
  });

  test('other schemes than the ring take no notice of points, and when nothing changes nothing moves', () => {
    for (const scheme of SCHEMES) {
      expect(finish(model, values({ scheme, change: 'none', keys: 500 }), 3).metrics).toMatchObject({
        moved: 0,
        needless: 0,
        heir: 0,
      });
    }
  });
});
