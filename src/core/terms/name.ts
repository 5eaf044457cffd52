import { fold } from './fold.ts';
import { keystrokes } from './keystrokes.ts';
import { wordsOf } from './words.ts';

/** Where a name stands: the page's title, another name for it, or a heading on it. */
export type Source = 'title' | 'alias' | 'heading';

/** A name of a page, made ready to be compared with queries. */
export interface Name {
  /** As it is written. */
  text: string;
  source: Source;
  /** The heading's fragment, without "#". */
  slug?: string;
  /** Folded words without what separates them. */
  plain: string;
  /** The same as keystrokes. */
  key: string;
  /** The words as keystrokes, in order. */
  words: readonly string[];
  /** Where words begin in `plain`. */
  starts: readonly number[];
  /** First letters of three words or more: "dns"; empty for fewer. */
  initials: string;
}

/** Makes a name ready. */
export function prepare(text: string, source: Source, slug?: string): Name {
  const words = wordsOf(fold(text));
  const starts: number[] = [];
  let plain = '';
  for (const word of words) {
    starts.push(plain.length);
    plain += word;
  }
  const keys = words.map(keystrokes);
  return {
    text,
    source,
    ...(slug !== undefined && { slug }),
    plain,
    key: keys.join(''),
    words: keys,
    starts,
    initials: source === 'heading' || words.length < 3 ? '' : words.map((w) => w[0]).join(''),
  };
}
