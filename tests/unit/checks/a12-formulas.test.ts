import { test } from 'vitest';
import { rule } from '../../../scripts/checks/a12-formulas.ts';
import { expectFixture } from './site.ts';

test('a formula that KaTeX cannot set is found, with what KaTeX says', () => expectFixture(rule));
