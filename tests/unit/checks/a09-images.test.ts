import { test } from 'vitest';
import { rule } from '../../../scripts/checks/a09-images.ts';
import { expectFixture } from './site.ts';

test('an image that is missing, or spelled in another case, is found on every disk', () =>
  expectFixture(rule));
