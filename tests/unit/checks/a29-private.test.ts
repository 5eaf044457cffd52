import { test } from 'vitest';
import { rule } from '../../../scripts/checks/a29-private.ts';
import { expectFixture } from './site.ts';

test('paths of a machine, secrets, keys and e-mail addresses are found, and not printed whole', () =>
  expectFixture(rule));
