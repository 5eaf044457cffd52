import { test } from 'vitest';
import { rule } from '../../../scripts/checks/a25-decks.ts';
import { expectFixture } from './site.ts';

test('choices without one right option, with equal options or with telling lengths are found', () =>
  expectFixture(rule));
