import { expect, test } from 'vitest';
import { law } from '../../../src/core/sim/law.ts';

test('a law says what is wrong, and nothing while it holds, however its fault says so', () => {
  const even = law('even', (n: number) => n % 2 !== 0 && `${n} is odd`);
  expect([even.name, even.broken(3), even.broken(4)]).toEqual(['even', '3 is odd', undefined]);
  expect(law('silent', () => '').broken(undefined)).toBeUndefined();
});
