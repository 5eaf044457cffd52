import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtex } from '../../../src/core/library/bibtex.ts';
import { byline } from '../../../src/core/library/byline.ts';
import type { Citation } from '../../../src/core/library/citation.ts';
import { personOf } from '../../../src/core/library/person.ts';
import { ris } from '../../../src/core/library/ris.ts';
import { type Format, selectEntries } from '../../../src/core/library/select.ts';
import { parseBibtex, printed } from './parse-bibtex.ts';
import { parseRis } from './parse-ris.ts';

const dynamo: Citation = {
  id: 'decandia-dynamo-2007',
  kind: 'paper',
  title: "Dynamo: Amazon's Highly Available Key-value Store",
  authors: ['Giuseppe DeCandia', 'Deniz Hastorun'],
  publisher: 'ACM SOSP',
  year: 2007,
  url: 'https://example.com/a_b~c%20d#e',
  checked: '2026-11-22',
};

/** Text as a YAML file may hold it: every sign that means something to LaTeX, BibTeX or RIS, and other scripts. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'{}\\~^$&%#_@,="\'-', 'TY  - JOUR', '@misc{x,', 'é', '한글', '\n', ' ', '  '),
      fc.string({ maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join('').replaceAll('\r', '').trim())
  .filter((s) => s !== '');
const source: fc.Arbitrary<Citation> = fc.record({
  id: fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,3}$/),
  kind: fc.constantFrom('paper', 'rfc', 'docs', 'book', 'article', 'talk', 'repository', 'blog', 'dataset'),
  title: text,
  authors: fc.option(fc.array(text, { minLength: 1, maxLength: 3 }), { nil: undefined }),
  publisher: text,
  year: fc.integer({ min: 1900, max: 2100 }),
  url: fc.option(fc.webUrl({ withQueryParameters: true, withFragments: true }), { nil: undefined }),
  language: fc.option(fc.constantFrom('ko', 'de'), { nil: undefined }),
  checked: fc.constant('2026-11-22'),
});
const library = fc.uniqueArray(source, { minLength: 1, maxLength: 8, selector: (s) => s.id });
const RUNS = { seed: 20_261_122, numRuns: 300 };
const plain = (s: string) => s.replace(/\s+/g, ' ');

describe('BibTeX', () => {
  test('of a paper names the conference, cuts the names, and leaves the address as it is', () => {
    expect(bibtex(dynamo)).toBe(
      [
        '@inproceedings{decandia-dynamo-2007,',
        '  author = {DeCandia, Giuseppe and Hastorun, Deniz},',
        "  title = {{Dynamo: Amazon's Highly Available Key-value Store}},",
        '  booktitle = {ACM SOSP},',
        '  year = {2007},',
        '  url = {https://example.com/a_b~c%20d#e},',
        '  urldate = {2026-11-22},',
        '}\n',
      ].join('\n'),
    );
  });

  test.each([
    ['book', 'Springer', 'book', 'publisher'],
    ['rfc', 'IETF', 'techreport', 'institution'],
    ['docs', 'Redis', 'misc', 'howpublished'],
    ['paper', 'Communications of the ACM', 'article', 'journal'],
    ['paper', 'Proceedings of the VLDB Endowment 5(12)', 'article', 'journal'],
    ['paper', 'Proceedings of the 19th VLDB Conference', 'inproceedings', 'booktitle'],
    ['paper', 'ACM SIGMOD Record', 'article', 'journal'],
  ])('of the kind %s from "%s" is @%s with %s', (kind, publisher, type, where) => {
    const [entry] = parseBibtex(bibtex({ ...dynamo, kind, publisher }));
    expect(entry?.type).toBe(type);
    expect(entry?.fields[where]).toBe(publisher);
  });

  test('of a source without people lets the publisher speak, in one piece and once', () => {
    const { authors: _, ...nobody } = { ...dynamo, kind: 'docs', publisher: 'Redis and Friends' };
    expect(parseBibtex(bibtex(nobody))[0]?.fields).toMatchObject({ author: '{Redis and Friends}' });
    expect(parseBibtex(bibtex(nobody))[0]?.fields).not.toHaveProperty('howpublished');
  });

  test('says without an address nothing of one', () => {
    const { url: _, ...offline } = dynamo;
    expect(Object.keys(parseBibtex(bibtex(offline))[0]?.fields ?? {})).not.toContain('urldate');
  });

  test('is read back by a parser, whatever the words are', () => {
    fc.assert(
      fc.property(library, (sources) => {
        const entries = parseBibtex(sources.map(bibtex).join('\n'));
        expect(entries.map((e) => e.key)).toEqual(sources.map((s) => s.id));
        for (const [i, { title, year, url }] of sources.entries()) {
          expect(printed(entries[i]?.fields.title ?? '')).toBe(plain(title));
          expect(entries[i]?.fields.year).toBe(String(year));
          expect(entries[i]?.fields.url ?? undefined).toBe(url?.replace(/[{}\\]/g, encodeURIComponent));
        }
      }),
      RUNS,
    );
  });
});

describe('RIS', () => {
  test('of a paper has its tags, in lines that end as the format asks', () => {
    expect(ris(dynamo).split('\r\n')).toEqual([
      'TY  - CPAPER',
      'ID  - decandia-dynamo-2007',
      'AU  - DeCandia, Giuseppe',
      'AU  - Hastorun, Deniz',
      "TI  - Dynamo: Amazon's Highly Available Key-value Store",
      'PB  - ACM SOSP',
      'PY  - 2007',
      'UR  - https://example.com/a_b~c%20d#e',
      'Y2  - 2026/11/22',
      'ER  - ',
      '',
    ]);
  });

  test.each([
    ['book', 'Springer', 'BOOK', 'PB'],
    ['rfc', 'IETF', 'STAND', 'PB'],
    ['article', 'A blog', 'ELEC', 'PB'],
    ['paper', 'Communications of the ACM', 'JOUR', 'T2'],
  ])('of the kind %s from "%s" is %s with %s', (kind, publisher, type, tag) => {
    const [record] = parseRis(ris({ ...dynamo, kind, publisher }));
    expect(record?.TY).toEqual([type]);
    expect(record?.[tag]).toEqual([publisher]);
  });

  test('is read back by a parser, whatever the words are', () => {
    fc.assert(
      fc.property(library, (sources) => {
        const records = parseRis(sources.map(ris).join('\r\n'));
        expect(records.map((r) => r.ID)).toEqual(sources.map((s) => [s.id]));
        for (const [i, { title, authors, url }] of sources.entries()) {
          expect(records[i]?.TI).toEqual([plain(title)]);
          expect(records[i]?.AU).toHaveLength(authors?.length ?? 1);
          expect(records[i]?.UR?.[0]).toBe(url);
        }
      }),
      RUNS,
    );
  });
});

test.each([
  ['Leslie Lamport', 'Lamport', 'Leslie', ''],
  ['Robbert van Renesse', 'van Renesse', 'Robbert', ''],
  ['Yves-Alexandre de Montjoye', 'de Montjoye', 'Yves-Alexandre', ''],
  ['James Christopher Sorenson III', 'Sorenson', 'James Christopher', 'III'],
  ['Guy L. Steele Jr.', 'Steele', 'Guy L.', 'Jr.'],
  ['antirez', 'antirez', '', ''],
  ['김철수', '김철수', '', ''],
])('the name %s is %s, %s %s', (name, family, given, suffix) => {
  expect(personOf(name)).toEqual({ family, given, suffix });
});

describe.each([
  ['bibtex', bibtex, '\n'],
  ['ris', ris, '\r\n'],
] as const)('a selection from a file of %s', (format: Format, write, gap) => {
  test('holds the entries asked for, whole, in the order asked for, and nothing else', () => {
    fc.assert(
      fc.property(library, fc.infiniteStream(fc.boolean()), (sources, choose) => {
        const file = sources.map(write).join(gap);
        const chosen = sources.filter(() => choose.next().value).toReversed();
        const entries = selectEntries(file, format, ['no-such-id', ...chosen.map((s) => s.id)]);
        expect(entries).toEqual(chosen.map((s) => write(s).replace(/[\r\n]+$/, '')));
      }),
      RUNS,
    );
  });
});

test.each([
  [['A. One', 'B. Two', 'C. Three'], 'ACM', 'A. One, B. Two, C. Three. ACM'],
  [['A. One', 'B. Two', 'C. Three', 'D. Four'], 'ACM', 'A. One and 3 others. ACM'],
  [undefined, 'Redis', 'Redis'],
  [['A. One'], undefined, 'A. One'],
])('of %j and %s the line is "%s"', (authors, publisher, line) => {
  expect(byline({ authors, publisher })).toBe(line);
});
