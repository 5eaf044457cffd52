const NARROW = /[ijltfrI.,:;'|()/-]/;
const WIDE = /[mwMWQO@%]/;

/** About how wide a text is in a sans-serif face, in ems: on the safe side, since the build does not know the face. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, char) => sum + charWidth(char), 0);
}

function charWidth(char: string): number {
  if (char === ' ') return 0.3;
  if (char > '\u1100') return 0.95;
  if (NARROW.test(char)) return 0.38;
  if (WIDE.test(char)) return 0.88;
  return char >= 'A' && char <= 'Z' ? 0.7 : 0.6;
}

/** A text in lines of at most so many ems; a word that is wider has a line of its own. */
export function wrap(text: string, ems: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`) <= ems)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** What a box says of a name: all of it if two lines hold it, else without what stands in brackets at its end. */
export function label(name: string, ems: number): string[] {
  const lines = wrap(name, ems);
  return lines.length > 2 ? wrap(name.replace(/ \([^)]*\)$/, ''), ems) : lines;
}
