import { test } from 'vitest';
import { rule } from '../../../scripts/checks/a19-invisible.ts';
import { expectFixture } from './site.ts';

test('each invisible or direction-turning character is found by its code point', () => expectFixture(rule));
