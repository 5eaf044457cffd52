import { test } from 'vitest';
import { rule } from '../../../scripts/checks/headings.ts';
import { expectFixture } from './site.ts';

test('a second title, a skipped level, a computed anchor, and headings out of order are found', () =>
  expectFixture(rule));
