import { test } from 'vitest';
import { rule } from '../../../scripts/checks/a01-yaml.ts';
import { expectFixture } from './site.ts';

test('bad YAML, a tab, a key given twice and a missing "---" are found at their lines', () =>
  expectFixture(rule));
