import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  atLeast,
  availabilityOf,
  fewerThan,
  systemAvailability,
  upTime,
} from '../../../../src/core/reliability/formula.ts';
import { startValues } from '../../../../src/core/sim/params.ts';
import { finish } from '../../../../src/core/sim/run.ts';
import { sigmas } from '../../../../src/core/sim/stats.ts';
import { designOf, model } from '../../../../src/simulators/availability/model.ts';

interface Vectors {
  designs: { parts: number; needed: number; up: number; available: number }[];
  windows: {
    parts: number;
    needed: number;
    part: number;
    repair: number;
    shared: number;
    days: number;
    down: number;
  }[];
}
const vectors: Vectors = JSON.parse(readFileSync(new URL('./vectors.json', import.meta.url), 'utf8'));

describe('the known values', () => {
  test('three parts of .999 in series are .997003, thirty of .9999 are .997004', () => {
    expect(atLeast(3, 3, 0.999)).toBeCloseTo(0.997003, 6);
    expect(atLeast(30, 30, 0.9999)).toBeCloseTo(0.997004, 6);
  });

  test('two of three parts of .99 are .999702', () => {
    expect(atLeast(2, 3, 0.99)).toBeCloseTo(0.999702, 9);
  });

  test('the scenarios show these very numbers', () => {
    const predicted = (values: object) => finish(model, startValues(model, { values }), 1).metrics.predicted;
    expect(predicted({})).toBeCloseTo(99.7003, 4);
    expect(predicted({ needed: 2, part: '99' })).toBeCloseTo(99.9702, 4);
    expect(predicted({ parts: 2, needed: 1, part: '99' })).toBeCloseTo(99.99, 9);
  });

  test('time down in a mean calendar year of 365.2425 days is as the tables have it', () => {
    const year = 365.2425 * 86_400;
    const down = (available: number, seconds: number) => (1 - available) * seconds;
    expect(down(0.999, 86_400)).toBeCloseTo(86.4, 9);
    expect(down(0.999, year / 12)).toBeCloseTo(43 * 60 + 49.7, 1);
    expect(down(0.999, year)).toBeCloseTo(8 * 3600 + 45 * 60 + 57, 0);
    expect(down(0.9999, year)).toBeCloseTo(52 * 60 + 35.7, 1);
    expect(down(0.99999, year)).toBeCloseTo(5 * 60 + 15.6, 1);
  });

  test('the table says the same for its year of 365.25 days, and of what the formula says only at the end', () => {
    const { state } = finish(model, startValues(model, { values: {} }), 42);
    const { rows } = model.table(state, 'en');
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['Day', '1.44 min', '4.32 min'],
      ['Week', '10.1 min', '30.2 min'],
      ['Month', '43.8 min', '2.19 h'],
      ['Year (365.25 days)', '8.77 h', '1.09 d'],
    ]);
    expect(model.table({ ...state, ended: false }, 'en').rows[0]).toEqual(['Day', '1.44 min', '–', '–']);
  });

  test('the table has no time below zero where parts are many, and one too short to be told is not told to a figure', () => {
    for (const part of ['90', '99', '99.9', '99.999']) {
      const values = startValues(model, { values: { parts: 12, needed: 1, part } });
      const cells = model.table(finish(model, values, 1).state, 'en').rows.map((row) => row[2]);
      expect(cells.join(), part).not.toContain('-');
      if (part !== '90') expect(cells, part).toEqual(['< 1 ns', '< 1 ns', '< 1 ns', '< 1 ns']);
    }
  });
});

test('k of n is the sum over all 2^n states, for every k of n up to 8', () => {
  for (const { parts, needed, up, available } of vectors.designs)
    expect(atLeast(needed, parts, up), `${needed} of ${parts} at ${up}`).toBeCloseTo(available, 12);
});

test('the chance that too few are up is exact also where 1 minus it is 1', () => {
  expect(fewerThan(1, 12, 0.001) / 1e-36).toBeCloseTo(1, 9);
  expect(fewerThan(2, 8, 1e-5) / (8e-35 + 1e-40)).toBeCloseTo(1, 4);
  for (const { parts, needed, up } of vectors.designs)
    expect(fewerThan(needed, parts, 1 - up) + atLeast(needed, parts, up)).toBeCloseTo(1, 12);
});

test('no availability is above one', () => {
  for (let parts = 1; parts <= 12; parts++) {
    for (const part of ['99', '99.9', '99.99']) {
      const design = designOf(startValues(model, { values: { parts, needed: 1, part } as never }));
      expect(systemAvailability(design), `${parts} of ${part}`).toBeLessThanOrEqual(1);
    }
  }
});

test('availability and time up are inverse', () => {
  for (const available of [0.5, 0.9, 0.99999])
    expect(availabilityOf(upTime(available, 7), 7)).toBeCloseTo(available, 12);
});

test('more parts and fewer that are needed never hurt; more parts that are all needed never help', () => {
  for (let n = 1; n < 12; n++) {
    for (let k = 1; k <= n; k++) {
      expect(atLeast(k, n + 1, 0.7)).toBeGreaterThan(atLeast(k, n, 0.7));
      if (k > 1) expect(atLeast(k - 1, n, 0.7)).toBeGreaterThan(atLeast(k, n, 0.7));
    }
    expect(atLeast(n + 1, n + 1, 0.7)).toBeLessThan(atLeast(n, n, 0.7));
  }
});

test('a shared cause that makes all failures leaves the availability of about one part, however many there are', () => {
  const design = designOf(startValues(model, { values: { parts: 5, needed: 1, part: '99', shared: 100 } }));
  expect(systemAvailability(design)).toBeCloseTo(0.99, 12);
  expect(systemAvailability({ ...design, shared: 0 })).toBeCloseTo(1 - 1e-10, 14);
  for (let s = 0; s < 1; s += 0.1)
    expect(systemAvailability({ ...design, shared: s + 0.1 })).toBeLessThan(
      systemAvailability({ ...design, shared: s }),
    );
});

test('no more parts are needed than there are', () => {
  expect(designOf(startValues(model, { values: { parts: 2, needed: 12 } })).needed).toBe(2);
});

test.each(vectors.windows)(
  'runs of $days days have the exact expected time down: $needed of $parts, $part up, $shared shared',
  ({ part, shared, down, ...rest }) => {
    const values = { ...rest, part: String(part * 100), shared: shared * 100 };
    const ends = Array.from({ length: 300 }, (_, i) =>
      finish(model, startValues(model, { values } as never), i + 1),
    );
    expect(ends.every(({ ended }) => ended === 'end')).toBe(true);
    expect(
      sigmas(
        ends.map(({ metrics }) => metrics.down),
        down,
      ),
    ).toBeLessThan(4);
  },
);
