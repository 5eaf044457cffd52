import { test } from 'vitest';
import { rule } from '../../../scripts/checks/a24-references.ts';
import { expectFixture } from './site.ts';

test('one address twice, a wrong year, an http address and an uncited source are found; an outline cites its paper', () =>
  expectFixture(rule));
