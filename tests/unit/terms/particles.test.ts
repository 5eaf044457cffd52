import { expect, test } from 'vitest';
import { singular, withoutParticles } from '../../../src/core/terms/particles.ts';

test.each([
  ['캐시는', '캐시'],
  ['캐시에서는', '캐시'],
  ['해싱이란', '해싱'],
  ['서버들의', '서버'],
  ['레디스로', '레디스'],
  ['는', undefined],
  ['캐시', undefined],
  ['redis는', undefined],
])('%s without particles is %s', (word, stem) => {
  expect(withoutParticles(word)).toBe(stem);
});

test.each([
  ['queues', 'queue'],
  ['caches', 'cach'],
  ['boxes', 'box'],
  ['retries', 'retry'],
  ['redis', undefined],
  ['class', undefined],
  ['dns', undefined],
  ['ttls', 'ttl'],
  ['캐시s', undefined],
])('the singular of %s is %s', (word, stem) => {
  expect(singular(word)).toBe(stem);
});
