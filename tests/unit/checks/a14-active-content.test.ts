import { test } from 'vitest';
import { rule } from '../../../scripts/checks/a14-active-content.ts';
import { expectFixture } from './site.ts';

test('elements and attributes that could run are found, whatever they stand in', () => expectFixture(rule));
