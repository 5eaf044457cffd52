import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { standInLine } from '../../../../src/core/queueing/line.ts';
import { erlangB, erlangC, mg1, mmc, mmcRoom } from '../../../../src/core/queueing/theory.ts';
import { drawUnits, type Law, traceOf } from '../../../../src/core/queueing/trace.ts';
import { startValues } from '../../../../src/core/sim/params.ts';
import { Random } from '../../../../src/core/sim/random.ts';
import { finish } from '../../../../src/core/sim/run.ts';
import { mean, quantile, sigmas, variance } from '../../../../src/core/sim/stats.ts';
import { model } from '../../../../src/simulators/queue-knee/model.ts';

interface Expected {
  readonly load: number;
  readonly servers: number;
  readonly room: number;
  readonly count: number;
  readonly times: number;
  readonly refused: number;
}
const { means }: { means: Expected[] } = JSON.parse(
  readFileSync(new URL('./vectors.json', import.meta.url), 'utf8'),
);

describe('the formulas have the known values', () => {
  test('M/M/1 at 0.8 takes five service times, four of them waiting', () => {
    expect(mmc(1, 0.8)?.time).toBeCloseTo(5, 12);
    expect(mmc(1, 1)).toBeUndefined();
  });

  test.each([
    [1.6, 1, 2, 2.7778, 0.7111],
    [9, 1, 10, 1.6687, 0.6687],
    [90, 1, 100, 1.02169, 0.2169],
  ])(
    'M/M/c with arrivals %f, rate %f, %i servers takes %f and makes the share %f wait',
    (rate, _, c, time, waits) => {
      expect(mmc(c, rate / c)?.time).toBeCloseTo(time, 4);
      expect(erlangC(c, rate)).toBeCloseTo(waits, 4);
    },
  );

  test('M/D/1 at 0.8 waits two service times, half of M/M/1', () => {
    expect(mg1(0.8, 0)?.time).toBeCloseTo(3, 12);
    expect(mg1(0.8, 1)?.time).toBeCloseTo(mmc(1, 0.8)?.time ?? 0, 12);
    expect(mg1(0.6, 2)?.time).toBeCloseTo(4.75, 12);
    expect([mg1(1, 0), mg1(1.2, 2)]).toEqual([undefined, undefined]);
  });

  test('Erlang B blocks .214582 of 10 on 10 servers and .018385 of 5 on 10', () => {
    expect(erlangB(10, 10)).toBeCloseTo(0.214582, 6);
    expect(erlangB(10, 5)).toBeCloseTo(0.018385, 6);
    expect(mmcRoom(10, 1, 0).lost).toBeCloseTo(erlangB(10, 10), 12);
  });

  test.each([
    [0.8, 0.023493],
    [1, 0.090909],
    [1.2, 0.192586],
  ])('M/M/1/10 at %f refuses %f', (load, lost) => {
    expect(mmcRoom(1, load, 9).lost).toBeCloseTo(lost, 6);
  });

  test('whom M/M/1/2 admits at 100 % takes one and a half service times, and whom M/M/c/c admits takes one', () => {
    expect(mmcRoom(1, 1, 1)).toEqual({ time: expect.closeTo(1.5, 12), lost: expect.closeTo(1 / 3, 12) });
    expect(mmcRoom(7, 1.4, 0).time).toBeCloseTo(1, 12);
  });

  test('with room without end M/M/c/K is M/M/c', () => {
    for (const c of [1, 3, 20]) expect(mmcRoom(c, 0.9, 1000).time).toBeCloseTo(mmc(c, 0.9)?.time ?? 0, 9);
  });
});

describe('the draws have the mean and the variation that their names say', () => {
  test.each([
    ['exponential', 1],
    ['constant', 0],
    ['spiky', 2],
  ] as const)('%s', (law: Law, cv) => {
    const { gaps, services } = drawUnits(40_000, law, law, new Random(3));
    if (cv === 0) expect(new Set([...gaps, ...services])).toEqual(new Set([1]));
    else for (const draws of [gaps, services]) expect(sigmas(draws, 1)).toBeLessThan(4);
    expect(Math.sqrt(variance(services))).toBeGreaterThanOrEqual(0.95 * cv);
    expect(Math.sqrt(variance(services))).toBeLessThanOrEqual(1.05 * cv);
    expect(gaps).not.toEqual(services.map((x) => x + (cv === 0 ? 1 : 0)));
  });

  test('the trace offers the load it is asked for, and its times are integers that ascend', () => {
    const { arrivals, services } = traceOf(
      drawUnits(5000, 'constant', 'constant', new Random(1)),
      0.5,
      4,
      8000,
    );
    expect([arrivals[0], arrivals.at(-1)]).toEqual([4000, 20_000_000]);
    expect(new Set(services)).toEqual(new Set([8000]));
  });
});

test.each(means)(
  'runs of $count that start empty have the exact mean of a chain: load $load, $servers servers, room $room',
  ({ load, servers, room, count, times, refused }) => {
    // Many short runs: sums over a few long ones are too skewed for a rule of four standard errors.
    const ends = Array.from({ length: 300 }, (_, i) => {
      const values = { load: load * 100, servers, room, requests: count };
      const { timeSum, refused: lost } = finish(model, startValues(model, { values }), i + 1).state.office;
      return { time: timeSum / 10_000, lost };
    });
    expect(
      sigmas(
        ends.map(({ time }) => time),
        times,
      ),
    ).toBeLessThan(4);
    expect(
      sigmas(
        ends.map(({ lost }) => lost),
        refused,
      ),
    ).toBeLessThan(4);
  },
);

describe('long runs come to the formula', () => {
  const run = (seed: number, law: Law, servers: number, load: number, room = 1e9, count = 30_000) => {
    const trace = traceOf(drawUnits(count, 'exponential', law, new Random(seed)), load, servers, 1e6);
    return standInLine(trace, servers, room);
  };
  const long = (...rest: [Law, number, number, number?]) =>
    Array.from({ length: 8 }, (_, seed) => {
      const times = run(seed + 1, ...rest)
        .times.slice(3000)
        .filter((time) => time !== undefined);
      return mean(times) / 1e6;
    });

  test.each([
    ['exponential', 1, 0.7, 1 / 0.3],
    ['constant', 1, 0.8, 3],
    ['spiky', 1, 0.6, 1 + (0.6 * 5) / 0.8],
    ['exponential', 2, 0.8, 2.7778],
    ['exponential', 10, 0.9, 1.6687],
  ] as const)('%s, %i servers at load %f: %f service times', (law, servers, load, time) => {
    expect(sigmas(long(law, servers, load), time)).toBeLessThan(4);
  });

  test('p99 of M/M/1 is ln 100 mean times in the system', () => {
    const p99 = Array.from({ length: 8 }, (_, seed) => {
      const times = run(seed + 1, 'exponential', 1, 0.7)
        .times.slice(3000)
        .map(Number);
      return quantile(times, 0.99) / 1e6;
    });
    expect(sigmas(p99, 4.605170186 / 0.3)).toBeLessThan(4);
  });

  test('without a place to wait what is refused does not depend on the law of the service (Erlang B)', () => {
    for (const law of ['exponential', 'constant', 'spiky'] as const) {
      const lost = Array.from({ length: 8 }, (_, seed) => {
        const { times } = run(seed + 1, law, 4, 0.75, 0, 15_000);
        return times.filter((time) => time === undefined).length / times.length;
      });
      expect(sigmas(lost, erlangB(4, 3))).toBeLessThan(4);
    }
  });
});
