import fc from 'fast-check';
import { type Entry, FACETS } from '../../../src/core/library/entry.ts';

/** A source for tests; what is not given is empty. */
export function entry(
  id: string,
  values: Partial<Entry['values']>,
  text = '',
  rest: Partial<Entry> = {},
): Entry {
  const none = Object.fromEntries(FACETS.map((f) => [f, [] as string[]])) as unknown as Entry['values'];
  return {
    id,
    title: id,
    year: 2000,
    checked: '2026-01-01',
    cited: 0,
    text,
    ...rest,
    values: { ...none, ...values },
  };
}

const values = fc.record(
  Object.fromEntries(FACETS.map((f) => [f, fc.subarray(['a', 'b', 'c'])])) as Record<
    string,
    fc.Arbitrary<string[]>
  >,
);

/** Up to a dozen sources with few values, so that many are equal in something. */
export const library: fc.Arbitrary<Entry[]> = fc
  .array(
    fc.record({
      values,
      title: fc.constantFrom('a', 'b', 'c', 'd'),
      year: fc.integer({ min: 1990, max: 1993 }),
      cited: fc.nat(3),
      day: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    list.map(({ values, day, ...rest }, i) =>
      entry(`s${i}`, values as unknown as Entry['values'], '', { ...rest, checked: `2026-11-0${day}` }),
    ),
  );
