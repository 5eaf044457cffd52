import { expect, test } from 'vitest';
import { placeOf } from '../../../scripts/checks/place.ts';
import { coverage } from '../../../scripts/checks/translations.ts';
import { corpusOf, put, siteWith, topicText } from './site.ts';

test('every file is read once, with its kind, its id and its language', () => {
  const { pages, data, ids } = corpusOf(siteWith());
  expect(pages.map((p) => `${p.locale} ${p.kind} ${p.id}`)).toEqual([
    'ko topics retry',
    'en practices meter',
    'en simulators consistent-hashing',
    'en systems disque',
    'en topics queue',
    'en topics retry',
  ]);
  expect(data.map((f) => `${f.kind} ${f.id}`)).toEqual([
    'areas areas',
    'decks queue',
    'numbers latency',
    'paths first',
    'references little-law-1961',
    'references rfc-9110-2022',
  ]);
  expect([...(ids.get('topics') ?? [])]).toEqual(['queue', 'retry']);
});

test('a page is found in its language, and in English where there is no other', () => {
  const { page } = corpusOf(siteWith());
  expect(page('topics', 'retry', 'ko')?.path).toBe('content/ko/topics/retry.mdx');
  expect(page('topics', 'queue', 'ko')?.path).toBe('content/topics/queue.mdx');
  expect(page('topics', 'none', 'en')).toBeUndefined();
});

test.each([
  ['content/topics/dns.mdx', 'topics'],
  ['content/simulators/x.md', 'simulators'],
  ['content/ko/topics/dns.mdx', 'topics'],
  ['content/references/x-2026.yaml', 'references'],
  ['content/areas.yaml', 'areas'],
  ['content/topics/dns.yaml', undefined],
  ['content/topics/deep/dns.mdx', undefined],
  ['content/ko/references/x.yaml', undefined],
  ['content/topic/dns.mdx', undefined],
  ['content/notes.txt', undefined],
  ['content/.DS_Store', undefined],
])('%s is of the kind %s', (path, kind) => {
  expect(placeOf(path)?.kind).toBe(kind);
});

test('the coverage counts translations and names those behind their English page', () => {
  const root = siteWith();
  put(
    root,
    'content/ko/topics/queue.mdx',
    '---\ntitle: 큐\nsummary: "기다림."\nreviewed: "2026-02-20"\n---\n\n글.\n',
  );
  put(root, 'content/topics/made.mdx', topicText('Text.'));
  expect(coverage(corpusOf(root))).toBe(
    'Korean: 2 of 6 pages; behind their English page: content/ko/topics/queue.mdx',
  );
});
