import { test } from 'vitest';
import { rule } from '../../../scripts/checks/fences.ts';
import { expectFixture } from './site.ts';

test('a fence without a language, or with a misspelled one, is found', () => expectFixture(rule));
