import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Event } from '../../../src/core/study/event.ts';
import { checksumOf, writeProgress } from '../../../src/core/study/file.ts';
import { type Contents, readProgress } from '../../../src/core/study/read-file.ts';
import { DRAFT, EVENTS } from './examples.ts';

const KEPT = {
  'sheet:abc1': '{"v":1,"title":"T","text":"a = 1","edited":1}',
  'library:read': '{"version":1,"read":{}}',
};
const AT = Date.UTC(2026, 10, 23);
const TEXT = writeProgress({ events: EVENTS, drafts: [DRAFT], kept: KEPT }, AT);
const byId = (events: readonly Event[]) => [...events].sort((a, b) => (a.id < b.id ? -1 : 1));

function contents(text: string): Contents {
  const read = readProgress(text);
  if ('refused' in read) throw new Error(`refused: ${read.refused}`);
  return read.contents;
}
/** The file with other fields, and the checksum that they should have. */
function file(fields: Record<string, unknown>, sum?: string): string {
  const all = { ...JSON.parse(TEXT), ...fields };
  return JSON.stringify({ ...all, checksum: sum ?? checksumOf(all) });
}

describe('a file of progress', () => {
  test('is read as it was written', () => {
    const read = contents(TEXT);
    expect(byId(read.events)).toEqual(byId(EVENTS));
    expect(read.drafts).toEqual([DRAFT]);
    expect(Object.fromEntries(read.kept)).toEqual(KEPT);
    expect(read).toMatchObject({ exportedAt: AT, damage: undefined, unreadable: 0, newer: 0, doubles: 0 });
  });

  test('is the same text for the same progress, whatever the order it is held in', () => {
    const turned = Object.fromEntries(Object.entries(KEPT).reverse());
    expect(writeProgress({ events: EVENTS.toReversed(), drafts: [DRAFT], kept: turned }, AT)).toBe(TEXT);
    expect(checksumOf({ events: [], drafts: [], kept: {} })).toBe('c5366fe5');
    expect(checksumOf({ events: ['é'], drafts: [], kept: {} })).not.toBe(
      checksumOf({ events: ['e'], drafts: [], kept: {} }),
    );
  });

  test.each([
    ['nothing', ''],
    ['no JSON', 'hello'],
    ['a number', '1'],
    ['null', 'null'],
    ['a list', '[]'],
    ['another program’s file', '{"format":"anki","version":1,"events":[]}'],
    ['a file without a version', '{"format":"loadbearing-progress"}'],
    ['a file of version nought', file({ version: 0 })],
    ['a file whose version is a word', file({ version: '1' })],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['nested lists', '['.repeat(200_000)],
    ['nested lists that close', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['nested objects', '{"a":'.repeat(200_000)],
    ['an open string', `"${'x'.repeat(100_000)}`],
  ])('is none as %s', (_, text) => {
    expect(readProgress(text)).toEqual({ refused: 'foreign' });
  });

  test('of a newer version is refused, whole or cut', () => {
    expect(readProgress(file({ version: 2, events: 'other' }))).toEqual({ refused: 'newer' });
    expect(readProgress(file({ version: 2 }).slice(0, 900))).toEqual({ refused: 'newer' });
  });

  test('that was changed says so, and gives what can be read', () => {
    expect(contents(file({}, '00000000')).damage).toBe('changed');
    const edited = contents(TEXT.replace('"rating": 3', '"rating": 4'));
    expect([edited.damage, edited.events.length]).toEqual(['changed', EVENTS.length]);
    expect(contents(file({ events: { length: 3 } })).events).toEqual([]);
    const deep = contents(
      file({}).replace('"drafts":[', `"drafts":[${'['.repeat(9_000)}${']'.repeat(9_000)},`),
    );
    expect(deep).toMatchObject({ damage: 'changed', unreadable: 1, drafts: [DRAFT] });
  });

  test('that was cut anywhere says so, and gives every record that is whole', () => {
    const whole = (length: number) =>
      EVENTS.filter((e) => TEXT.indexOf(end(e)) + end(e).length <= length).length;
    const end = (e: Event) => JSON.stringify(e, null, 1).replaceAll('\n', '\n  ');
    for (let length = 0; length < TEXT.lastIndexOf('}'); length += 7) {
      const read = readProgress(TEXT.slice(0, length));
      if ('refused' in read) expect(length).toBeLessThan(TEXT.indexOf('}'));
      else {
        const { damage, events, unreadable } = read.contents;
        expect([damage, events.length, unreadable]).toEqual(['cut', whole(length), 0]);
      }
    }
  });

  test('counts what cannot be read, what is of a newer version, and what comes twice; the first stays', () => {
    const read = contents(
      file({
        events: [EVENTS[0], { ...EVENTS[0], rating: 1 }, null, 'x', { v: 2 }, { ...EVENTS[1], card: '<b>' }],
        drafts: [DRAFT, DRAFT, { ...DRAFT, v: 3 }, {}],
        kept: {
          ...KEPT,
          'sheet:../x': 'a',
          theme: 'dark',
          'sheet:n': 1,
          'sheet:long': 'x'.repeat(1_000_001),
        },
      }),
    );
    expect(read).toMatchObject({ damage: undefined, unreadable: 8, newer: 2, doubles: 2 });
    expect(read.events).toEqual([EVENTS[0]]);
    expect([...read.kept.keys()].sort()).toEqual(Object.keys(KEPT).sort());
  });

  test('pollutes no prototype and keeps markup as text', () => {
    const text = TEXT.replace(
      '"kept": {',
      '"__proto__": {"polluted": 1}, "kept": {"__proto__": "x", "constructor": "y",',
    );
    const read = contents(text);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect([...read.kept.keys()].sort()).toEqual(Object.keys(KEPT).sort());
    expect(read.events.find((e) => e.kind === 'round')).toMatchObject({
      notes: ['a', '나', '', '<b>', '"', '\n'],
    });
  });

  test('with any bytes changed is refused or read without a throw', () => {
    const edit = fc.record({
      at: fc.nat(TEXT.length - 1),
      length: fc.nat(40),
      by: fc.string({ maxLength: 8 }),
    });
    fc.assert(
      fc.property(edit, ({ at, length, by }) => {
        const text = TEXT.slice(0, at) + by + TEXT.slice(at + length);
        const read = readProgress(text);
        if ('contents' in read && read.contents.damage === undefined)
          expect(byId(read.contents.events)).toEqual(byId(EVENTS));
      }),
      { seed: 6, numRuns: 1000 },
    );
  });
});

describe('files of earlier versions', () => {
  test('of version 1 stay importable for ever', () => {
    const read = contents(readFileSync('tests/fixtures/progress/version-1.json', 'utf8'));
    expect(read).toMatchObject({ damage: undefined, unreadable: 0, newer: 0, doubles: 0, exportedAt: AT });
    expect(byId(read.events)).toEqual(byId(EVENTS));
    expect(read.drafts).toEqual([DRAFT]);
    expect([...read.kept.keys()]).toEqual(['library:read', 'sheet:abc1']);
  });

  test('of version 1 that lack what was added later are whole', () => {
    const read = contents(readFileSync('tests/fixtures/progress/version-1-log-only.json', 'utf8'));
    expect(read).toMatchObject({ damage: undefined, unreadable: 0 });
    expect(read.events).toHaveLength(1);
  });
});
