import { test } from 'vitest';
import { rule } from '../../../scripts/checks/a22-stale-translations.ts';
import { expectFixture } from './site.ts';

test('a translation is a fault when its English page was reviewed over 90 days ago, and not before', () =>
  expectFixture(rule));
