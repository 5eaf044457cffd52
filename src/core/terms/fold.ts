/** A query is cut to this many characters before anything else looks at it. */
export const QUERY_LIMIT = 200;

/** Conjoining jamo that stand alone after composition, in the compatibility block in which keyboards type them. */
const MEDIALS = 0x1161;
const COMPATIBLE_MEDIALS = 0x314f;
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const FINALS = 'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';

/**
 * One spelling for texts that read the same: composed (NFC), lower case, without accents, full-width forms as plain
 * ones, Hangul letters that stand alone as a keyboard types them.
 */
export function fold(text: string): string {
  if (/^[ -~가-힣]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u1100-\u11c2]/g, standalone);
}

function standalone(jamo: string): string {
  const code = jamo.charCodeAt(0);
  if (code < MEDIALS) return INITIALS[code - 0x1100] ?? '';
  if (code < 0x11a8) return code <= 0x1175 ? String.fromCharCode(COMPATIBLE_MEDIALS + code - MEDIALS) : '';
  return FINALS[code - 0x11a8] ?? '';
}

/** The part of a query that is searched: without white space around it, at most 200 characters, no half of a pair. */
export function cut(query: string): string {
  return query
    .trim()
    .slice(0, QUERY_LIMIT)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}
