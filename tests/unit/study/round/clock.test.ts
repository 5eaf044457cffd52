import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Draft, readDraft } from '../../../../src/core/study/draft.ts';
import { type Anchor, advance, monoAt, passed, run, settle } from '../../../../src/core/study/round/clock.ts';
import { draft } from './drafts.ts';

const total = (d: Draft) => d.spent.reduce((a, b) => a + b, 0);
const from = { wall: 1_000_000, mono: 500 };
const after = (wall: number, mono: number) => ({ wall: from.wall + wall, mono: from.mono + mono });

describe('what has passed', () => {
  test('is what the clock says that only goes forward, while both agree within two seconds', () => {
    expect(passed(from, after(60_000, 60_000))).toEqual({ sure: 60_000 });
    expect(passed(from, after(62_000, 60_000))).toEqual({ sure: 60_000 });
    expect(passed(from, after(58_000, 60_000))).toEqual({ sure: 60_000 });
  });

  test('is in doubt where the wall clock ran ahead, by as much', () => {
    expect(passed(from, after(62_001, 60_000))).toEqual({ sure: 60_000, doubt: { why: 'drift', ms: 2_001 } });
    expect(passed(from, after(3_600_000, 1_000))).toEqual({
      sure: 1_000,
      doubt: { why: 'gap', ms: 3_599_000 },
    });
  });

  test('loses nothing to a wall clock that was set back', () => {
    expect(passed(from, after(-86_400_000, 9_000))).toMatchObject({ sure: 9_000, doubt: { why: 'back' } });
    expect(passed(from, after(57_999, 60_000))).toMatchObject({ sure: 60_000, doubt: { why: 'back' } });
  });

  test('is in doubt after more than two minutes of silence, in sleep or not', () => {
    expect(passed(from, after(120_000, 120_000))).toEqual({ sure: 120_000 });
    expect(passed(from, after(120_001, 120_001))).toEqual({ sure: 0, doubt: { why: 'gap', ms: 120_001 } });
  });

  test('over a reload is what the wall clock says', () => {
    const reloaded: Anchor = { wall: from.wall };
    expect(passed(reloaded, after(120_000, 7))).toEqual({ sure: 120_000 });
    expect(passed(reloaded, after(120_001, 7))).toEqual({ sure: 0, doubt: { why: 'gap', ms: 120_001 } });
    expect(passed(reloaded, after(-1, 7))).toMatchObject({ sure: 0, doubt: { why: 'back' } });
  });
});

describe('a round', () => {
  test('counts for the phase that is on, and not while it is paused', () => {
    const two = advance(draft({ phase: 2 }), from.mono, after(5_000, 5_000));
    expect(two.spent).toEqual([0, 0, 5_000, 0, 0, 0]);
    const paused = run(two, false, after(5_000, 5_000));
    expect(advance(paused, undefined, after(9e9, 6_000)).spent).toEqual(two.spent);
  });

  test('comes back paused from a long absence, and asks', () => {
    const back = advance(draft(), undefined, after(300_000, 0));
    expect(back).toMatchObject({ running: false, doubt: { why: 'gap', ms: 300_000, phase: 0 } });
    expect(total(back)).toBe(0);
    expect(total(settle(back, true))).toBe(300_000);
    expect(total(settle(back, false))).toBe(0);
    expect(settle(back, true)).not.toHaveProperty('doubt');
  });

  test('asks about two doubts as one', () => {
    const once = advance(draft(), from.mono, after(10_000, 5_000));
    const twice = advance(once, from.mono + 5_000, after(20_000, 10_000));
    expect(twice.doubt).toEqual({ why: 'drift', ms: 10_000, phase: 0 });
  });

  test('has nothing left to ask about where the clock that ran ahead was set back', () => {
    const day = 86_400_000;
    const ahead = advance(draft(), from.mono, after(365 * day, 1_000));
    expect(ahead.doubt).toMatchObject({ why: 'gap', ms: 365 * day - 1_000 });
    const known = { wall: ahead.checked, mono: from.mono + 1_000 };
    const back = advance(ahead, known.mono, after(2_000, 2_000));
    expect(back.doubt).toEqual({ why: 'back', ms: 0, phase: 0 });
    expect(total(settle(back, true))).toBe(2_000);
    // Over a reload too; and what was not set back is still asked about, as what it was.
    expect(advance(ahead, undefined, after(1_000, 1)).doubt).toEqual({ why: 'back', ms: 0, phase: 0 });
    const part = advance({ ...ahead, phase: 3 }, known.mono, after(5 * day + 2_000, 2_000));
    expect(part.doubt).toEqual({ why: 'gap', ms: 5 * day, phase: 0 });
    // Set back alone, it leaves nothing to count.
    expect(advance(draft(), from.mono, after(-day, 2_000)).doubt).toEqual({ why: 'back', ms: 0, phase: 0 });
  });

  test('is at its time whether one page counts or two do by turns', () => {
    const steps = fc.array(fc.record({ ms: fc.integer({ min: 1, max: 119_000 }), page: fc.nat(1) }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(steps, (turns) => {
        let d = draft();
        let now = 0;
        // Each page's clock began at its own moment, and each knows when it last counted.
        const known: (Anchor | undefined)[] = [undefined, undefined];
        for (const { ms, page } of turns) {
          now += ms;
          const at = { wall: d.began + now, mono: now + 1_000 * page };
          d = advance(d, monoAt(d.checked, known[page], at), at);
          known[page] = { wall: d.checked, mono: at.mono };
        }
        expect(total(d)).toBe(now);
        expect(d.doubt).toBeUndefined();
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  test('never has a time that is negative, no number, or not to be read again, whatever the clocks say', () => {
    const any = fc.record({
      wall: fc.double(),
      mono: fc.double(),
      reload: fc.boolean(),
      counts: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (all) => {
        let d = draft();
        let last = 0;
        for (const { wall, mono, reload, counts } of all) {
          const before = total(d);
          d = advance(d, reload ? undefined : last, { wall, mono });
          last = mono;
          if (counts) d = run(settle(d, true), true, { wall, mono });
          expect(total(d)).toBeGreaterThanOrEqual(before);
          expect(readDraft(d)).toEqual(d);
        }
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  test('is known to a page that did not count itself only where another did so just now', () => {
    const now = after(10_000, 10_000);
    expect(monoAt(from.wall, from, now)).toBe(from.mono);
    expect(monoAt(now.wall - 2_000, from, now)).toBe(now.mono - 2_000);
    expect(monoAt(now.wall - 2_001, from, now)).toBeUndefined();
    expect(monoAt(now.wall + 1, undefined, now)).toBeUndefined();
  });
});
