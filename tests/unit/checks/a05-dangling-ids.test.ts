import { test } from 'vitest';
import { rule } from '../../../scripts/checks/a05-dangling-ids.ts';
import { expectFixture } from './site.ts';

test('an id that names nothing is found at its line, with the nearest that exists', () =>
  expectFixture(rule));
