import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_LINK, readSheetLink, writeSheetLink } from '../../../src/core/sheet/link.ts';
import { clean, LONGEST } from '../../../src/core/sheet/sheet.ts';

const fixed = { seed: 20_261_122, numRuns: 400 };

test('a link can be read by people', () => {
  const link = writeSheetLink({
    title: 'Peak load',
    text: 'users = 50 M users\npeak  = users * 40 messages/user/day -> messages/s # evening; assumed',
  });
  expect(link).toBe(
    '#sheet=v1;Peak+load;users+=+50+M+users;peak++=+users+*+40+messages/user/day+-%3E+messages/s+%23+evening%3B+assumed',
  );
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      ' ',
      '\n',
      ';',
      '=',
      '#',
      '+',
      '%',
      '3',
      'B',
      '-',
      '>',
      '^',
      '/',
      '가',
      '|',
      '&',
    ),
    maxLength: 120,
  }),
);

test('any sheet comes back as it was, but for empty lines at its end', () => {
  fc.assert(
    fc.property(anyText, anyText, (title, text) => {
      const draft = clean({ title, text });
      const link = writeSheetLink(draft);
      if (draft.text.trim() === '') return;
      if (link === undefined) throw new Error('a short sheet has a link');
      expect(readSheetLink(link)).toEqual({ draft: { ...draft, text: draft.text.replace(/\n+$/, '') } });
      // What an address bar or a chat program makes of it means the same.
      expect(readSheetLink(new URL(link, 'https://a.example/estimate/').hash)).toEqual(readSheetLink(link));
    }),
    fixed,
  );
});

test('a link uses only characters that may stand in an address', () => {
  fc.assert(
    fc.property(anyText, anyText, (title, text) => {
      expect(writeSheetLink({ title, text }) ?? '#').toMatch(/^#[A-Za-z0-9\-._~!$&'()*+,;=:@/?%]*$/);
    }),
    fixed,
  );
});

test('whatever a link says, reading it throws nothing and gives a sheet within the limits, or a reason', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (rest) => {
      for (const hash of [`#sheet=${rest}`, `#sheet=v1;${rest}`]) {
        const read = readSheetLink(hash);
        if (read === undefined) throw new Error('it is about a sheet');
        if ('problem' in read) continue;
        expect(clean(read.draft)).toEqual(read.draft);
        expect(read.draft.text.trim()).not.toBe('');
      }
    }),
    fixed,
  );
});

test('tampered links are told apart', () => {
  const problem = (rest: string) => {
    const read = readSheetLink(`#sheet=${rest}`);
    return read && ('problem' in read ? read.problem : read.draft);
  };
  expect(problem('')).toBe('malformed');
  expect(problem('hello')).toBe('malformed');
  expect(problem('v1;t;%E0%A4%A')).toBe('malformed');
  expect(problem('v2;t;a=1')).toBe('newer');
  expect(problem('v1')).toBe('empty');
  expect(problem('v1;only a title')).toBe('empty');
  expect(problem('v1;t;+;%0A')).toBe('empty');
  expect(problem(`v1;t;${'a'.repeat(LONGEST_LINK)}`)).toBe('long');
  expect(problem('v1%3BT%3Ba+=+1%3Bb+=+2')).toEqual({ title: 'T', text: 'a = 1\nb = 2' });
  expect(problem('v1;T;__proto__ = 1;a = <img src=x onerror=alert(1)>')).toEqual({
    title: 'T',
    text: '__proto__ = 1\na = <img src=x onerror=alert(1)>',
  });
  expect(problem('v1;%E2%80%AEevil%00;a%E2%80%8B=1%0D%0Ab=2')).toEqual({ title: 'evil', text: 'a=1\nb=2' });
  for (const hash of ['', '#examples', '#estimate=v1;a=1', '#sheets=v1;a;b'])
    expect(readSheetLink(hash)).toBeUndefined();
});

test('a sheet that no link can hold has none, and one at the limit has', () => {
  const head = '#sheet=v1;;'.length;
  const fits = writeSheetLink({ title: '', text: 'a'.repeat(LONGEST_LINK - head) });
  expect(fits).toHaveLength(LONGEST_LINK);
  expect(readSheetLink(fits ?? '')).toMatchObject({ draft: { title: '' } });
  expect(writeSheetLink({ title: '', text: 'a'.repeat(LONGEST_LINK - head + 1) })).toBeUndefined();
  expect(clean({ title: 'x'.repeat(200), text: 'y'.repeat(30_000) })).toEqual({
    title: 'x'.repeat(LONGEST.title),
    text: 'y'.repeat(LONGEST.text),
  });
});
