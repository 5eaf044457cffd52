import { expect, test } from 'vitest';
import { copyIn } from '../../../scripts/links/archive.ts';

const copy = {
  status: '200',
  available: true,
  url: 'http://web.archive.org/web/20240102030405/https://a.test/x',
  timestamp: '20240102030405',
};
const answer = (closest?: object) =>
  JSON.stringify({ url: 'a.test/x', archived_snapshots: { ...(closest && { closest }) } });

test('a copy is named with its day, and with https', () => {
  expect(copyIn(answer(copy))).toEqual({
    url: 'https://web.archive.org/web/20240102030405/https://a.test/x',
    day: '2024-01-02',
  });
});

test.each([
  ['there is none', undefined],
  ['it is no longer to be had', { ...copy, available: false }],
  ['it is one of an error', { ...copy, status: '404' }],
  ['it has no address', { ...copy, url: 7 }],
  ['it has no day', { ...copy, timestamp: 'yesterday' }],
])('no copy is named where %s', (_, closest) => {
  expect(copyIn(answer(closest))).toBe('none');
});

test.each(['', '<html>', 'null', '7', '{}', '{"archived_snapshots":null}', '{"archived_snapshots":1}'])(
  'what is no answer of the archive says nothing: %s',
  (text) => {
    expect(copyIn(text)).toBe('unknown');
  },
);
