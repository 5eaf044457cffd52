import { slug } from 'github-slugger';
import { indexLetter } from '../core/hangul.ts';
import type { Locale } from '../core/locale.ts';
import type { Page } from './pages.ts';

/** A page that is a term: a concept, or a system by its name. */
export type TermPage = Page<'topics'> | Page<'systems'>;

/** A term, or another name that leads to it. */
export interface Term {
  /** The id of its entry: the page's own for its title, else made of the word. */
  id: string;
  word: string;
  lang: Locale;
  page: TermPage;
  /** The page's own title, not an alias. */
  own: boolean;
}

/** Terms under one letter. */
export interface Letter {
  letter: string;
  terms: Term[];
}

/** Ids that the page has for other things. */
const TAKEN = ['content', 'menu', 'site-menu'];

/** Every title, Korean term and alias of these pages, each once a page and with an id of its own. */
export function termsOf(pages: readonly TermPage[]): Term[] {
  const ids = new Set([...TAKEN, ...pages.map((p) => p.id)]);
  return pages.flatMap((page) => {
    const { title, korean, aliases } = page.data;
    const words = new Set([title, korean, ...aliases.en, ...aliases.ko]);
    return [...words].map((word) => {
      const own = word === title;
      const lang = /[가-힣]/.test(word) ? ('ko' as const) : ('en' as const);
      return { id: own ? page.id : freeId(slug(word) || 'term', ids), word, lang, page, own };
    });
  });
}

/** The id, or with the first number from 2 that makes it free; it is taken then. */
function freeId(wanted: string, ids: Set<string>): string {
  let id = wanted;
  for (let n = 2; ids.has(id); n++) id = `${wanted}-${n}`;
  ids.add(id);
  return id;
}

/** The terms of a language under their letters, in its order: A to Z, or ㄱ to ㅎ. */
export function lettersOf(terms: readonly Term[], lang: Locale): Letter[] {
  const { compare } = new Intl.Collator(lang);
  const sorted = terms.filter((t) => t.lang === lang).toSorted((a, b) => compare(a.word, b.word));
  return [...Map.groupBy(sorted, (t) => indexLetter(t.word))]
    .map(([letter, list]) => ({ letter, terms: list }))
    .toSorted((a, b) => compare(a.letter, b.letter));
}
