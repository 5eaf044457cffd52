import { test } from 'vitest';
import { rule } from '../../../scripts/checks/a11-mermaid.ts';
import { expectFixture } from './site.ts';

test('a diagram that mermaid refuses, that has no name, styles itself or is too large is found at its line', () =>
  expectFixture(rule));
