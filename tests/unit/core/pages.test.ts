import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeFragment, PAGE_KINDS, readFileLink } from '../../../src/core/pages.ts';

describe('a relative file link', () => {
  test.each([
    ['sharding.mdx', { kind: 'topics', id: 'sharding' }],
    ['./sharding.mdx', { kind: 'topics', id: 'sharding' }],
    ['../practices/rate-limiter.mdx', { kind: 'practices', id: 'rate-limiter' }],
    ['../../systems/kafka.mdx', { kind: 'systems', id: 'kafka' }],
    ['../simulators/consistent-hashing.md', { kind: 'simulators', id: 'consistent-hashing' }],
    ['../references/decandia-dynamo-2007.yaml', { kind: 'references', id: 'decandia-dynamo-2007' }],
    ['caching.mdx#numbers', { kind: 'topics', id: 'caching', fragment: 'numbers' }],
    ['caching.mdx#%EC%88%AB%EC%9E%90', { kind: 'topics', id: 'caching', fragment: '숫자' }],
  ])('%s is read', (href, target) => {
    expect(readFileLink(href, 'topics')).toEqual(target);
  });

  test('without a folder it means the kind of the page it stands in', () => {
    for (const kind of PAGE_KINDS) expect(readFileLink('other.mdx', kind)?.kind).toBe(kind);
  });

  test.each([
    'https://example.org/a.mdx',
    '#numbers',
    '/topics/caching/',
    'topics/caching',
    '../decks/caching.yaml',
    'Caching.mdx',
    'caching.html',
    '',
    'javascript:alert(1)',
  ])('"%s" is none', (href) => {
    expect(readFileLink(href, 'topics')).toBeUndefined();
  });

  test('every page can be linked from every other', () => {
    const kinds = fc.constantFrom(...PAGE_KINDS);
    const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,3}$/);
    fc.assert(
      fc.property(kinds, kinds, id, fc.option(fc.string({ minLength: 1 })), (from, kind, id, fragment) => {
        const tail = fragment === null ? '' : `#${encodeURIComponent(fragment.toWellFormed())}`;
        expect(readFileLink(`../${kind}/${id}.mdx${tail}`, from)).toEqual({
          kind,
          id,
          ...(fragment !== null && { fragment: fragment.toWellFormed() }),
        });
      }),
      { seed: 4321 },
    );
  });
});

test('a fragment that is no percent-encoding stays as it is', () => {
  expect(decodeFragment('100%')).toBe('100%');
  expect(decodeFragment('a%20b')).toBe('a b');
});
