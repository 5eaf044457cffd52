import { cut } from './fold.ts';
import { keystrokes } from './keystrokes.ts';

/** Keys of a Korean keyboard (dubeolsik, KS X 5002): the Latin letter on each, and the Hangul one; capitals are shifted. */
const LATIN = 'qwertyuiopasdfghjklzxcvbnmQWERTOP';
const HANGUL = 'ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ';

/**
 * The keystrokes of a text as the other keyboard layout reads them: "zotl" is 캐시 typed without switching, ㅊ메 is "cap".
 * Undefined if it holds anything but letters of the two layouts and spaces.
 */
export function otherLayout(text: string): string | undefined {
  const typed = cut(text).replace(/\s/g, '');
  // All capitals are the Caps Lock key, not Shift.
  const cased = /[a-z]/.test(typed) ? typed : typed.toLowerCase();
  const keys = keystrokes(cased.normalize('NFC'));
  let other = '';
  for (const key of keys) other += onOther(key) ?? onOther(key.toLowerCase()) ?? '?';
  return other === '' || other.includes('?') ? undefined : other;
}

function onOther(key: string): string | undefined {
  const latin = LATIN.indexOf(key);
  const hangul = HANGUL.indexOf(key);
  return latin >= 0 ? HANGUL[latin] : hangul >= 0 ? LATIN[hangul]?.toLowerCase() : undefined;
}
