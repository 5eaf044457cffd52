import { describe, expect, test } from 'vitest';
import { nameHash } from '../../../src/core/placement/names.ts';
import { owners, type Scheme, slots } from '../../../src/core/placement/schemes.ts';

const nodes = (n: number) => Array.from({ length: n }, (_, i) => ({ id: i + 1, weight: 1 }));
const hash = nameHash('xxhash', 1);
const SCHEMES: readonly Scheme[] = ['ring', 'mod', 'rendezvous', 'jump'];

test('a heavier node gets its extra slot at the end, so that the others keep their numbers', () => {
  expect(slots([{ id: 1, weight: 3 }, ...nodes(3).slice(1)])).toEqual([1, 2, 3, 1, 1]);
});

test('mod n is the remainder of the place', () => {
  const owner = owners('mod', nodes(4), 1, hash);
  expect([0, 1, 2, 3, 4, 4294967295].map(owner)).toEqual([1, 2, 3, 4, 1, 4]);
});

test.each(SCHEMES)('%s gives every place to a node that is there, and a single node everything', (scheme) => {
  const owner = owners(scheme, nodes(7).slice(2), 5, hash);
  const alone = owners(scheme, [{ id: 9, weight: 1 }], 5, hash);
  for (let i = 0; i < 2000; i++) {
    const place = (i * 2147483) % 4294967296;
    expect([3, 4, 5, 6, 7]).toContain(owner(place));
    expect(alone(place)).toBe(9);
  }
});

describe('among the four', () => {
  test('only the ring heeds the number of virtual nodes', () => {
    const places = Array.from({ length: 300 }, (_, i) => i * 14316557);
    for (const scheme of SCHEMES) {
      const [few, many] = [1, 100].map((v) => places.map(owners(scheme, nodes(5), v, hash)));
      expect(JSON.stringify(few) === JSON.stringify(many)).toBe(scheme !== 'ring');
    }
  });

  test('two names hash alike only by chance, and the seed changes all', () => {
    const names = Array.from({ length: 1000 }, (_, i) => `key-${i}`);
    for (const kind of ['xxhash', 'fnv1a'] as const) {
      const [one, two] = [names.map(nameHash(kind, 1)), names.map(nameHash(kind, 2))];
      expect(new Set(one).size).toBe(1000);
      expect(one.filter((place, i) => place === two[i])).toEqual([]);
    }
  });
});
