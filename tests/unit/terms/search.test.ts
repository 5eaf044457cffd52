import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchTerms } from '../../../src/core/terms/search.ts';
import { didYouMean } from '../../../src/core/terms/suggest.ts';
import { fastest } from '../fastest.ts';
import { indexOf, page, sitePages } from './site-index.ts';

const index = indexOf([
  page('queue', 'Queue', { aliases: ['FIFO'], area: 'messaging' }),
  page('queueing-theory', 'Queueing Theory', { area: 'messaging' }),
  page('message-queue', 'Message Queue', {
    other: '메시지 큐',
    aliases: ['MQ', 'Queue broker'],
    area: 'messaging',
  }),
  page('two-phase-commit', 'Two Phase Commit', {
    aliases: ['2PC'],
    headings: [{ text: 'Queue', slug: 'queue' }],
  }),
  page('queue-lab', 'Queue', { kind: 'simulators' }),
]);
const found = (text: string, options = {}) =>
  searchTerms(index, text, options).map((f) => `${f.page.id} ${f.match}`);

describe('ranking', () => {
  test('exact before prefix before a later word, a title before an alias, and headings weaker than a class', () => {
    expect(found('queue')).toEqual([
      'queue exact',
      'queue-lab exact',
      'queueing-theory prefix',
      'message-queue prefix',
      'two-phase-commit exact',
    ]);
  });

  test('initials of titles of three words find them', () => {
    expect(found('tpc')).toEqual(['two-phase-commit initials']);
  });

  test('words find a name in any order', () => {
    expect(found('queue message')).toEqual(['message-queue words']);
  });

  test('a heading leads to its place', () => {
    const hit = searchTerms(index, 'queue').find((f) => f.page.id === 'two-phase-commit');
    expect(hit?.name).toMatchObject({ source: 'heading', slug: 'queue' });
  });

  test('a shorter name is nearer to a prefix than a longer one', () => {
    expect(found('que').slice(0, 2)).toEqual(['queue prefix', 'queue-lab prefix']);
  });
});

describe('mistakes', () => {
  test('count only where nothing matches strictly', () => {
    expect(found('queue').some((f) => f.endsWith('fuzzy'))).toBe(false);
    expect(found('mesage queue')).toEqual(['message-queue fuzzy']);
  });

  test('are forgiven from four letters on', () => {
    expect(found('fifq')).toEqual(['queue fuzzy']);
    expect(found('2pq')).toEqual([]);
  });

  test('make a suggestion in the spelling of the page', () => {
    expect(didYouMean(searchTerms(index, 'mesage queue'))).toBe('Message Queue');
    expect(didYouMean(searchTerms(index, 'message queue'))).toBeUndefined();
    expect(didYouMean([])).toBeUndefined();
  });
});

describe('limits', () => {
  test('a kind or an area leaves out the rest', () => {
    expect(found('queue', { kind: 'simulators' })).toEqual(['queue-lab exact']);
    expect(found('queue', { area: 'messaging' })).toEqual([
      'queue exact',
      'queueing-theory prefix',
      'message-queue prefix',
    ]);
  });

  test('no more than eight are given, or as many as asked for', () => {
    const many = indexOf(Array.from({ length: 30 }, (_, i) => page(`p-${i}`, `Queue ${i}`)));
    expect(searchTerms(many, 'queue')).toHaveLength(8);
    expect(searchTerms(many, 'queue', { limit: 3 })).toHaveLength(3);
  });
});

describe('whatever is typed (R11, R12)', () => {
  const site = indexOf(sitePages());
  const hostile: Readonly<Record<string, string>> = {
    'ten thousand letters': 'a'.repeat(10_000),
    'ten thousand words': 'cache '.repeat(10_000),
    'ten thousand syllables': '캐시'.repeat(5000),
    'a regular expression': '(a+)+$.*[\\]^|?{1,}',
    HTML: '<img src=x onerror=alert(1)><script>alert(1)</script>',
    emoji: '🙂👩‍👩‍👧‍👦'.repeat(60),
    'right-to-left text': '\u202eعربي שלום\u202c',
    'NUL and control characters': '\0\u0001\u001bcache\0',
    'white space only': ' \t\n\u3000\u00a0'.repeat(2000),
    'names of object properties': '__proto__ constructor toString',
    'lone surrogates': '\ud800\udc00\ud800'.repeat(100),
  };

  test.each(Object.entries(hostile))('%s gives an answer within 100 ms and no error', async (_, text) => {
    expect(await fastest(() => searchTerms(site, text))).toBeLessThan(100);
  });

  test('control characters and decomposed letters do not hide a word', () => {
    expect(searchTerms(site, '\0캐시\u0001'.normalize('NFD'))[0]?.page.id).toBe('caching');
  });

  test('no text makes it fail, and results come in order of cost without repetition', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: fc.constantFrom(...'cache 캐시ㅋㅅ해ㅅ-+#\0🙂') }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const results = searchTerms(site, text);
        expect(results.map((r) => r.cost)).toEqual(results.map((r) => r.cost).toSorted((a, b) => a - b));
        expect(new Set(results.map((r) => r.page)).size).toBe(results.length);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  test('spaces, hyphens, case and composition make no difference to what a Latin or Korean name finds', () => {
    const names = site.pages.flatMap((p) => p.names).filter((n) => n.source !== 'heading');
    fc.assert(
      fc.property(fc.constantFrom(...names), (name) => {
        const ids = (text: string) =>
          searchTerms(site, text).map((f) => `${f.page.kind}/${f.page.id} ${f.match}`)[0];
        const plain = ids(name.text);
        expect(ids(name.text.toUpperCase())).toBe(plain);
        expect(ids(name.text.normalize('NFD'))).toBe(plain);
        expect(ids(name.text.replace(/ /g, '-'))).toBe(plain);
      }),
      { seed: 6 },
    );
  });
});
