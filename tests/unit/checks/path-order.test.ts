import { test } from 'vitest';
import { rule } from '../../../scripts/checks/path-order.ts';
import { expectFixture } from './site.ts';

test('a step before what it asks for is found', () => expectFixture(rule));
