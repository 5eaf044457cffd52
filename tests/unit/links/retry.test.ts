import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../scripts/links/outcome.ts';
import {
  backoff,
  FIRST_WAIT,
  LONGEST_WAIT,
  RETRIES,
  retryAfter,
  stepAfter,
  type Try,
} from '../../../scripts/links/retry.ts';

const NOW = Date.parse('2026-04-01T12:00:00Z');
const SEED = { seed: 4321 };
const half = () => 0.5;
const head: Try = { method: 'HEAD', retries: 0 };
const get: Try = { method: 'GET', retries: 0 };
const anyOutcome: fc.Arbitrary<Outcome> = fc.oneof(
  fc.record({
    status: fc.constantFrom(200, 204, 301, 304, 400, 401, 403, 404, 405, 410, 429, 500, 501, 502, 503),
    retryAfter: fc.option(fc.nat(300).map(String), { nil: undefined }),
  }),
  fc.record({
    failure: fc.constantFrom('name', 'refused', 'tls', 'time', 'dropped', 'other'),
    detail: fc.constant('x'),
  }),
);

describe('the wait before a repetition', () => {
  test('doubles: 1.5, 3 and 6 seconds at half chance', () => {
    expect([0, 1, 2].map((n) => backoff(n, half))).toEqual([1500, 3000, 6000]);
  });

  test('lies in the upper half of its ceiling, and never beyond the longest', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.double({ min: 0, max: 1, noNaN: true }), (retries, chance) => {
        const ceiling = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** retries);
        const wait = backoff(retries, () => chance);
        expect(wait).toBeGreaterThanOrEqual(ceiling / 2);
        expect(wait).toBeLessThanOrEqual(ceiling);
      }),
      SEED,
    );
  });
});

test.each([
  ['0', 0],
  ['7', 7000],
  [' 120 ', 120_000],
  ['Wed, 01 Apr 2026 12:00:30 GMT', 30_000],
  ['Wednesday, 01-Apr-26 12:00:30 GMT', 30_000],
  ['Wed Apr  1 12:00:30 2026 GMT', 30_000],
  ['Wed, 01 Apr 2026 11:00:00 GMT', 0],
  ['-5', undefined],
  ['1.5', undefined],
  ['soon', undefined],
  ['', undefined],
  [undefined, undefined],
])('Retry-After %j is %j ms', (header, ms) => {
  expect(retryAfter(header, NOW)).toBe(ms);
});

describe('after an outcome', () => {
  test.each<[string, Try, Outcome, ReturnType<typeof stepAfter>]>([
    ['an answer is taken', head, { status: 200 }, 'take'],
    ['a redirect is taken', head, { status: 301 }, 'take'],
    ['a refused HEAD is asked with GET', head, { status: 405 }, { again: get, wait: 0 }],
    ['so is one that is not known', head, { status: 501 }, { again: get, wait: 0 }],
    ['a page is not gone because HEAD says so', head, { status: 404 }, { again: get, wait: 0 }],
    ['nor behind a wall', head, { status: 403 }, { again: get, wait: 0 }],
    ['a HEAD that hangs is tried with GET', head, { failure: 'time', detail: '' }, { again: get, wait: 0 }],
    ['GET is believed', get, { status: 404 }, 'take'],
    ['a GET that hangs is not repeated', get, { failure: 'time', detail: '' }, 'take'],
    ['a name that is not found is not repeated', head, { failure: 'name', detail: '' }, 'take'],
    [
      'too many requests waits as told',
      head,
      { status: 429, retryAfter: '7' },
      { again: { method: 'HEAD', retries: 1 }, wait: 7000 },
    ],
    [
      'so does a server at work on itself',
      head,
      { status: 503, retryAfter: '9' },
      { again: { method: 'GET', retries: 1 }, wait: 9000 },
    ],
    [
      'a fault of the server is waited out',
      get,
      { status: 500 },
      { again: { method: 'GET', retries: 1 }, wait: 1500 },
    ],
    [
      'a dropped connection is tried with GET',
      head,
      { failure: 'dropped', detail: '' },
      { again: { method: 'GET', retries: 1 }, wait: 1500 },
    ],
    ['the last repetition is taken', { method: 'GET', retries: RETRIES }, { status: 500 }, 'take'],
    [
      'the longest wait is still waited',
      get,
      { status: 429, retryAfter: '120' },
      { again: { method: 'GET', retries: 1 }, wait: 120_000 },
    ],
    ['who wants more is left alone', head, { status: 429, retryAfter: '121' }, { leave: 121_000 }],
  ])('%s', (_, tried, outcome, step) => {
    expect(stepAfter(tried, outcome, NOW, half)).toEqual(step);
  });

  test('whatever the server does, it gets at most five requests, none before its time, no wait too long', () => {
    fc.assert(
      fc.property(fc.infiniteStream(anyOutcome), (outcomes) => {
        let next: Try = head;
        let requests = 0;
        for (const outcome of outcomes) {
          requests++;
          const step = stepAfter(next, outcome, NOW, half);
          if (step === 'take' || 'leave' in step) break;
          const told = 'status' in outcome && [429, 500, 502, 503].includes(outcome.status);
          if (told && outcome.retryAfter) expect(step.wait).toBe(Number(outcome.retryAfter) * 1000);
          expect(step.wait).toBeLessThanOrEqual(LONGEST_WAIT);
          next = step.again;
        }
        expect(requests).toBeLessThanOrEqual(RETRIES + 2);
      }),
      SEED,
    );
  });

  test('no page is called gone after a HEAD', () => {
    fc.assert(
      fc.property(fc.constantFrom(404, 410), fc.nat(RETRIES), (status, retries) => {
        expect(stepAfter({ method: 'HEAD', retries }, { status }, NOW, half)).not.toBe('take');
      }),
      SEED,
    );
  });
});
