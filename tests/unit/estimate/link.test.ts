import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePage } from '../../../src/core/estimate/compile.ts';
import { readLink, writeLink } from '../../../src/core/estimate/link.ts';
import { SEED } from './arbitraries.ts';
import { evaluate, MESSAGES } from './pages.ts';

const rows = compilePage(evaluate(MESSAGES), 'en');
const read = (hash: string) => {
  const link = readLink(hash, rows);
  return link && { ...link, changes: Object.fromEntries(link.changes) };
};

test('a link is short and readable, and reads as it was written', () => {
  const changes = new Map([
    ['users', 80_000_000],
    ['sends', 1.5e6],
    ['size', 86_400],
  ]);
  const { link } = writeLink(changes);
  expect(link).toBe('#estimate=v1;users=80e6;sends=1.5e6;size=86400');
  expect(readLink(link, rows)?.changes).toEqual(changes);
});

test('any number in range comes back exactly', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e18, noNaN: true }), (x) => {
      const { link } = writeLink(new Map([['users', x]]));
      expect(readLink(link, rows)).toMatchObject({ limited: [], ignored: [] });
      expect(readLink(link, rows)?.changes.get('users')).toBe(x === 0 ? 0 : x);
    }),
    SEED,
  );
});

test('another fragment is not about estimates', () => {
  for (const hash of ['', '#numbers', '#estimates', '#sim=v1;users=5']) expect(read(hash)).toBeUndefined();
});

test('numbers out of range are brought into it, and said', () => {
  expect(read('#estimate=v1;users=-1;sends=1e308;size=1e999')).toEqual({
    changes: { users: 0, sends: 1e18, size: 1e18 },
    limited: ['users', 'sends', 'size'],
    ignored: [],
  });
});

test('parts that mean nothing are left out, and said', () => {
  expect(read('#estimate=v1;users=80e6;nobody=5;sends=abc;size=;peak=5;users=9;size=1=2;=;%E0%A4%A')).toEqual(
    {
      changes: { users: 80e6 },
      limited: [],
      ignored: ['nobody=5', 'sends=abc', 'size=', 'peak=5', 'users=9', 'size=1=2', '=', '%E0%A4%A'],
    },
  );
  for (const text of ['NaN', 'Infinity', '0x10', '١٢', '1,5', '1e', '--1']) {
    expect(read(`#estimate=v1;users=${text}`)).toMatchObject({ changes: {}, ignored: [`users=${text}`] });
  }
});

test('names of the language itself are names like any other', () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    expect(read(`#estimate=v1;${name}=5`)).toEqual({ changes: {}, limited: [], ignored: [`${name}=5`] });
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('another version and a link over 512 characters are left out as a whole, and cut where they are said', () => {
  expect(read('#estimate=v2;users=5')).toEqual({
    changes: {},
    limited: [],
    ignored: ['#estimate=v2;users=5'],
  });
  const long = read(`#estimate=v1;users=5;${'x'.repeat(50_000)}`);
  expect(long?.changes).toEqual({});
  expect(long?.ignored).toEqual(['#estimate=v1;users=5;xxxxxxxxxxxxxxxxxxx…']);
});

test('no link is longer than 512 characters; what does not fit is named', () => {
  const changes = new Map(Array.from({ length: 60 }, (_, i) => [`assumption_${i}`, i + 0.5] as const));
  const { link, left } = writeLink(changes);
  expect(link.length).toBeLessThanOrEqual(512);
  expect(left.length).toBeGreaterThan(0);
  expect(link.split(';').length - 1 + left.length).toBe(60);
});

test('reading never throws, whatever the address holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (garbage) => {
      const link = readLink(`#estimate=v1;${garbage}`, rows);
      for (const x of link?.changes.values() ?? []) expect(x >= 0 && x <= 1e18).toBe(true);
    }),
    SEED,
  );
});
