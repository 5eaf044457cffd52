/** Where two texts differ, in words: what stands between their longest common beginning and end. */
interface Span {
  /** Where it begins in the old text, and where it ends there. */
  readonly start: number;
  readonly end: number;
  /** What stands there in the new text. */
  readonly words: readonly string[];
}

/**
 * Puts together two texts that two tabs made from one. Where both wrote at the same place, both writings are kept, one
 * below the other, the other tab's first; where one took something away, it is gone.
 *
 * @param base what both began with
 */
export function mergeNotes(base: string, mine: string, theirs: string): string {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const old = wordsOf(base);
  const [a, b] = [change(old, wordsOf(mine)), change(old, wordsOf(theirs))];
  if (isBefore(a, b)) return apply(apply(old, b), a).join('');
  if (isBefore(b, a)) return apply(apply(old, a), b).join('');
  // Both changed one stretch: from the first change to the last, as each has it.
  const [start, end] = [Math.min(a.start, b.start), Math.max(a.end, b.end)];
  const widened = (s: Span) => [...old.slice(start, s.start), ...s.words, ...old.slice(s.end, end)].join('');
  return apply(old, { start, end, words: [both(widened(b), widened(a))] }).join('');
}

/** Words and what stands between them: letters of two words must never be mixed. */
const wordsOf = (text: string): readonly string[] => text.match(/\s|\S+/g) ?? [];

const isBefore = (a: Span, b: Span) => a.end < b.start || (a.end === b.start && a.start < b.start);

function both(theirs: string, mine: string): string {
  if (theirs.includes(mine)) return theirs;
  if (mine.includes(theirs)) return mine;
  return `${theirs}${/\n$/.test(theirs) || /^\n/.test(mine) ? '' : '\n'}${mine.replace(/^ +/, '')}`;
}

function change(from: readonly string[], to: readonly string[]): Span {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start += 1;
  let same = 0;
  while (same < most - start && from[from.length - 1 - same] === to[to.length - 1 - same]) same += 1;
  return { start, end: from.length - same, words: to.slice(start, to.length - same) };
}

const apply = (words: readonly string[], span: Span): readonly string[] => [
  ...words.slice(0, span.start),
  ...span.words,
  ...words.slice(span.end),
];
