import type { Rule } from './rule.ts';

/**
 * Characters that show nothing or turn the reading direction; they hide text from reviewers and words from search:
 * format controls (zero width, bidirectional, soft hyphen, tags), line and paragraph separators, Hangul and other fillers.
 */
const INVISIBLE = /[\p{Cf}\p{Zl}\p{Zp}]|[\u115F\u1160\u17B4\u17B5\u3164\uFFA0]|\u034F/gu;

/** Invisible and bidirectional characters, by their code point. */
export const rule: Rule = {
  id: 'A19',
  title: 'no character is invisible or turns the direction of reading',
  check: ({ files }) =>
    files.flatMap(({ path, text }) =>
      // A byte order mark at the beginning is A17's.
      [...text.matchAll(INVISIBLE)]
        .filter((m) => m.index > 0 || m[0] !== '\uFEFF')
        .map((match) => {
          const before = text.slice(0, match.index).split('\n');
          const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
          return {
            file: path,
            line: before.length,
            column: (before.at(-1)?.length ?? 0) + 1,
            rule: 'A19',
            message: `an invisible character, U+${code}`,
            remedy: 'delete it',
          };
        }),
    ),
};
