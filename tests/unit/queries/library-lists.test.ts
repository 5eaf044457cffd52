import { describe, expect, test } from 'vitest';
import type { LibrarySource } from '../../../src/queries/library.ts';
import { fixedOrder, listOf } from '../../../src/queries/library-lists.ts';

const source = (id: string, given: Partial<LibrarySource> = {}) =>
  ({ id, year: 2007, access: 'free', topics: [], company: undefined, ...given }) as LibrarySource;
const google = { id: 'google', name: 'Google', korean: '구글', formerly: [] };
const all = [
  source('a', { company: google, topics: ['raft', 'caching'], collection: 'real-systems' }),
  source('b', { year: 2014, language: 'ko', topics: ['raft'], collection: 'guides' }),
  source('c', { access: 'paid', year: 2014 }),
];
const shape = (...list: Parameters<typeof listOf>) => {
  const { groups, rest } = listOf(...list);
  return [groups.map((g) => `${g.id}: ${g.sources.map((s) => s.id)}`), rest];
};

describe('the library in a list', () => {
  test.each([
    ['companies', [], ['google: a'], 2],
    ['topics', ['raft', 'caching'], ['raft: a,b', 'caching: a'], 1],
    ['topics', ['caching'], ['caching: a', 'raft: a,b'], 1],
    ['years', fixedOrder('years', all), ['2014: b,c', '2007: a'], 0],
    ['languages', [], ['ko: b'], 2],
    ['access', fixedOrder('access', all), ['paid: c'], 2],
    ['collections', fixedOrder('collections', all), ['guides: b', 'real-systems: a'], 1],
  ] as const)(
    'of %s in the order %j has its groups, and counts what has no place in it',
    (name, order, groups, rest) => {
      expect(shape(all, name, order)).toEqual([groups, rest]);
    },
  );
});
