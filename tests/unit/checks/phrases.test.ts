import { test } from 'vitest';
import { rule } from '../../../scripts/checks/phrases.ts';
import { expectFixture } from './site.ts';

test('every inflection of a phrase is found in prose and front matter, and none in code', () =>
  expectFixture(rule));
