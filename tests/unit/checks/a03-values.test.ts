import { test } from 'vitest';
import { rule } from '../../../scripts/checks/a03-values.ts';
import { expectFixture } from './site.ts';

test('a key that is missing, blank, too long or of another type is found at its line', () =>
  expectFixture(rule));
