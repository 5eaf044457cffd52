import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { downtime, figures, NINES, SECONDS, span } from '../../../src/core/calendar.ts';

test('a day is 86,400 s, a week 7 of them, a year 365.25, a month a twelfth of a year', () => {
  expect(SECONDS).toEqual({ hour: 3600, day: 86_400, week: 604_800, month: 2_629_800, year: 31_557_600 });
});

test('downtime is the time outside the availability', () => {
  expect(downtime(1, 'year')).toBe(0);
  expect(downtime(0, 'week')).toBe(SECONDS.week);
  expect(downtime(0.999, 'year')).toBeCloseTo(31_557.6, 6);
});

test('the nines rise, and each allows less time a day than the one before', () => {
  const allowed = NINES.map((nines) => downtime(nines, 'day'));
  expect(NINES.every((nines) => nines > 0 && nines < 1)).toBe(true);
  expect(allowed).toEqual([...allowed].sort((a, b) => b - a));
});

describe('span', () => {
  test.each([
    [downtime(0.9, 'year'), '36.5 d'],
    [downtime(0.999, 'year'), '8.77 h'],
    [downtime(0.999, 'month'), '43.8 min'],
    [downtime(0.9999, 'day'), '8.64 s'],
    [downtime(0.99999, 'day'), '864 ms'],
    [1.5e-5, '15 µs'],
    [2e-9, '2 ns'],
    [0, '0 s'],
  ])('%d s reads %s', (seconds, text) => {
    expect(span(seconds)).toBe(text);
  });

  test('the next unit is taken where three figures would round up to it', () => {
    expect(span(0.99949)).toBe('999 ms');
    expect(span(0.99951)).toBe('1 s');
    expect(span(86_399)).toBe('1 d');
  });

  test('what is printed is the time, to three figures', () => {
    const size = { d: 86_400, h: 3600, min: 60, s: 1, ms: 1e-3, µs: 1e-6, ns: 1e-9 };
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e8, noNaN: true }), (seconds) => {
        const [number = '', unit = ''] = span(seconds).split(' ');
        const back = Number(number.replaceAll(',', '')) * size[unit as keyof typeof size];
        expect(Math.abs(back / seconds - 1)).toBeLessThan(0.0051);
      }),
      { seed: 4321 },
    );
  });
});

describe('figures', () => {
  test.each([
    [0, 3, '0'],
    [1234.5, 3, '1,230'],
    [0.012345, 3, '0.0123'],
    [999.9, 3, '1,000'],
    [2.5, 3, '2.5'],
    [31_557_600, 4, '31,560,000'],
    [1e-7, 3, '0.0000001'],
  ])('%d to %d figures is %s', (value, digits, text) => {
    expect(figures(value, digits)).toBe(text);
  });

  test('a printed number prints as itself', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e12, noNaN: true }),
        fc.integer({ min: 1, max: 8 }),
        (x, n) => {
          const text = figures(x, n);
          expect(text).not.toMatch(/e/);
          expect(figures(Number(text.replaceAll(',', '')), n)).toBe(text);
        },
      ),
      { seed: 4321 },
    );
  });
});
