import { expect, test } from 'vitest';
import { startValues } from '../../../src/core/sim/params.ts';
import { finish } from '../../../src/core/sim/run.ts';
import { BAND_SEEDS, endOf, spread } from '../../../src/core/sim/spread.ts';
import { scenarios, toy } from './toy.ts';

const values = startValues(toy, scenarios[0]);

test('the band is what the seeds 1 to 50 come to, in this order, none left out', () => {
  const band = spread(toy, values, 'place');
  expect(band).toHaveLength(BAND_SEEDS);
  expect(band[0]).toBe(finish(toy, values, 1).metrics.place);
  expect(band[49]).toBe(endOf(toy, values, 'place', 50));
  expect(new Set(band).size).toBeGreaterThan(40);
});
