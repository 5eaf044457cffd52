import { type Policy, without } from './policy.ts';

/** First in, first out: a hit changes nothing. The newest stands first. */
export const fifo: Policy<readonly number[]> = {
  empty: [],
  request(keys, key, capacity) {
    if (keys.includes(key)) return { memory: keys, hit: true };
    return { memory: [key, ...keys.slice(0, capacity - 1)], hit: false };
  },
  held: (keys) => keys,
};

/** Least recently used: a hit moves to the front. */
export const lru: Policy<readonly number[]> = {
  empty: [],
  request(keys, key, capacity) {
    const place = keys.indexOf(key);
    if (place >= 0) return { memory: [key, ...without(keys, place)], hit: true };
    return { memory: [key, ...keys.slice(0, capacity - 1)], hit: false };
  },
  held: (keys) => keys,
};

/** The place of the item with the largest value; of several the last. */
function lastOfMost<T>(list: readonly T[], value: (item: T) => number): number {
  let [place, most] = [-1, Number.NEGATIVE_INFINITY];
  list.forEach((item, i) => {
    if (value(item) < most) return;
    most = value(item);
    place = i;
  });
  return place;
}

/** A key with how often it was asked for since it came in. */
interface Counted {
  readonly key: number;
  readonly count: number;
}

/** Least frequently used, counted while cached; of several the one used longest ago goes. Most recently used first. */
export const lfu: Policy<readonly Counted[]> = {
  empty: [],
  request(entries, key, capacity) {
    const place = entries.findIndex((entry) => entry.key === key);
    const count = (entries[place]?.count ?? 0) + 1;
    if (place >= 0) return { memory: [{ key, count }, ...without(entries, place)], hit: true };
    let rest = entries;
    if (entries.length >= capacity) {
      rest = without(
        entries,
        lastOfMost(entries, (entry) => -entry.count),
      );
    }
    return { memory: [{ key, count }, ...rest], hit: false };
  },
  held: (entries) => entries.toSorted((a, b) => b.count - a.count).map(({ key }) => key),
};

interface Awaited {
  readonly key: number;
  readonly next: number;
}

/** The optimum (Belady 1966): throws out what is asked for again last. No cache can do it, because it knows the future. */
export const opt: Policy<readonly Awaited[]> = {
  empty: [],
  request(entries, key, capacity, next) {
    const place = entries.findIndex((entry) => entry.key === key);
    if (place >= 0) return { memory: [{ key, next }, ...without(entries, place)], hit: true };
    let rest = entries;
    if (entries.length >= capacity) {
      rest = without(
        entries,
        lastOfMost(entries, (entry) => entry.next),
      );
    }
    return { memory: [{ key, next }, ...rest], hit: false };
  },
  held: (entries) =>
    entries.toSorted((a, b) => (a.next === b.next ? 0 : a.next < b.next ? -1 : 1)).map(({ key }) => key),
};
