import { found } from './finding.ts';
import type { BuiltRule } from './site.ts';

/** Elements whose text is code, data or a formula. */
const LITERAL = new Set(['code', 'pre', 'kbd', 'samp', 'math', 'script', 'style', 'textarea']);

/** Marks of Markdown and of programs that got into what readers read. */
const LEFTOVERS: readonly (readonly [pattern: RegExp, what: string, remedy: string])[] = [
  [/\*\*|__(?=\S)/, 'a literal mark of bold', 'look for a space inside the asterisks, or for a missing half'],
  [/\[[^\]]+\]\([^)\s]+\)/, 'a literal link', 'look for a missing blank line or a tag before it'],
  [/\[object \w+\]/, 'a printed object', 'print one of its fields'],
  [
    /^\s*(undefined|null)\s*$|(^|\s)(NaN|-?Infinity)(\s|$|[.,;%])/,
    'a value that is none',
    'see what the page computes here',
  ],
  [/&(?:amp;)?(?:[a-z]{2,6}|#x?\d+);/i, 'an entity that was escaped twice', 'escape it once'],
  [/^#{2,6} /, 'a literal heading', 'put a blank line before it'],
];

/** Text that shows how the page was made. */
export const rule: BuiltRule = {
  id: 'text',
  title: 'no text shows a mark of Markdown or a value that is none',
  check: ({ page }) => [
    ...page.texts
      .filter(({ inside }) => !inside.some((name) => LITERAL.has(name)))
      .flatMap(({ text }) =>
        LEFTOVERS.filter(([pattern]) => pattern.test(text)).map(([pattern, what, remedy]) => {
          const at = text.search(pattern);
          const near = text
            .slice(Math.max(0, at - 30), at + 40)
            .replace(/\s+/g, ' ')
            .trim();
          return found(page, 'text', `${what}: "${near}"`, remedy);
        }),
      ),
    ...page.tags
      .filter(({ name }) => name === 'lb-slot')
      .map(() =>
        found(page, 'text', 'a slot that nothing filled', 'name the component in src/components/Slot.astro'),
      ),
  ],
};
