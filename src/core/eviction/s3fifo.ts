import { type Policy, without } from './policy.ts';

interface Entry {
  readonly key: number;
  /** Hits since it came in or was moved: 0 to 3. */
  readonly hits: number;
}

/** Three queues, the newest first: small, main, and the keys thrown out of small. */
interface Three {
  readonly small: readonly Entry[];
  readonly main: readonly Entry[];
  readonly ghost: readonly number[];
}

/** The share of the cache that is the small queue. */
const SMALL = 0.1;

/** Throws one object out of the main queue; whoever was hit goes round once more, one hit poorer. */
function evictMain(three: Three): Three {
  const main = [...three.main];
  for (let last = main.pop(); last && last.hits > 0; last = main.pop())
    main.unshift({ ...last, hits: last.hits - 1 });
  return { ...three, main };
}

/** Throws one object out of the small queue; whoever was hit more than once moves to the main queue, its hits forgotten. */
function evictSmall(three: Three, capacity: number): Three {
  let now = three;
  for (let last = now.small.at(-1); last; last = now.small.at(-1)) {
    now = { ...now, small: now.small.slice(0, -1) };
    if (last.hits <= 1) {
      const ghosts = Math.max(1, Math.floor((1 - SMALL) * capacity));
      return { ...now, ghost: [last.key, ...now.ghost].slice(0, ghosts) };
    }
    now = { ...now, main: [{ key: last.key, hits: 0 }, ...now.main] };
    if (now.main.length > (1 - SMALL) * capacity) now = evictMain(now);
  }
  return now;
}

const size = ({ small, main }: Three) => small.length + main.length;
const find = (entries: readonly Entry[], key: number) => entries.findIndex((entry) => entry.key === key);

/** The queue with one hit more for the entry at a place; three are enough. */
function hit(entries: readonly Entry[], place: number): readonly Entry[] {
  const entry = entries[place];
  return entry && entry.hits < 3 ? entries.with(place, { ...entry, hits: entry.hits + 1 }) : entries;
}

/** S3-FIFO (Yang and others 2023): most objects are asked for once, and a small queue lets them go soon. */
export const s3fifo: Policy<Three> = {
  empty: { small: [], main: [], ghost: [] },
  request(three, key, capacity) {
    const [inSmall, inMain] = [find(three.small, key), find(three.main, key)];
    if (inSmall >= 0) return { memory: { ...three, small: hit(three.small, inSmall) }, hit: true };
    if (inMain >= 0) return { memory: { ...three, main: hit(three.main, inMain) }, hit: true };
    let now = three;
    while (size(now) >= capacity) {
      now = now.small.length >= SMALL * capacity ? evictSmall(now, capacity) : evictMain(now);
    }
    const entry = { key, hits: 0 };
    const place = now.ghost.indexOf(key);
    if (place < 0) return { memory: { ...now, small: [entry, ...now.small] }, hit: false };
    return { memory: { ...now, main: [entry, ...now.main], ghost: without(now.ghost, place) }, hit: false };
  },
  held: ({ small, main }) => [...main, ...small].map(({ key }) => key),
};
