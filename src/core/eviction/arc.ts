import { type Policy, without } from './policy.ts';

/** Two lists of cached keys, seen once lately and seen more often, each with the keys it lost; most recent first. */
interface Lists {
  readonly once: readonly number[];
  readonly often: readonly number[];
  readonly lostOnce: readonly number[];
  readonly lostOften: readonly number[];
  /** How long `once` should be: moved by hits on what was lost. */
  readonly target: number;
}

/** Makes room for one key: the list above its target loses its last, which is remembered (REPLACE in the paper). */
function replace(lists: Lists, lostOftenHit: boolean): Lists {
  const { once, often, lostOnce, lostOften, target } = lists;
  if (once.length >= 1 && (once.length > target || (lostOftenHit && once.length === target))) {
    return { ...lists, once: once.slice(0, -1), lostOnce: [...once.slice(-1), ...lostOnce] };
  }
  return { ...lists, often: often.slice(0, -1), lostOften: [...often.slice(-1), ...lostOften] };
}

/** A key that was cached lately comes back: the target moves towards the list that lost it. */
function comeBack(lists: Lists, key: number, capacity: number): Lists {
  const { lostOnce, lostOften, target } = lists;
  const place = lostOnce.indexOf(key);
  if (place >= 0) {
    const more = Math.max(1, lostOften.length / lostOnce.length);
    const now = replace({ ...lists, target: Math.min(capacity, target + more) }, false);
    return { ...now, lostOnce: now.lostOnce.filter((lost) => lost !== key), often: [key, ...now.often] };
  }
  const less = Math.max(1, lostOnce.length / lostOften.length);
  const now = replace({ ...lists, target: Math.max(0, target - less) }, true);
  return { ...now, lostOften: now.lostOften.filter((lost) => lost !== key), often: [key, ...now.often] };
}

/** ARC (Megiddo and Modha 2003): learns from what it threw out whether recency or frequency deserves the room. */
export const arc: Policy<Lists> = {
  empty: { once: [], often: [], lostOnce: [], lostOften: [], target: 0 },
  request(lists, key, capacity) {
    const { once, often, lostOnce, lostOften } = lists;
    const inOnce = once.indexOf(key);
    if (inOnce >= 0)
      return { memory: { ...lists, once: without(once, inOnce), often: [key, ...often] }, hit: true };
    const inOften = often.indexOf(key);
    if (inOften >= 0) return { memory: { ...lists, often: [key, ...without(often, inOften)] }, hit: true };
    if (lostOnce.includes(key) || lostOften.includes(key))
      return { memory: comeBack(lists, key, capacity), hit: false };

    let now = lists;
    if (once.length + lostOnce.length === capacity) {
      if (once.length < capacity) now = replace({ ...lists, lostOnce: lostOnce.slice(0, -1) }, false);
      else now = { ...lists, once: once.slice(0, -1) };
    } else {
      const all = once.length + often.length + lostOnce.length + lostOften.length;
      if (all >= 2 * capacity) now = { ...lists, lostOften: lostOften.slice(0, -1) };
      if (all >= capacity) now = replace(now, false);
    }
    return { memory: { ...now, once: [key, ...now.once] }, hit: false };
  },
  held: ({ once, often }) => [...often, ...once],
};
