import { test } from 'vitest';
import { rule } from '../../../scripts/checks/a15-schemes.ts';
import { expectFixture } from './site.ts';

test('every scheme but https is found, in whatever disguise, and images from elsewhere', () =>
  expectFixture(rule));
