import { test } from 'vitest';
import { rule } from '../../../scripts/checks/a06-cycles.ts';
import { expectFixture } from './site.ts';

test('circles of one, two and seven prerequisites are each printed once', () => expectFixture(rule));
