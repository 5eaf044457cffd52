import { test } from 'vitest';
import { rule } from '../../../scripts/checks/a10-alt.ts';
import { expectFixture } from './site.ts';

test('an image without words, with its file name or with empty words is found', () => expectFixture(rule));
