import { expect, test } from 'vitest';
import type { Failure } from '../../../scripts/links/outcome.ts';
import { trailFrom } from '../../../scripts/links/trail.ts';
import { verdictOf } from '../../../scripts/links/verdict.ts';

const written = 'https://a.test/x';
const straight = trailFrom(written);
const moved = { url: 'https://a.test/y', lasting: 'https://a.test/y', forGood: true, asked: [written] };

test.each([200, 204, 206])('%d is fine', (status) => {
  expect(verdictOf(written, straight, { status })).toEqual({ kind: 'fine' });
});

test('a page that is there at another address for good has moved, and for now only has not', () => {
  expect(verdictOf(written, moved, { status: 200 })).toEqual({ kind: 'moved', to: 'https://a.test/y' });
  expect(verdictOf(written, { ...moved, lasting: written }, { status: 200 })).toEqual({ kind: 'fine' });
});

test.each([404, 410])('%d is gone, also where a redirect leads to it', (status) => {
  expect(verdictOf(written, straight, { status })).toEqual({ kind: 'gone', why: `answers ${status}` });
  expect(verdictOf(written, moved, { status })).toEqual({
    kind: 'gone',
    why: `leads to https://a.test/y, which answers ${status}`,
  });
});

test.each([
  [401, 'answers 401, a wall that people may pass'],
  [403, 'answers 403, a wall that people may pass'],
  [407, 'answers 407, a wall that people may pass'],
  [429, 'answers 429, too many requests, however slowly we ask'],
  [500, 'answers 500, a fault of the server'],
  [503, 'answers 503, a fault of the server'],
  [304, 'answers 304'],
  [400, 'answers 400'],
  [451, 'answers 451'],
])('%d says nothing of the page', (status, why) => {
  expect(verdictOf(written, straight, { status })).toEqual({ kind: 'unasked', why });
});

test.each<[Failure, string]>([
  ['name', 'has a host whose name is not found (CODE)'],
  ['refused', 'has a host that cannot be reached (CODE)'],
  ['tls', 'cannot be asked safely: TLS fails (CODE)'],
  ['time', 'does not answer in time'],
  ['dropped', 'drops the connection (CODE)'],
  ['left', 'was not asked: CODE'],
  ['other', 'cannot be asked (CODE)'],
])('no answer (%s) says nothing of the page, not even behind a redirect', (failure, why) => {
  expect(verdictOf(written, straight, { failure, detail: 'CODE' })).toEqual({ kind: 'unasked', why });
  expect(verdictOf(written, moved, { failure, detail: 'CODE' })).toEqual({
    kind: 'unasked',
    why: `leads to https://a.test/y, which ${why}`,
  });
});
