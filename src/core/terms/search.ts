import type { PageKind } from '../pages.ts';
import type { Found } from './found.ts';
import { otherLayout } from './layout.ts';
import { fuzzyMatch, type Match, strictMatch, wholeMatch } from './match.ts';
import type { Name } from './name.ts';
import { type Query, readQuery } from './query.ts';
import { costOf } from './rank.ts';
import { someWords } from './some.ts';
import type { TermIndex, TermPage } from './term-index.ts';

/** What to leave out, and how many to give. */
export interface SearchOptions {
  kind?: PageKind | undefined;
  area?: string | undefined;
  /** 8 if absent. */
  limit?: number;
}

/**
 * The pages whose names match a query, the best first. Only where no title and no alias matches do mistakes count: the
 * wrong keyboard layout, then one wrong letter; and only where those find nothing, pages that have some of the words.
 */
export function searchTerms(index: TermIndex, text: string, options: SearchOptions = {}): Found[] {
  const query = readQuery(text);
  if (!query) return [];
  const { kind, area, limit = 8 } = options;
  const pages = index.pages.filter((p) => (!kind || p.kind === kind) && (!area || p.area === area));
  let found = collect(pages, (name) => strict(query, name));
  if (!found.some((f) => f.name.source !== 'heading')) {
    const typed = otherLayout(text);
    const mistaken = [
      () => (typed && typed.length > 2 ? collect(pages, (name) => whole(typed, name)) : []),
      () => collect(pages, (name) => fuzzy(query, name)),
      () => someWords(pages, query),
    ];
    const headings = new Set(found.map((f) => f.page));
    for (const attempt of mistaken) {
      const more = attempt().filter((f) => !headings.has(f.page));
      found = [...found, ...more];
      if (more.length > 0) break;
    }
  }
  return found.toSorted((a, b) => a.cost - b.cost).slice(0, limit);
}

type Judge = (name: Name) => { match: Match; cost: number } | undefined;

function collect(pages: readonly TermPage[], judge: Judge): Found[] {
  return pages.flatMap((page) => {
    let best: Found | undefined;
    for (const name of page.names) {
      const judged = judge(name);
      if (judged && (!best || judged.cost < best.cost)) best = { page, name, ...judged };
    }
    return best ?? [];
  });
}

function strict(query: Query, name: Name): ReturnType<Judge> {
  const found = strictMatch(query, name);
  return found && { match: found.match, cost: costOf(found.match, name, query.key.length, found.stemmed) };
}

function whole(key: string, name: Name): ReturnType<Judge> {
  const match = wholeMatch(key, name);
  return match && { match: 'fuzzy', cost: costOf('fuzzy', name, key.length) + (match === 'exact' ? 0 : 1) };
}

function fuzzy(query: Query, name: Name): ReturnType<Judge> {
  return fuzzyMatch(query, name)
    ? { match: 'fuzzy', cost: costOf('fuzzy', name, query.key.length) }
    : undefined;
}
