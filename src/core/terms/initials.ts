import { initialOf } from '../hangul.ts';
import { isSyllable, keystrokes } from './keystrokes.ts';
import type { Name } from './name.ts';

/** A folded query as the characters to compare with syllables, if there is a lone consonant among them; else undefined. */
export function asInitials(plain: string): readonly string[] | undefined {
  const chars = [...plain].flatMap((c) => (isSyllable(c) ? c : [...keystrokes(c)]));
  return chars.some(isConsonant) ? chars : undefined;
}

/**
 * Whether the lone consonants of a query are the initials of a name's syllables, from the beginning of one of its
 * words: ㅋㅅ and 캐ㅅ of 캐시. Whole syllables must be equal.
 */
export function matchesInitials(query: readonly string[], name: Name): boolean {
  return name.starts.some((start) => query.every((char, i) => fits(char, name.plain[start + i])));
}

function fits(char: string, target: string | undefined): boolean {
  return target !== undefined && (char === target || (isConsonant(char) && initialOf(target) === char));
}

function isConsonant(char: string): boolean {
  return char >= 'ㄱ' && char <= 'ㅎ';
}
