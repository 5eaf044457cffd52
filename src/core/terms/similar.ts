/** Pairs of neighbouring letters, with marks for where the text begins and ends. */
function pairs(key: string): Set<string> {
  const marked = `^${key}$`;
  return new Set(Array.from({ length: marked.length - 1 }, (_, i) => marked.slice(i, i + 2)));
}

/** How alike two keys are, from 0 to 1: the Sørensen-Dice coefficient of their pairs of letters. */
export function likeness(a: string, b: string): number {
  const left = pairs(a);
  const right = pairs(b);
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared++;
  return (2 * shared) / (left.size + right.size);
}
