/**
 * The hits of LRU at every capacity from 1 to `most`, in one pass (Mattson and others 1970): a request hits in all
 * caches that are larger than the number of other keys asked for since the last time. Entry c - 1 is capacity c.
 */
export function lruHits(trace: readonly number[], most: number): number[] {
  const stack: number[] = [];
  const at = new Array<number>(most).fill(0);
  for (const key of trace) {
    const depth = stack.indexOf(key);
    if (depth >= 0) {
      stack.splice(depth, 1);
      if (depth < most) at[depth] = (at[depth] ?? 0) + 1;
    }
    stack.unshift(key);
  }
  let sum = 0;
  return at.map((hits) => {
    sum += hits;
    return sum;
  });
}
