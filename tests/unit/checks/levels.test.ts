import { test } from 'vitest';
import { rule } from '../../../scripts/checks/levels.ts';
import { expectFixture } from './site.ts';

test('a topic that asks for a harder one is found', () => expectFixture(rule));
