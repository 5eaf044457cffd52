import { expect, test } from 'vitest';
import { packIndex, slugOf } from '../../../src/core/terms/pack.ts';
import { unpackMore, unpackNames } from '../../../src/core/terms/unpack.ts';
import { page } from './site-index.ts';

const areas = [{ id: 'traffic', title: 'Traffic and Caching' }];
const pages = [
  page('caching', 'Caching', {
    other: '캐싱',
    area: 'traffic',
    aliases: ['Cache', '캐싱'],
    headings: [
      { text: 'Why it exists', slug: 'why-it-exists' },
      { text: 'Stale keys', slug: 'stale-keys' },
      { text: 'Stale keys', slug: 'stale-keys-1' },
    ],
  }),
  page('dns', 'Domain Name System', { headings: [{ text: 'Why it exists', slug: 'why-it-exists' }] }),
  page('kafka', 'Apache Kafka', {
    kind: 'systems',
    headings: [{ text: 'Why it exists', slug: 'why-it-exists' }],
  }),
];
const { names, more } = packIndex(areas, pages);

test('what a title says already is not written again', () => {
  expect(names.pages).toEqual([
    [0, 0, 'Caching', '캐싱'],
    [0, -1, 'Domain Name System', '', 'dns'],
    [2, -1, 'Apache Kafka', '', 'kafka'],
  ]);
  expect(more.pages[0]).toEqual([
    ['Cache', '캐싱'],
    ['Stale keys', ['Stale keys', 'stale-keys-1']],
  ]);
});

test('a heading that stands on more than two pages names none of them', () => {
  expect(JSON.stringify(more)).not.toContain('Why it exists');
});

test('both files together give back the pages', () => {
  const index = unpackMore(unpackNames(names), names, more);
  expect(index.areas).toEqual(areas);
  expect(index.pages.map((p) => [p.kind, p.id, p.title, p.other, p.area])).toEqual(
    pages.map((p) => [p.kind, p.id, p.title, p.other, p.area]),
  );
  expect(index.pages[0]?.names.map((n) => [n.source, n.text, n.slug])).toEqual([
    ['title', 'Caching', undefined],
    ['alias', '캐싱', undefined],
    ['alias', 'Cache', undefined],
    ['heading', 'Stale keys', 'stale-keys'],
    ['heading', 'Stale keys', 'stale-keys-1'],
  ]);
});

test('anything that is no index is refused', () => {
  const broken = [
    null,
    1,
    'x',
    [],
    {},
    { ...names, v: 2 },
    { ...names, pages: 1 },
    { ...names, pages: [1] },
    { ...names, pages: [[9, 0, 'a', '']] },
    { ...names, pages: [[0, 0, 1, '']] },
  ];
  for (const file of broken) expect(() => unpackNames(file)).toThrow();
  const index = unpackNames(names);
  const mismatched = [
    null,
    {},
    { ...more, key: more.key + 1 },
    { ...more, pages: more.pages.slice(1) },
    { ...more, pages: [1, 2, 3] },
    { ...more, pages: more.pages.map(() => [[1], []]) },
  ];
  for (const file of mismatched) expect(() => unpackMore(index, names, file)).toThrow();
});

test('an id or fragment is made from a text as headings make it', () => {
  expect(slugOf('The 70 percent capacity model')).toBe('the-70-percent-capacity-model');
  expect(slugOf("Brewer's theorem: CP/AP")).toBe('brewers-theorem-cpap');
  expect(slugOf('왜 필요한가')).toBe('왜-필요한가');
});
