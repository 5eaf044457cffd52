import { nearest } from '../../src/core/nearest.ts';
import { collectFences } from '../../src/markdown/fences.ts';
import { knowsLanguage } from '../../src/markdown/highlight.ts';
import { fileLine } from './corpus.ts';
import type { Rule } from './rule.ts';

/** Fences that the build gives a meaning, and the languages that pages use most; for guesses only. */
const USUAL = ['mermaid', 'estimate', 'ts', 'sh', 'sql', 'http', 'json', 'yaml', 'text'];

/** Fences in a language that nobody knows: a misspelled one would be shown as plain text, a diagram included. */
export const rule: Rule = {
  id: 'fences',
  title: 'every fence names a language, and one that is known',
  check: ({ pages }) =>
    pages.flatMap((page) =>
      collectFences(page.tree).blocks.flatMap((fence) => {
        const lang = fence.lang ?? '';
        if (lang === 'estimate' || (lang !== '' && knowsLanguage(lang))) return [];
        const close = nearest(lang, USUAL);
        const message = lang === '' ? 'the fence names no language' : `no language is called "${lang}"`;
        const remedy = close ? `did you mean "${close}"?` : 'write the language after the fence, or text';
        return [{ file: page.path, line: fileLine(page, fence), rule: 'fences', message, remedy }];
      }),
    ),
};
