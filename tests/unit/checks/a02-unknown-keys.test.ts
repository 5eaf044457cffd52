import { test } from 'vitest';
import { rule } from '../../../scripts/checks/a02-unknown-keys.ts';
import { expectFixture } from './site.ts';

test('a key that no schema knows is found at its line, with the nearest one, in lists too', () =>
  expectFixture(rule));
