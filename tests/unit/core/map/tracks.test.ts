import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tracksOf } from '../../../../src/core/map/tracks.ts';
import { RUNS } from './graphs.ts';

const stretches = fc.array(
  fc.record({ net: fc.constantFrom(...'abcdefgh'), from: fc.nat(30), to: fc.nat(30) }),
  { maxLength: 20 },
);

describe('tracks', () => {
  test('stretches of two nets that meet lie on two tracks', () => {
    fc.assert(
      fc.property(stretches, (all) => {
        const { track } = tracksOf(all);
        const meeting = all.flatMap((a) =>
          all.filter(
            (b) =>
              a.net !== b.net &&
              Math.min(a.from, a.to) <= Math.max(b.from, b.to) &&
              Math.min(b.from, b.to) <= Math.max(a.from, a.to) &&
              track.get(a.net) === track.get(b.net),
          ),
        );
        expect(meeting).toEqual([]);
      }),
      RUNS,
    );
  });

  test('are used again behind the end of a stretch', () => {
    const { track, count } = tracksOf([
      { net: 'a', from: 0, to: 3 },
      { net: 'b', from: 2, to: 6 },
      { net: 'c', from: 5, to: 4 },
    ]);
    expect([count, track.get('a'), track.get('b'), track.get('c')]).toEqual([2, 0, 1, 0]);
  });
});
