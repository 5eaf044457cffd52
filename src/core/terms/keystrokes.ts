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
];
const MEDIALS = 'ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ'.split(' ');
const FINALS =
  ' ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(
    ' ',
  );

/** Letters that a Korean keyboard makes from two keys. */
const COMPOUND: Readonly<Record<string, string>> = {
  ㅘ: 'ㅗㅏ',
  ㅙ: 'ㅗㅐ',
  ㅚ: 'ㅗㅣ',
  ㅝ: 'ㅜㅓ',
  ㅞ: 'ㅜㅔ',
  ㅟ: 'ㅜㅣ',
  ㅢ: 'ㅡㅣ',
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
};

const FIRST = 0xac00;
const LAST = 0xd7a3;

/**
 * A folded text as the keys that type it on a Korean keyboard: syllables as their letters, double vowels and finals as
 * two. Every state of a word that is being typed is then a prefix of the whole: 캐 and 캣 of 캐시. Other characters stay.
 * Source of the arithmetic: Unicode 16, section 3.12.
 */
export function keystrokes(text: string): string {
  let keys = '';
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (code < FIRST || code > LAST) {
      keys += COMPOUND[char] ?? char;
      continue;
    }
    const index = code - FIRST;
    keys += INITIALS[Math.floor(index / 588)];
    keys += MEDIALS[Math.floor((index % 588) / 28)];
    keys += FINALS[index % 28];
  }
  return keys;
}

/** Whether a character is a Hangul syllable. */
export function isSyllable(char: string): boolean {
  return char >= '가' && char <= '힣';
}

/** Whether a character is Hangul: a syllable, or a letter by itself. */
export function isHangul(char: string): boolean {
  return isSyllable(char) || (char >= 'ㄱ' && char <= 'ㅣ');
}
