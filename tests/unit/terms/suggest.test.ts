import { expect, test } from 'vitest';
import { likeness } from '../../../src/core/terms/similar.ts';
import { nearestPages, wordsOfPath } from '../../../src/core/terms/suggest.ts';
import { indexOf, sitePages } from './site-index.ts';

const site = indexOf(sitePages());
const near = (path: string) => nearestPages(site, wordsOfPath(path)).map((p) => p.id);

test.each([
  ['topics/consistant-hashing/', 'consistent-hashing'],
  ['topics/consistent-hashing-ring-explained/', 'consistent-hashing'],
  ['ko/topics/%EC%BA%90%EC%8B%9C/', 'caching'],
  ['topics/message-queues.html', 'message-queue'],
  ['practices/tiny-url/index.html', 'url-shortener'],
  ['systems/redis-cache', 'redis'],
  ['idempotency-keys/', 'idempotency'],
])('the address %s leads to %s', (path, id) => {
  expect(near(path)[0]).toBe(id);
});

test('at most three pages are suggested, and none for an address that means nothing', () => {
  expect(near('topics/cache/').length).toBeLessThanOrEqual(3);
  expect(near('zzzz/qqqq/')).toEqual([]);
  expect(near('')).toEqual([]);
});

test('an address with a broken percent sign is still read', () => {
  expect(wordsOfPath('topics/%E0%A4%A')).toBe('E0 A4 A');
  expect(wordsOfPath('topics/rate_limiter+design')).toBe('rate limiter design');
});

test('likeness goes from 0 to 1 and does not depend on order', () => {
  expect(likeness('caching', 'caching')).toBe(1);
  expect(likeness('abc', 'xyz')).toBe(0);
  expect(likeness('caching', 'cache')).toBeCloseTo(likeness('cache', 'caching'), 10);
});
