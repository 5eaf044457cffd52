/**
 * The words of a folded text: runs of letters and digits, cut also where Hangul meets another script ("redis캐시").
 * Plus and sharp belong to words (C++, C#); apostrophes vanish; all else separates.
 */
export function wordsOf(folded: string): string[] {
  const parts =
    folded.replace(/['’]/g, '').match(/[가-힣ㄱ-ㅣ]+|(?:(?![가-힣ㄱ-ㅣ])[\p{L}\p{N}+#])+/gu) ?? [];
  return parts.filter((w) => /[\p{L}\p{N}]/u.test(w));
}
