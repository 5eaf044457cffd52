import { test } from 'vitest';
import { rule } from '../../../scripts/checks/a13-mdx.ts';
import { expectFixture } from './site.ts';

test('open tags, stray braces, imports and unknown components are found at line and column', () =>
  expectFixture(rule));
