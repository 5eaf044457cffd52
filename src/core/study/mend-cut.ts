/**
 * Reads the beginning of a JSON text of an object of arrays of objects, which was cut off: everything up to the last
 * inner object that is whole.
 *
 * @returns undefined where there is nothing to read
 */
export function mendCut(text: string): unknown {
  const open: string[] = [];
  let whole = 0;
  let closers = '';
  for (let at = 0; at < text.length; at++) {
    const c = text[at];
    if (c === '"') {
      at = endOfString(text, at);
      if (at < 0) break;
    } else if (c === '{' || c === '[') {
      open.push(c === '{' ? '}' : ']');
      // Nothing of ours is nested like that.
      if (open.length > 8) break;
    } else if (c === '}' || c === ']') {
      if (open.pop() !== c) break;
      if (open.length > 2) continue;
      whole = at + 1;
      closers = open.toReversed().join('');
    }
  }
  try {
    return JSON.parse(text.slice(0, whole) + closers);
  } catch {
    return undefined;
  }
}

/** Where the string ends that begins at `from`; -1 where it does not. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return -1;
}
