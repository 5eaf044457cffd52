import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Entry, FACETS, type LibraryQuery, SORTS } from '../../../src/core/library/entry.ts';
import { search } from '../../../src/core/library/match.ts';
import { entry, library } from './entries.ts';

const all: LibraryQuery = { q: '', filters: {}, sort: 'kind' };
const ids = (entries: readonly Entry[]) => entries.map((e) => e.id);

describe('a search', () => {
  const entries = [
    entry('dynamo', { kind: ['paper'], company: ['amazon'], year: ['2007', '2000s'] }, 'dynamo decandia'),
    entry('raft', { kind: ['paper'], topic: ['raft', 'consensus'] }, 'in search of ongaro'),
    entry('redis', { kind: ['docs'], topic: ['caching'] }, 'redis persistence'),
  ];

  test('without a word or a filter leaves everything, as it stands', () => {
    expect(ids(search(entries, all).shown)).toEqual(['dynamo', 'raft', 'redis']);
  });

  test('asks for every word, anywhere, however it is written', () => {
    expect(ids(search(entries, { ...all, q: ' OnGaro SEARCH ' }).shown)).toEqual(['raft']);
    expect(ids(search(entries, { ...all, q: 'ongaro dynamo' }).shown)).toEqual([]);
  });

  test('combines filters, and a source answers to each of its values', () => {
    expect(ids(search(entries, { ...all, filters: { kind: 'paper', topic: 'consensus' } }).shown)).toEqual([
      'raft',
    ]);
    expect(ids(search(entries, { ...all, filters: { kind: 'docs', topic: 'consensus' } }).shown)).toEqual([]);
    expect(ids(search(entries, { ...all, filters: { year: '2000s' } }).shown)).toEqual(['dynamo']);
  });

  test('counts for each value what choosing it would leave', () => {
    const { counts } = search(entries, { ...all, filters: { kind: 'paper' } });
    expect(counts.kind).toEqual(
      new Map([
        ['paper', 2],
        ['docs', 1],
      ]),
    );
    expect(counts.topic).toEqual(
      new Map([
        ['raft', 1],
        ['consensus', 1],
      ]),
    );
  });
});

test('every count is what the search gives when that value is chosen', () => {
  fc.assert(
    fc.property(library, fc.constantFrom(...FACETS), fc.constantFrom('a', 'b'), (entries, facet, value) => {
      const query = { ...all, filters: { [facet]: value, kind: 'a' } } as LibraryQuery;
      const { counts } = search(entries, query);
      for (const other of FACETS)
        for (const choice of ['a', 'b', 'c']) {
          const chosen = { ...query, filters: { ...query.filters, [other]: choice } };
          expect(counts[other].get(choice) ?? 0).toBe(search(entries, chosen).shown.length);
        }
    }),
    { seed: 11, numRuns: 200 },
  );
});

test('a sort keeps every source once, in its order, and what is equal as it stood', () => {
  const keys = {
    kind: () => 0,
    title: (e: Entry) => e.title,
    year: (e: Entry) => -e.year,
    checked: (e: Entry) => -Number(e.checked.replaceAll('-', '')),
    cited: (e: Entry) => -e.cited,
  };
  fc.assert(
    fc.property(library, fc.constantFrom(...SORTS), (entries, sort) => {
      const { shown } = search(entries, { ...all, sort });
      const wanted = Object.entries(Object.groupBy(entries, (e) => keys[sort](e)))
        .toSorted(([a], [b]) => (sort === 'title' ? (a < b ? -1 : 1) : Number(a) - Number(b)))
        .flatMap(([, group]) => group ?? []);
      expect(ids(shown)).toEqual(ids(wanted));
    }),
    { seed: 12, numRuns: 200 },
  );
});

test('850 sources are searched in less than the 16 ms of a frame', () => {
  const many = Array.from({ length: 850 }, (_, i) =>
    entry(`s${i}`, { kind: ['a'], topic: ['a', 'b', 'c'], company: ['b'] }, 'words of a note '.repeat(20)),
  );
  search(many, all);
  const times = Array.from({ length: 9 }, () => {
    const started = performance.now();
    search(many, { q: 'no te', filters: { kind: 'a' }, sort: 'title' });
    return performance.now() - started;
  }).sort((a, b) => a - b);
  expect(times[0]).toBeLessThan(16);
});
