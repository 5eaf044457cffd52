import { test } from 'vitest';
import { rule } from '../../../scripts/checks/opening.ts';
import { expectFixture } from './site.ts';

test('a topic that opens with a heading, or with more than 90 words, is found', () => expectFixture(rule));
