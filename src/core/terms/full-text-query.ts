import { cut, fold } from './fold.ts';
import { isSyllable } from './keystrokes.ts';
import { withoutParticles } from './particles.ts';
import { wordsOf } from './words.ts';

/**
 * What to ask a full-text index for, one after the other until something is found: the words as they were typed
 * (composed, since the index is), then without Korean particles. Hangul letters of a syllable not yet finished are left
 * out. Empty while there are fewer than two letters or one syllable.
 */
export function fullTextQueries(text: string): string[] {
  const typed = cut(text)
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[ㄱ-ㅣ]+/g, '')
    .trim();
  const words = wordsOf(fold(typed));
  const letters = words.join('');
  if (letters.length < 2 && ![...letters].some(isSyllable)) return [];
  const stems = words.map((w) => withoutParticles(w) ?? w);
  return stems.some((s, i) => s !== words[i]) ? [typed, stems.join(' ')] : [typed];
}
