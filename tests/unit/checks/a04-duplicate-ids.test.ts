import { test } from 'vitest';
import { rule } from '../../../scripts/checks/a04-duplicate-ids.ts';
import { expectFixture } from './site.ts';

test('file names that are no ids, two files for one address, an outline beside its page, and cards with one id are found', () =>
  expectFixture(rule));
