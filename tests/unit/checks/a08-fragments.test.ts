import { test } from 'vitest';
import { rule } from '../../../scripts/checks/a08-fragments.ts';
import { expectFixture } from './site.ts';

test('a fragment that no heading has is found, Korean and repeated headings included', () =>
  expectFixture(rule));
