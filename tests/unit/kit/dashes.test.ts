import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dashes } from '../../../src/client/kit/dashes.ts';

test('a pattern draws exactly the slots it is asked to, once round the circle', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 60 }), (slots) => {
      const lengths = dashes(slots.length, (slot) => slots[slot] === true)
        .split(' ')
        .map(Number);
      const drawn = lengths.flatMap((length, i) => new Array<boolean>(length).fill(i % 2 === 0));
      expect(drawn).toEqual(slots);
      expect(lengths.length % 2).toBe(0);
    }),
    { seed: 1, numRuns: 300 },
  );
});
