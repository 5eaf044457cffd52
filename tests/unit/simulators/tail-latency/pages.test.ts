import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../../src/core/sim/random.ts';
import { type Latency, type LatencyLaw, latencyOf } from '../../../../src/core/tail/latency.ts';
import { drawLuck, makePage, type Plan, readyAt } from '../../../../src/core/tail/page.ts';
import { pagesBeyond } from '../../../../src/core/tail/theory.ts';

interface Case {
  readonly law: LatencyLaw;
  readonly usual: number;
  readonly delay: number | null;
  readonly same: number;
  readonly missing: number;
  readonly cancel: boolean;
  readonly calls: number[];
  readonly seconds: number[];
  readonly causes: number[];
  readonly hedged: number[];
  readonly ready: number;
  readonly copies: number;
  readonly work: number;
}
const { cases }: { cases: Case[] } = JSON.parse(
  readFileSync(new URL('./vectors.json', import.meta.url), 'utf8'),
);

const two: Latency = { law: 'two', usual: 10_000 };
const plan = (own: Partial<Plan>): Plan => {
  return { latency: two, delay: 10_000, same: 0, missing: 0, cancel: true, ...own };
};

test.each(cases.map((one, i) => ({ i, ...one })))(
  'case $i: answers, copies, server time and the page are those of a heap of events',
  ({ law, usual, delay, same, missing, cancel, calls, seconds, causes, hedged, ready, copies, work }) => {
    const how = plan({ latency: { law, usual }, delay: delay ?? Infinity, same, missing, cancel });
    const page = makePage({ calls, copies: seconds, causes }, how);
    expect(page.hedged).toEqual(hedged);
    expect([page.hedgedTime, page.copies, page.hedgedWork]).toEqual([ready, copies, work]);
    expect(page.plain).toEqual(calls.map((u) => latencyOf(how.latency, u)));
    expect(page.plainWork).toBe(page.plain.reduce((a, b) => a + b));
  },
);

describe('all outcomes of three calls at two speeds, each weighed by its chance', () => {
  test.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [0, 0.3],
    [1, 1],
  ])('may miss %i, same cause %f: the shares of slow pages are those of the formula', (missing, same) => {
    const how = plan({ missing, same });
    const [slow, quick] = [0.01, 1];
    let [plain, hedged, whole] = [0, 0, 0];
    // Each call: slow or not, its copy slow or not, one cause or two.
    for (let code = 0; code < 512; code++) {
      const bit = (place: number) => ((code >> place) & 1) === 1;
      const of = (from: number) => [0, 1, 2].map((i) => bit(from + i));
      const [calls, copies, causes] = [of(0), of(3), of(6)];
      const chance = [...calls, ...copies].reduce((p, it) => p * (it ? 0.01 : 0.99), 1);
      const weight = causes.reduce((p, it) => p * (it ? same : 1 - same), chance);
      const page = makePage(
        {
          calls: calls.map((it) => (it ? slow : quick)),
          copies: copies.map((it) => (it ? slow : quick)),
          causes: causes.map((it) => (it ? 1e-9 : 1)),
        },
        { ...how, same: same === 1 ? 1 : same },
      );
      whole += weight;
      if (page.plainTime > 999_999) plain += weight;
      if (page.hedgedTime > 999_999) hedged += weight;
    }
    expect(whole).toBeCloseTo(1, 12);
    expect(plain).toBeCloseTo(pagesBeyond(3, how, false, 999_999), 12);
    expect(hedged).toBeCloseTo(pagesBeyond(3, how, true, 999_999), 12);
  });
});

describe('a page', () => {
  test('is ready with its last answer, or with the last it needs', () => {
    const answers = [30, 10, 50, 20];
    expect([0, 1, 2, 3, 4, 9].map((missing) => readyAt(answers, missing))).toEqual([50, 30, 20, 10, 10, 10]);
  });

  test('whose call answers at the very delay sends no copy for it', () => {
    const luck = { calls: [1, 0.01], copies: [1, 1], causes: [1, 1] };
    const page = makePage(luck, plan({}));
    expect(page).toMatchObject({ copies: 1, plain: [10_000, 1_000_000], hedged: [10_000, 20_000] });
  });

  test('stops the loser at the answer, or lets it run to its end', () => {
    const luck = { calls: [0.01], copies: [1], causes: [1] };
    expect(makePage(luck, plan({})).hedgedWork).toBe(20_000 + 10_000);
    expect(makePage(luck, plan({ cancel: false })).hedgedWork).toBe(1_000_000 + 10_000);
    const late = { calls: [0.01], copies: [0.01], causes: [1] };
    expect(makePage(late, plan({})).hedgedWork).toBe(1_000_000 + 990_000);
  });

  test('is no quicker where the copy shares the cause, and all the same pays for it', () => {
    const luck = { calls: [0.01], copies: [1], causes: [0.4] };
    expect(makePage(luck, plan({ same: 0.4 })).hedged).toEqual([1_000_000]);
    expect(makePage(luck, plan({ same: 0.39 })).hedged).toEqual([20_000]);
    expect(makePage({ ...luck, causes: [] }, plan({ same: 1 })).hedged).toEqual([1_000_000]);
  });
});

describe('under the same luck', () => {
  const pages = (own: Partial<Plan>, fanout = 20) => {
    const random = new Random(8);
    const how = plan({ latency: { law: 'exponential', usual: 10_000 }, delay: 20_000, ...own });
    return Array.from({ length: 150 }, () => makePage(drawLuck(fanout, how, random), how));
  };
  const times = (own: Partial<Plan>) => pages(own).map((page) => page.hedgedTime);
  const all = (a: number[], b: number[], holds: (x: number, y: number) => boolean) =>
    a.every((x, i) => holds(x, b[i] ?? Number.NaN));

  test('a sooner copy, fewer answers needed or fewer shared causes make no page later', () => {
    const none = times({ delay: Infinity });
    expect(none).toEqual(pages({}).map((page) => page.plainTime));
    expect(all(times({ delay: 10_000 }), times({}), (x, y) => x <= y)).toBe(true);
    expect(all(times({}), none, (x, y) => x <= y)).toBe(true);
    expect(all(times({ missing: 2 }), times({ missing: 1 }), (x, y) => x <= y)).toBe(true);
    expect(all(times({ same: 0.2 }), times({ same: 0.6 }), (x, y) => x <= y)).toBe(true);
    expect(times({ same: 1 })).toEqual(none);
  });

  test('what is not drawn shifts nothing: calls are alike with copies, without, and with shared causes', () => {
    const calls = pages({ delay: Infinity }).map(({ plain }) => plain);
    expect(pages({}).map(({ plain }) => plain)).toEqual(calls);
    expect(pages({ same: 0.5 }).map(({ plain }) => plain)).toEqual(calls);
  });

  test('whether losers are stopped changes the work, never an answer', () => {
    const [stopped, running] = [pages({}), pages({ cancel: false })];
    expect(running.map(({ hedged }) => hedged)).toEqual(stopped.map(({ hedged }) => hedged));
    expect(
      all(
        stopped.map((p) => p.hedgedWork),
        running.map((p) => p.hedgedWork),
        (x, y) => x <= y,
      ),
    ).toBe(true);
  });

  test('all times a thousand times as long make pages a thousand times as long', () => {
    for (const law of ['two', 'pareto'] as const) {
      const [ms, s] = [1000, 1_000_000].map((usual) => {
        const latency = { law, usual };
        return times({ latency, delay: 3 * usual }).map((time) => time / usual);
      }) as [number[], number[]];
      expect(all(ms, s, (x, y) => Math.abs(x - y) <= 0.001)).toBe(true);
    }
  });
});
