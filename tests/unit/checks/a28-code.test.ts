import { test } from 'vitest';
import { rule } from '../../../scripts/checks/a28-code.ts';
import { expectFixture } from './site.ts';

test('code that does not compile, fails, or prints something else each time is found at its line', () =>
  expectFixture(rule));
