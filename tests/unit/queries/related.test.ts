import { describe, expect, test } from 'vitest';
import { type Neighbour, relatedSources } from '../../../src/queries/related.ts';

/** A source of its own kind, so that nothing is near to it but what the test says. */
function source(id: string, given: Partial<Neighbour> = {}): Neighbour {
  return { id, kind: id, topics: [], systems: [], company: undefined, citing: [], ...given };
}
const cited = (path: string, ...fragments: string[]) => ({
  path,
  places: fragments.map((fragment) => ({ fragment })),
});
const near = (id: string, ...sources: Neighbour[]) => relatedSources(sources).get(id);

describe('related are', () => {
  test.each([
    ['a topic', { topics: ['raft'] }],
    ['a system', { systems: ['etcd'] }],
    ['a company', { company: { id: 'google' } }],
    ['a shelf', { collection: 'guides' }],
    ['a kind', { kind: 'paper' }],
    ['a page that cites them', { citing: [cited('topics/raft/')] }],
  ] as const)('sources that share %s', (_, shared) => {
    expect(near('a', source('a', shared), source('b', shared), source('c'))).toEqual(['b']);
  });

  test('first those of the same section, then those of the same page', () => {
    const [a, b, c] = ['numbers', 'why', 'numbers'].map((at, i) =>
      source('abc'.charAt(i), { citing: [cited('topics/raft/', at)] }),
    ) as [Neighbour, Neighbour, Neighbour];
    expect(near('a', a, b, c)).toEqual(['c', 'b']);
  });

  test('first those of a small group, where two groups count the same', () => {
    const many = Array.from({ length: 9 }, (_, i) => source(`many-${i}`, { topics: ['large'] }));
    const all = [source('a', { topics: ['large', 'small'] }), source('z', { topics: ['small'] }), ...many];
    expect(near('a', ...all)?.[0]).toBe('z');
  });

  test('at most six, equal ones in the order of ids, and never the source itself', () => {
    const all = 'hgfedcba'.split('').map((id) => source(id, { topics: ['raft'] }));
    expect(near('c', ...all)).toEqual(['a', 'b', 'd', 'e', 'f', 'g']);
  });

  test('neither parts of the source nor what it is a part of', () => {
    const whole = source('whole', { topics: ['raft'] });
    const part = source('part', { topics: ['raft'], partOf: 'whole' });
    const other = source('part-2', { topics: ['raft'], partOf: 'whole' });
    expect(near('whole', whole, part, other)).toEqual([]);
    expect(near('part', whole, part, other)).toEqual(['part-2']);
  });
});
