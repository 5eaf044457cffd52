import type { Policy } from './policy.ts';

/** Keys with a bit that says whether they were asked for again, and the place of the hand; -1 where it points nowhere. */
interface Ring {
  readonly keys: readonly number[];
  readonly visited: readonly boolean[];
  readonly hand: number;
}

const nobody: Ring = { keys: [], visited: [], hand: 0 };
const marks = ({ visited, hand }: Ring) => ({ visited, hand });
const held = ({ keys }: Ring) => keys;

function visit(ring: Ring, place: number): Ring {
  return ring.visited[place] ? ring : { ...ring, visited: ring.visited.with(place, true) };
}

/**
 * CLOCK (Corbató 1968), the second chance: the hand goes round, takes the mark from whoever has one and throws out the
 * first without; the new key takes that place, without a mark, and the hand goes on.
 */
export const clock: Policy<Ring> = {
  empty: nobody,
  request(ring, key, capacity) {
    const place = ring.keys.indexOf(key);
    if (place >= 0) return { memory: visit(ring, place), hit: true };
    if (ring.keys.length < capacity) {
      return {
        memory: { ...ring, keys: [...ring.keys, key], visited: [...ring.visited, false] },
        hit: false,
      };
    }
    const visited = [...ring.visited];
    let { hand } = ring;
    while (visited[hand]) {
      visited[hand] = false;
      hand = (hand + 1) % capacity;
    }
    return { memory: { keys: ring.keys.with(hand, key), visited, hand: (hand + 1) % capacity }, hit: false };
  },
  held,
  marks,
};

/**
 * SIEVE (Zhang and others 2024): new keys come in at the front, the hand goes from the back to the front, takes marks
 * and throws out the first key without one; survivors keep their places, and the hand stays where it was.
 */
export const sieve: Policy<Ring> = {
  empty: { ...nobody, hand: -1 },
  request(ring, key, capacity) {
    const place = ring.keys.indexOf(key);
    if (place >= 0) return { memory: visit(ring, place), hit: true };
    const keys = [...ring.keys];
    const visited = [...ring.visited];
    let { hand } = ring;
    if (keys.length >= capacity) {
      if (hand < 0) hand = keys.length - 1;
      while (visited[hand]) {
        visited[hand] = false;
        hand = hand === 0 ? keys.length - 1 : hand - 1;
      }
      keys.splice(hand, 1);
      visited.splice(hand, 1);
      hand -= 1;
    }
    // One more stands before the place of the hand now.
    return {
      memory: { keys: [key, ...keys], visited: [false, ...visited], hand: hand < 0 ? -1 : hand + 1 },
      hit: false,
    };
  },
  held,
  marks,
};
