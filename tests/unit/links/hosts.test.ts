import { setImmediate as soon } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Hosts, PATIENCE } from '../../../scripts/links/hosts.ts';
import { FakeClock } from './clock.ts';

test('a host has one request at a time, with a rest after each; those first in line are first served', async () => {
  const hosts = fc.constantFrom('a.test', 'b.test', 'c.test');
  await fc.assert(
    fc.asyncProperty(
      fc.array(hosts, { maxLength: 12 }),
      fc.integer({ min: 1, max: 5000 }),
      async (asked, pause) => {
        const clock = new FakeClock();
        const gate = new Hosts(clock, pause);
        const log = new Map<string, { i: number; begin: number; end: number }[]>();
        const request = async (host: string, i: number) => {
          const begin = clock.now();
          await soon();
          log.set(host, [...(log.get(host) ?? []), { i, begin, end: clock.now() }]);
        };
        await Promise.all(asked.map((host, i) => gate.turn(host, () => request(host, i))));
        expect([...log.values()].flat()).toHaveLength(asked.length);
        for (const turns of log.values()) {
          for (const [n, { i, begin }] of turns.entries()) {
            const before = turns[n - 1];
            if (!before) continue;
            expect(begin).toBeGreaterThanOrEqual(before.end + pause);
            expect(i).toBeGreaterThan(before.i);
          }
        }
      },
    ),
    { seed: 4321, numRuns: 50 },
  );
});

test('a longer rest than the pause is kept, and only by its host', async () => {
  const clock = new FakeClock();
  const start = clock.now();
  const hosts = new Hosts(clock, 1000);
  const after = (host: string) => hosts.turn(host, async () => clock.now() - start);
  await hosts.turn('a.test', async () => hosts.rest('a.test', 60_000));
  expect(await after('b.test')).toBe(0);
  expect(await after('a.test')).toBe(60_000);
});

test('a request that throws does not block its host', async () => {
  const hosts = new Hosts(new FakeClock(), 1000);
  const broken = hosts.turn('a.test', async () => {
    throw new Error('broken');
  });
  await expect(broken).rejects.toThrow('broken');
  expect(await hosts.turn('a.test', async () => 'next')).toBe('next');
});

test('a host that gives nothing for three addresses in succession is left alone', () => {
  const hosts = new Hosts(new FakeClock(), 0);
  const note = (...answered: boolean[]) => {
    for (const one of answered) hosts.note('a.test', one);
    return hosts.left('a.test');
  };
  expect(PATIENCE).toBe(3);
  expect(note(false, false, true, false, false)).toBeUndefined();
  expect(note(false)).toBe('it gave nothing for 3 addresses before');
  expect(hosts.left('b.test')).toBeUndefined();
});

test('the first reason to leave a host alone is the one that is told', () => {
  const hosts = new Hosts(new FakeClock(), 0);
  hosts.leave('a.test', 'first');
  hosts.leave('a.test', 'second');
  expect(hosts.left('a.test')).toBe('first');
});
