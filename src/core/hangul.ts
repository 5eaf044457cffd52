const INITIALS = [
  'ㄱ',
  'ㄲ',
  'ㄴ',
  'ㄷ',
  'ㄸ',
  'ㄹ',
  'ㅁ',
  'ㅂ',
  'ㅃ',
  'ㅅ',
  'ㅆ',
  'ㅇ',
  'ㅈ',
  'ㅉ',
  'ㅊ',
  'ㅋ',
  'ㅌ',
  'ㅍ',
  'ㅎ',
] as const;
const PLAIN: Readonly<Record<string, string>> = { ㄲ: 'ㄱ', ㄸ: 'ㄷ', ㅃ: 'ㅂ', ㅆ: 'ㅅ', ㅉ: 'ㅈ' };

/** The initial consonant of a Hangul syllable (Unicode 16, section 3.12: 588 syllables an initial); else undefined. */
export function initialOf(char: string): string | undefined {
  const index = (char.codePointAt(0) ?? 0) - 0xac00;
  return index >= 0 && index < 11172 ? INITIALS[Math.floor(index / 588)] : undefined;
}

/** The heading under which a word stands in a Korean index: ㄱ to ㅎ, double consonants with the single ones. */
export function indexLetter(word: string): string {
  const first = word.normalize('NFC')[0] ?? '';
  const initial = initialOf(first);
  return initial ? (PLAIN[initial] ?? initial) : /[a-z]/i.test(first) ? first.toUpperCase() : '#';
}
