/** A name cut as bibliographies want it. */
export interface Person {
  family: string;
  given: string;
  /** "Jr.", "III". */
  suffix: string;
}

const SUFFIX = /^(Jr\.?|Sr\.?|I{2,3}|IV)$/;

/** Cuts a name that is written family name last, as "Robbert van Renesse"; small words before it belong to it. */
export function personOf(name: string): Person {
  const words = name.trim().split(/\s+/);
  const suffix = words.length > 1 && SUFFIX.test(words.at(-1) as string) ? (words.pop() as string) : '';
  let at = words.length - 1;
  while (at > 1 && /^\p{Ll}/u.test(words[at - 1] as string)) at--;
  return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' '), suffix };
}
