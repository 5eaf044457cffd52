import { test } from 'vitest';
import { rule } from '../../../scripts/checks/deck-balance.ts';
import { expectFixture } from './site.ts';

test('right answers that favor a place or a length are found, with the number of items', () =>
  expectFixture(rule));
