import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FACETS, type Facet, type LibraryQuery, SORTS } from '../../../src/core/library/entry.ts';
import { readLink, writeLink } from '../../../src/core/library/link.ts';
import { cut } from '../../../src/core/terms/fold.ts';

const known = Object.fromEntries(
  FACETS.map((f) => [f, new Set([`${f}-a`, `${f} b&c=é`, '2000s'])]),
) as Record<Facet, Set<string>>;
const nothing: LibraryQuery = { q: '', filters: {}, sort: 'kind' };
const query: fc.Arbitrary<LibraryQuery> = fc.record({
  q: fc.string({ unit: 'grapheme', maxLength: 60 }).map(cut),
  filters: fc.record(
    Object.fromEntries(FACETS.map((f) => [f, fc.constantFrom(...known[f])])) as Record<
      Facet,
      fc.Arbitrary<string>
    >,
    { requiredKeys: [] },
  ),
  sort: fc.constantFrom(...SORTS),
});

test('a query written into an address is read back the same', () => {
  fc.assert(
    fc.property(query, (asked) => {
      expect(readLink(writeLink(asked), known)).toEqual({ query: asked, ignored: [] });
      // A browser's own parser agrees on what is written.
      expect(new URLSearchParams(writeLink(asked)).get('q') ?? '').toBe(asked.q);
    }),
    { seed: 4, numRuns: 500 },
  );
});

test('any text at all is read without an error, into values that are known', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 })),
      (junk) => {
        const { query, ignored } = readLink(`?kind=${junk}&${junk}`, known);
        for (const [facet, value] of Object.entries(query.filters))
          expect(known[facet as Facet]).toContain(value);
        expect(SORTS).toContain(query.sort);
        expect(ignored.length).toBeLessThanOrEqual(5);
        writeLink(query);
      },
    ),
    { seed: 4, numRuns: 500 },
  );
});

test.each([
  ['', nothing, []],
  ['?', nothing, []],
  ['?sort=year', { ...nothing, sort: 'year' }, []],
  ['?kind=nonsense', nothing, ['kind=nonsense']],
  ['?kind=kind-a&kind=2000s', { ...nothing, filters: { kind: 'kind-a' } }, ['kind=2000s']],
  ['?__proto__=x&constructor=y', nothing, ['__proto__=x', 'constructor=y']],
  ['?q=%E0%A4%A', { ...nothing, q: '%E0%A4%A' }, []],
  ['?q=raft+paper', { ...nothing, q: 'raft paper' }, []],
  ['?sort=__proto__', nothing, ['sort=__proto__']],
])('the address %s is read', (address, query, ignored) => {
  expect(readLink(address, known)).toEqual({ query, ignored });
});

test('a long address is read to its first 2,000 characters, and its words to 200', () => {
  const { query, ignored } = readLink(`?q=${'x'.repeat(50_000)}&kind=kind-a`, known);
  expect(query).toEqual({ ...nothing, q: 'x'.repeat(200) });
  expect(ignored).toEqual([]);
});

test('a lone half of a character does not stop the writing', () => {
  expect(writeLink({ ...nothing, q: 'a\udc00b' })).toBe('?q=a%EF%BF%BDb');
});
