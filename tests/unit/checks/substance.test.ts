import { test } from 'vitest';
import { rule } from '../../../scripts/checks/substance.ts';
import { expectFixture } from './site.ts';

test('a page without a picture, or with fewer than two sources, is found', () => expectFixture(rule));
