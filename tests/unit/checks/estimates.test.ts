import { test } from 'vitest';
import { rule } from '../../../scripts/checks/estimates.ts';
import { expectFixture } from './site.ts';

test('an estimate that does not compute, and a value that none defines, are found at line and column', () =>
  expectFixture(rule));
