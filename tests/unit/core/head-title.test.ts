import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headTitle, LONGEST_TITLE } from '../../../src/core/head-title.ts';

const long = 'Consistent Hashing and Random Trees: Distributed Caching Protocols for Relieving Hot Spots';

test.each([
  [['Caching', undefined, 'Loadbearing'], 'Caching · Loadbearing'],
  [['Kafka', 'Systems', 'Loadbearing'], 'Kafka · Systems · Loadbearing'],
  [['A'.repeat(60), 'short', 'Loadbearing'], `${'A'.repeat(60)} · short`],
  [['A'.repeat(60), 'much too long', 'short'], 'A'.repeat(60)],
  [[long, 'short'], 'Consistent Hashing and Random Trees: Distributed Caching Protocols…'],
  [[`${"'".repeat(8)}${'A'.repeat(30)}`, 'x'], `${"'".repeat(8)}${'A'.repeat(30)}`],
  [[`${'A'.repeat(40)} '''''' BBB`], `${'A'.repeat(40)}…`],
  [['A'.repeat(80), 'short'], `${'A'.repeat(69)}…`],
])('the title of %j is "%s"', (parts, title) => {
  expect(headTitle(...(parts as [string, ...string[]]))).toBe(title);
});

test('a title is never longer than it may be, and never empty', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 120 }),
      fc.array(fc.string({ maxLength: 40 })),
      (name, rest) => {
        const title = headTitle(name, ...rest);
        expect(title.length).toBeGreaterThan(0);
        expect(title.length).toBeLessThanOrEqual(LONGEST_TITLE);
      },
    ),
    { seed: 3 },
  );
});
