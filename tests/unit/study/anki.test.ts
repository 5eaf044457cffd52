import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type AnkiCard, ankiFile } from '../../../src/core/study/anki.ts';
import type { Card } from '../../../src/core/study/card.ts';
import { deck } from '../../../src/schemas/deck.ts';

/**
 * Reads a text file by the rules of Anki's manual ("Text Files"): lines at the top that begin with # say a key and a
 * value; a record is a line; a field that begins with a quotation mark ends with the next one that is not doubled.
 */
function read(file: string): { head: Map<string, string>; notes: string[][] } {
  const head = new Map<string, string>();
  let rest = file;
  for (let line = /^#([^:\n]+):([^\n]*)\n/.exec(rest); line; line = /^#([^:\n]+):([^\n]*)\n/.exec(rest)) {
    head.set(line[1] ?? '', line[2] ?? '');
    rest = rest.slice(line[0].length);
  }
  const notes: string[][] = [];
  let note: string[] = [];
  while (rest !== '') {
    const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(rest);
    const plain = /^[^\t\n]*/.exec(rest)?.[0] ?? '';
    note.push(quoted ? (quoted[1] ?? '').replaceAll('""', '"') : plain);
    rest = rest.slice((quoted?.[0] ?? plain).length);
    if (rest.startsWith('\n') || rest === '') {
      notes.push(note);
      note = [];
    }
    rest = rest.slice(1);
  }
  return { head, notes };
}

/** What a reader sees of a field. */
const seen = (html: string): string =>
  html
    .replaceAll('<br>', '\n')
    .replace(/<\/?(b|code)>|<a href="[^"<>]*">|<\/a>/g, '')
    .replace(
      /&(lt|gt|quot|#9);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#9': '\t' })[name] ?? '',
    )
    .replaceAll('&amp;', '&');

const link = { url: 'https://example.org/topics/x/#a', text: 'X: "A" & b' };
const plain = (text: string) => text.replace(/\r\n?/g, '\n');
const right = (card: Card) => card.kind === 'choice' && card.options.findIndex((o) => o.wrong === undefined);
const letter = (i: number) => 'ABCDE'[i] ?? '';

/** What the front and the back of a card must show. */
function sides(card: Card): [front: string, back: string] {
  const end = `\n\n${link.text}`;
  if (card.kind === 'recall') return [card.question, `${card.answer}\n${card.why}${end}`];
  const rows = card.options.map((o, i) => `${letter(i)}. ${o.text}`);
  const wrongs = card.options.flatMap((o, i) => (o.wrong === undefined ? [] : [`${letter(i)}. ${o.wrong}`]));
  return [
    [card.question, ...rows].join('\n'),
    [rows[right(card) as number], card.why, ...wrongs].join('\n') + end,
  ];
}

/** Backticks that mark code are no part of what is seen. */
const spoken = (text: string) => plain(text).replace(/`([^`\n]+)`/g, '$1');

function expectSame(cards: readonly AnkiCard[]): void {
  const { head, notes } = read(ankiFile('Loadbearing', cards));
  expect(Object.fromEntries(head)).toEqual({
    separator: 'tab',
    html: 'true',
    deck: 'Loadbearing',
    'guid column': '1',
    'tags column': '4',
  });
  expect(notes.map(([guid, front = '', back = '', tags]) => [guid, seen(front), seen(back), tags])).toEqual(
    cards.map(({ card, tags }) => [card.id, ...sides(card).map(spoken), tags.join(' ')]),
  );
}

describe('the file for Anki', () => {
  test('brings every card of every deck, whole, under its own id', () => {
    const cards = globSync('content/decks/*.yaml').flatMap((file) =>
      deck
        .parse(parse(readFileSync(file, 'utf8')))
        .items.map((card) => ({ card, tags: ['topic', 'area'], link })),
    );
    expect(cards.length).toBeGreaterThan(300);
    expect(new Set(cards.map(({ card }) => card.id)).size).toBe(cards.length);
    expectSame(cards);
  });

  test('keeps quotes, tabs, lines, brackets and entities as they are', () => {
    const text = fc
      .array(
        fc.constantFrom(
          '"',
          '""',
          '\t',
          '\n',
          '\r\n',
          '<b>',
          '&lt;',
          '&',
          '#',
          ' ',
          'x',
          '한',
          '`a"<\t`',
          ',',
        ),
        {
          minLength: 1,
          maxLength: 12,
        },
      )
      .map((parts) => `${parts.join('')}.`);
    const card: fc.Arbitrary<Card> = fc.oneof(
      fc.record({
        id: fc.constant('a'),
        kind: fc.constant('recall' as const),
        question: text,
        answer: text,
        why: text,
      }),
      fc.record({
        id: fc.constant('b'),
        kind: fc.constant('choice' as const),
        question: text,
        options: fc.tuple(
          fc.record({ text, wrong: text }),
          fc.record({ text }),
          fc.record({ text, wrong: text }),
        ),
        why: text,
      }),
    );
    fc.assert(
      fc.property(fc.array(card, { minLength: 1, maxLength: 4 }), (cards) =>
        expectSame(cards.map((c) => ({ card: c, tags: ['t'], link }))),
      ),
      { seed: 6, numRuns: 300 },
    );
  });

  test('shows code as code and lets no text of a card become markup', () => {
    const card = {
      id: 'a',
      kind: 'recall',
      question: 'Is `a < b`?',
      answer: '<img src=x>',
      why: 'No.',
    } as const;
    const file = ankiFile('Loadbearing', [{ card, tags: [], link }]);
    expect(file).toContain('Is <code>a &lt; b</code>?');
    expect(file).not.toContain('<img');
  });
});
