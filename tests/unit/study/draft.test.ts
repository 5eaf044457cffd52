import { describe, expect, test } from 'vitest';
import { LAST_TIME } from '../../../src/core/study/day.ts';
import { readDraft } from '../../../src/core/study/draft.ts';
import { LONGEST_NOTE } from '../../../src/core/study/event.ts';
import { DRAFT } from './examples.ts';

const notes = (note: unknown) => Array.from({ length: 6 }, () => note);
const holes = (n: number) => new Array(n);

const WRONG: Readonly<Record<keyof typeof DRAFT, readonly unknown[]>> = {
  id: ['', 'short', 'UPPER000', ['abcdefgh'], 1, { toString: 1, valueOf: 1 }],
  v: [0, 2, '1', null],
  practice: ['', 'A', ['chat-system'], 1, '../x'],
  began: [-1, 0.5, '0', LAST_TIME + 1],
  pace: [3, '1', null],
  phase: [-1, 6, 0.5, '1'],
  spent: [[], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5, -1], holes(6), 'abcdef'],
  running: [0, null],
  checked: [-1, '0'],
  doubt: [null, 1, [], { why: 'gap' }, { why: 'gap', ms: 1, phase: 6 }],
  notes: [
    [],
    notes(null),
    notes('a'),
    notes({ text: 'x'.repeat(LONGEST_NOTE + 1), version: 0 }),
    notes({ text: 1, version: 0 }),
    notes({ text: '', version: -1 }),
    notes({ text: '' }),
    holes(6),
  ],
  hint: [-1, 5],
  peeked: [1],
  committed: [null],
  confidence: [-1, 101, '5', undefined],
  scores: [Array(21).fill(1), [4], ['1'], holes(2), null],
};

describe('a draft of unknown origin', () => {
  test('is read as it was written, and nothing else of it', () => {
    expect(readDraft(JSON.parse(JSON.stringify(DRAFT)))).toEqual(DRAFT);
    const more = { ...DRAFT, more: 1, notes: DRAFT.notes.map((n) => ({ ...n, html: '<b>' })) };
    expect(readDraft(more)).toEqual(DRAFT);
  });

  test('is none when any field is wrong or missing', () => {
    for (const [field, values] of Object.entries(WRONG)) {
      for (const value of values)
        expect(readDraft({ ...DRAFT, [field]: value }), `${field} ${JSON.stringify(value)}`).toBeUndefined();
      const { [field as 'id']: _, ...rest } = DRAFT;
      if (field !== 'doubt') expect(readDraft(rest), `without ${field}`).toBeUndefined();
    }
  });

  test.each([undefined, null, 1, 'draft', [], [[]]])('is none as %s', (value) => {
    expect(readDraft(value)).toBeUndefined();
  });
});
