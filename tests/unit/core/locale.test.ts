import { expect, test } from 'vitest';
import { address, LOCALES } from '../../../src/core/locale.ts';

test('English is first and stands at the root', () => {
  expect(LOCALES[0]).toBe('en');
  expect(address('/', 'en', '')).toBe('/');
  expect(address('/', 'en', 'topics/caching/')).toBe('/topics/caching/');
});

test('Korean stands below /ko/', () => {
  expect(address('/', 'ko', '')).toBe('/ko/');
  expect(address('/', 'ko', 'topics/caching/')).toBe('/ko/topics/caching/');
});

test.each(['/repo', '/repo/'])('a base path written %s comes before both', (base) => {
  expect(address(base, 'en', 'topics/')).toBe('/repo/topics/');
  expect(address(base, 'ko', '')).toBe('/repo/ko/');
});
