import { test } from 'vitest';
import { rule } from '../../../scripts/checks/a26-components.ts';
import { expectFixture } from './site.ts';

test('simulators, scenarios, metrics and sets of numbers that do not exist are found', () =>
  expectFixture(rule));
