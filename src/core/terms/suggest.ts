import type { Found } from './found.ts';
import { readQuery } from './query.ts';
import { searchTerms } from './search.ts';
import { likeness } from './similar.ts';
import type { TermIndex, TermPage } from './term-index.ts';

/** The name that was probably meant, as it is written, where every match of a query holds a mistake. */
export function didYouMean(found: readonly Found[]): string | undefined {
  const [first] = found;
  return first?.match === 'fuzzy' ? first.name.text : undefined;
}

/** Less alike than this, two names have nothing to do with each other. */
const ALIKE = 0.4;

/** The pages nearest to some words, such as those of an address that leads nowhere: what search finds, then what looks alike. */
export function nearestPages(index: TermIndex, text: string, most = 3): TermPage[] {
  const found = searchTerms(index, text, { limit: most }).map((f) => f.page);
  const key = readQuery(text)?.key ?? '';
  const alike = index.pages
    .map((page) => ({
      page,
      like: Math.max(...page.names.filter((n) => n.source !== 'heading').map((n) => likeness(key, n.key))),
    }))
    .filter(({ like }) => like >= ALIKE)
    .toSorted((a, b) => b.like - a.like);
  return [...new Set([...found, ...alike.map((a) => a.page)])].slice(0, most);
}

/** The words of an address below base and locale: its last part, or the one before if that is a file's name. */
export function wordsOfPath(path: string): string {
  const parts = path.split('/').filter((p) => p && p !== 'index.html');
  const last = (parts.at(-1) ?? '').replace(/\.[a-z]{2,5}$/, '');
  try {
    return decodeURIComponent(last).replace(/[-_+]/g, ' ');
  } catch {
    return last.replace(/[-_+%]/g, ' ').trim();
  }
}
