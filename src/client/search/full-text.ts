import { fold } from '../../core/terms/fold.ts';
import { wordsOf } from '../../core/terms/words.ts';
import { type Engine, type Fragment, startPagefind } from './pagefind.ts';
import type { Site } from './site.ts';

/** A place in a page's text. */
export interface Passage {
  title: string;
  href: string;
  /** Text with `<mark>` around what was found, see `excerptNodes`; empty where a section shows it better. */
  excerpt: string;
}

/** A page whose text was found, and the headings under which. */
export interface TextFound extends Passage {
  sections: readonly Passage[];
}

/** What the results are to be limited to. */
export interface TextFilters {
  kind?: string | undefined;
  area?: string | undefined;
}

/** This many pages at most are shown, and their texts fetched. */
const MOST_PAGES = 4;
const MOST_SECTIONS = 2;

let engine: Promise<Engine> | undefined;

/**
 * Searches the text of all pages, trying one query after the other until one finds its words. Rejects if the index
 * cannot be had.
 */
export async function searchText(
  site: Site,
  queries: readonly string[],
  { kind, area }: TextFilters,
): Promise<TextFound[]> {
  engine ??= startPagefind(site);
  const filters = { readers: site.locale, ...(kind && { kind }), ...(area && { area }) };
  try {
    const ready = await engine;
    let best: Fragment[] = [];
    for (const query of queries) {
      const { results } = await ready.search(query, { filters });
      const pages = await Promise.all(results.slice(0, MOST_PAGES).map((r) => r.data()));
      if (best.length === 0) best = pages;
      if (isLiteral(query, pages)) {
        best = pages;
        break;
      }
    }
    return best.map((page) => toFound(page, site));
  } catch (error) {
    engine = undefined;
    throw error;
  }
}

/**
 * Whether every word of a query stands in one of the texts found, at least in its first four letters. Pagefind finds
 * something for nearly every word ("hasing" is stemmed until it matches "has"), which then is not what was meant.
 */
function isLiteral(query: string, pages: readonly Fragment[]): boolean {
  const found = new Set(
    pages.flatMap(({ content, locations }) => {
      const words = content.split(/\s+/);
      return locations.flatMap((at) => wordsOf(fold(words[at] ?? '')));
    }),
  );
  return wordsOf(fold(query)).every((word) => [...found].some((f) => f.startsWith(word.slice(0, 4))));
}

/** English pages without a translation are shown below the reader's own language. */
function toFound(fragment: Fragment, site: Site): TextFound {
  const local = (url: string) => {
    const path = url.slice(site.base.length);
    return site.locale === 'en' || path.startsWith(`${site.locale}/`) ? url : site.to(path);
  };
  const title = fragment.meta.title ?? '';
  const passages = fragment.sub_results.map((s) => ({
    title: s.title,
    href: local(s.url),
    excerpt: s.excerpt,
  }));
  const [first] = passages;
  const opening = first?.title === title ? first : undefined;
  const sections = passages.filter((p) => p !== opening).slice(0, MOST_SECTIONS);
  return {
    title,
    href: local(fragment.url),
    excerpt: opening?.excerpt ?? (sections.length > 0 ? '' : fragment.excerpt),
    sections,
  };
}
