import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decadeOf } from '../../../src/core/library/entry.ts';
import { PACKED, pack, type Row, unpack } from '../../../src/core/library/pack.ts';

const rows = fc.array(
  fc
    .record({
      values: fc.record(
        Object.fromEntries(PACKED.map((f) => [f, fc.subarray(['a', 'b', 'long-value'])])) as Record<
          (typeof PACKED)[number],
          fc.Arbitrary<string[]>
        >,
      ),
      year: fc.integer({ min: 1900, max: 2100 }),
      checked: fc.constantFrom('2026-11-22', '2026-01-01'),
      cited: fc.nat(20),
    })
    .map(({ year, ...row }) => ({ ...row, values: { ...row.values, year: [String(year)] } }) as Row),
  { maxLength: 20 },
);

test('what was packed comes back through JSON, with the decade of each year, and unread', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const back = unpack(JSON.parse(JSON.stringify(pack(given))));
      expect(back).toEqual(
        given.map(({ values, checked, cited }) => ({
          values: { ...values, year: [values.year[0], decadeOf(Number(values.year[0]))], read: ['no'] },
          year: Number(values.year[0]),
          checked,
          cited,
        })),
      );
    }),
    { seed: 5, numRuns: 200 },
  );
});

test.each([
  [1999, '1990s'],
  [2000, '2000s'],
  [2026, '2020s'],
])('%s is of the %s', (year, decade) => {
  expect(decadeOf(year)).toBe(decade);
});
