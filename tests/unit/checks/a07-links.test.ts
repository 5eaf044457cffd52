import { test } from 'vitest';
import { rule } from '../../../scripts/checks/a07-links.ts';
import { expectFixture } from './site.ts';

test('a link to a file that is not there is found, with the link that was meant', () => expectFixture(rule));
