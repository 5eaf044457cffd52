import { test } from 'vitest';
import { rule } from '../../../scripts/checks/old-numbers.ts';
import { expectFixture } from './site.ts';

test('figures older than two years when their set was checked are found, history is not', () =>
  expectFixture(rule));
