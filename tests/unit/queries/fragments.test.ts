import { expect, test } from 'vitest';
import { fragmentIn } from '../../../src/queries/fragments.ts';
import type { Page } from '../../../src/queries/pages.ts';

const page = (lang: 'en' | 'ko', ...slugs: string[]) =>
  ({ lang, headings: slugs.map((slug) => ({ slug, depth: 2, text: slug })) }) as unknown as Page;
const english = page('en', 'why-it-exists', 'numbers');
const korean = page('ko', '왜-있는가', '숫자');

test('a fragment of the English page is that of the same heading in the translation', () => {
  expect(fragmentIn(korean, english, 'numbers')).toBe('숫자');
});

test('what is no heading, and what leads to an English page, stays as it is', () => {
  expect(fragmentIn(korean, english, 'source-rfc-9110-2022')).toBe('source-rfc-9110-2022');
  expect(fragmentIn(english, english, 'numbers')).toBe('numbers');
  expect(fragmentIn(korean, undefined, 'numbers')).toBe('numbers');
});
