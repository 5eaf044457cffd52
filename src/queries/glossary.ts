import { indexLetter } from '../core/hangul.ts';
import type { Locale } from '../core/locale.ts';
import { type Page, pagesOf } from './pages.ts';

/** A term, or another name that leads to it. */
export interface Term {
  word: string;
  lang: Locale;
  page: Page<'topics'>;
  /** The page's own title, not an alias. */
  own: boolean;
}

/** Terms under one letter. */
export interface Letter {
  letter: string;
  terms: Term[];
}

/** Every term and alias, Latin ones from A to Z, then Korean ones from ㄱ to ㅎ. */
export async function glossary(locale: Locale): Promise<{ latin: Letter[]; hangul: Letter[] }> {
  const terms: Term[] = [];
  for (const page of await pagesOf('topics', locale)) {
    const { title, korean, aliases } = page.data;
    const words = new Map<string, Term>();
    const add = (word: string, own: boolean) => {
      const lang = /[가-힣]/.test(word) ? 'ko' : 'en';
      if (!words.has(word)) words.set(word, { word, lang, page, own });
    };
    add(title, true);
    add(korean, false);
    for (const a of [...aliases.en, ...aliases.ko]) add(a, false);
    terms.push(...words.values());
  }
  return { latin: letters(terms, 'en'), hangul: letters(terms, 'ko') };
}

function letters(terms: readonly Term[], lang: Locale): Letter[] {
  const groups = new Map<string, Term[]>();
  for (const term of terms
    .filter((t) => t.lang === lang)
    .toSorted((a, b) => a.word.localeCompare(b.word, lang))) {
    const letter = indexLetter(term.word);
    groups.set(letter, [...(groups.get(letter) ?? []), term]);
  }
  return [...groups]
    .map(([letter, list]) => ({ letter, terms: list }))
    .toSorted((a, b) => a.letter.localeCompare(b.letter, lang));
}
