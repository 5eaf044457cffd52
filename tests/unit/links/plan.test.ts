import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Address } from '../../../scripts/links/addresses.ts';
import { hostOf, planOf } from '../../../scripts/links/plan.ts';

const address = (url: string): Address => ({ url, written: url, places: [] });

test('each address stands in the queue of its host once, in its order; the longest queue is first', () => {
  const hosts = fc.constantFrom('a.test', 'b.test', 'c.test:8443', 'd.test');
  fc.assert(
    fc.property(fc.array(hosts), (chosen) => {
      const addresses = chosen.map((host, i) => address(`https://${host}/${i}`));
      const plan = planOf(addresses);
      expect(new Set(plan.flatMap((q) => q.addresses))).toEqual(new Set(addresses));
      expect(new Set(plan.map(({ host }) => host)).size).toBe(plan.length);
      for (const { host, addresses: queue } of plan) {
        expect(queue).toEqual(addresses.filter(({ url }) => hostOf(url) === host));
      }
      const lengths = plan.map((q) => q.addresses.length);
      expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
    }),
    { seed: 4321 },
  );
});

test('a host is one however its name is written', () => {
  expect(hostOf('https://GitHub.com:443/a')).toBe(hostOf('https://github.com/b'));
  expect(hostOf('https://github.com:8443/')).toBe('github.com:8443');
});
