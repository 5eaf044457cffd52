import { test } from 'vitest';
import { rule } from '../../../scripts/checks/a23-dates.ts';
import { expectFixture } from './site.ts';

test('days that are none, days to come and reviews before publication are found', () => expectFixture(rule));
