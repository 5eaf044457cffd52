import type { Found } from './found.ts';
import { hasWord } from './match.ts';
import type { Name } from './name.ts';
import type { Query } from './query.ts';
import { costOf } from './rank.ts';
import type { TermPage } from './term-index.ts';

/** English words that say nothing about what is sought. */
const EMPTY = new Set(
  'a an and are as at be by can do does for from how i in is it its not of on or so that the this to use vs was what when where which who why with'.split(
    ' ',
  ),
);

/**
 * Pages whose names have at least one of the words of a query, most of its letters first: "redis캐시" finds the page on
 * Redis and the page on caching. Words shorter than two letters, or empty of meaning, do not count.
 */
export function someWords(pages: readonly TermPage[], query: Query): Found[] {
  const words = query.words.filter(([typed = '']) => typed.length > 1 && !EMPTY.has(typed));
  const letters = words.reduce((sum, [typed = '']) => sum + typed.length, 0);
  return pages.flatMap((page) => {
    const names = page.names.filter((n) => n.source !== 'heading');
    const found = words.map((w) => ({ w, name: bestOf(names.filter((n) => hasWord(w, n))) }));
    const matched = found.flatMap(({ w, name }) => (name ? { name, letters: (w[0] ?? '').length } : []));
    const first = matched.toSorted((a, b) => b.letters - a.letters)[0];
    if (!first) return [];
    const part = matched.reduce((sum, m) => sum + m.letters, 0) / letters;
    return {
      page,
      name: first.name,
      match: 'some' as const,
      cost: costOf('some', first.name, first.letters) + 20 * (1 - part),
    };
  });
}

function bestOf(names: readonly Name[]): Name | undefined {
  return names.toSorted((a, b) => a.key.length - b.key.length)[0];
}
