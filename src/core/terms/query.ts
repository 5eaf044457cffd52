import { cut, fold } from './fold.ts';
import { asInitials } from './initials.ts';
import { isSyllable, keystrokes } from './keystrokes.ts';
import { singular, withoutParticles } from './particles.ts';
import { wordsOf } from './words.ts';

/** More words than this do not make a query clearer, only slower. */
const MOST_WORDS = 12;

/** A query made ready. */
export interface Query {
  /** Folded words without what separates them. */
  plain: string;
  /** The same as keystrokes. */
  key: string;
  /** The key without particles and plural s; the same as `key` if there are none. */
  stem: string;
  /** Each word as keystrokes, as it was typed and, where that differs, without its ending. */
  words: readonly (readonly string[])[];
  /** The characters to compare with syllables, if there is a lone consonant among them. */
  initials: readonly string[] | undefined;
  /** Two Hangul syllables or more, and nothing else. */
  syllabic: boolean;
}

/** Reads what a reader typed; undefined if no letter or digit is left of it. */
export function readQuery(text: string): Query | undefined {
  const words = wordsOf(fold(cut(text))).slice(0, MOST_WORDS);
  if (words.length === 0) return undefined;
  const plain = words.join('');
  const stems = words.map((w) => withoutParticles(w) ?? singular(w) ?? w);
  return {
    plain,
    key: words.map(keystrokes).join(''),
    stem: stems.map(keystrokes).join(''),
    words: words.map((w, i) => [...new Set([w, stems[i] as string].map(keystrokes))]),
    initials: asInitials(plain),
    syllabic: plain.length > 1 && [...plain].every(isSyllable),
  };
}
