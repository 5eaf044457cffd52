/** Bugs that the proofs of cache eviction must catch: each is one edit of one file, and some test must fail with it. */
const queues = 'src/core/eviction/queues.ts';
const hands = 'src/core/eviction/hands.ts';
const s3fifo = 'src/core/eviction/s3fifo.ts';
const arc = 'src/core/eviction/arc.ts';
const traces = 'src/core/eviction/traces.ts';
const stack = 'src/core/eviction/stack.ts';
const lane = 'src/core/eviction/lane.ts';
const model = 'src/simulators/cache-eviction/model.ts';

/** Tests that guard this core beside the simulator's own. */
export const tests = ['tests/unit/simulators/contract'];

export const mutants = [
  {
    bug: 'FIFO moves a hit to the front',
    file: queues,
    from: 'if (keys.includes(key)) return { memory: keys, hit: true };',
    to: 'if (keys.includes(key)) return { memory: [key, ...keys.filter((k) => k !== key)], hit: true };',
  },
  {
    bug: 'LRU leaves a hit where it is',
    file: queues,
    from: '[key, ...without(keys, place)], hit: true',
    to: 'keys, hit: true',
  },
  {
    bug: 'LFU throws out the one used latest of several',
    file: queues,
    from: 'if (value(item) < most) return;',
    to: 'if (value(item) <= most) return;',
  },
  {
    bug: 'LFU counts from the second request on',
    file: queues,
    from: 'entries[place]?.count ?? 0) + 1',
    to: 'entries[place]?.count ?? 0)',
  },
  { bug: 'LFU throws out the most frequent', file: queues, from: '-entry.count', to: 'entry.count' },
  {
    bug: 'OPT throws out what is wanted next',
    file: queues,
    from: '(entry) => entry.next)',
    to: '(entry) => -entry.next)',
  },
  {
    bug: 'OPT keeps the time at which a hit was wanted',
    file: queues,
    from: 'memory: [{ key, next }, ...without(entries, place)], hit: true',
    to: 'memory: entries, hit: true',
  },
  {
    bug: 'the hand of CLOCK stays at the new key',
    file: hands,
    from: 'visited, hand: (hand + 1) % capacity }, hit: false',
    to: 'visited, hand }, hit: false',
  },
  {
    bug: 'CLOCK takes no marks',
    file: hands,
    from: 'visited[hand] = false;\n      hand = (hand + 1) % capacity;',
    to: 'hand = (hand + 1) % capacity;\n      if (hand === 0) break;',
  },
  {
    bug: 'a new key of CLOCK has a mark',
    file: hands,
    from: 'visited: [...ring.visited, false]',
    to: 'visited: [...ring.visited, true]',
  },
  {
    bug: 'the hand of SIEVE goes back to the end after every victim',
    file: hands,
    from: 'hand < 0 ? -1 : hand + 1',
    to: '-1',
  },
  {
    bug: 'the hand of SIEVE forgets that a key came in before it',
    file: hands,
    from: 'hand < 0 ? -1 : hand + 1',
    to: 'hand',
  },
  {
    bug: 'SIEVE moves a hit to the front',
    file: hands,
    from: 'hand = hand === 0 ? keys.length - 1 : hand - 1;',
    to: 'hand = hand === 0 ? 0 : hand - 1;',
  },
  { bug: 'a hit leaves no mark', file: hands, from: 'ring.visited.with(place, true)', to: 'ring.visited' },
  {
    bug: 'one hit is enough to leave the small queue for the main one',
    file: s3fifo,
    from: 'last.hits <= 1',
    to: 'last.hits < 1',
  },
  {
    bug: 'who moves to the main queue keeps its hits',
    file: s3fifo,
    from: '{ key: last.key, hits: 0 }',
    to: 'last',
  },
  {
    bug: 'the main queue has no second round',
    file: s3fifo,
    from: 'last && last.hits > 0;',
    to: 'last && last.hits > 3;',
  },
  { bug: 'hits are counted without end', file: s3fifo, from: 'entry.hits < 3', to: 'entry.hits < 99' },
  {
    bug: 'the ghosts are never called back',
    file: s3fifo,
    from: 'if (place < 0) return',
    to: 'if (place < 99) return',
  },
  {
    bug: 'the small queue is a third of the cache',
    file: s3fifo,
    from: 'const SMALL = 0.1;',
    to: 'const SMALL = 0.3;',
  },
  {
    bug: 'the main queue may grow past its share',
    file: s3fifo,
    from: 'if (now.main.length > (1 - SMALL) * capacity)',
    to: 'if (now.main.length > capacity)',
  },
  {
    bug: 'ARC never learns from what was seen once',
    file: arc,
    from: 'Math.min(capacity, target + more)',
    to: 'target',
  },
  {
    bug: 'ARC never learns from what was seen often',
    file: arc,
    from: 'Math.max(0, target - less)',
    to: 'target',
  },
  {
    bug: 'ARC steps by one only',
    file: arc,
    from: 'Math.max(1, lostOften.length / lostOnce.length)',
    to: '1',
  },
  {
    bug: 'a hit in the first list of ARC stays there',
    file: arc,
    from: 'once: without(once, inOnce), often: [key, ...often]',
    to: 'once: [key, ...without(once, inOnce)], often',
  },
  {
    bug: 'at the target the first list of ARC gives way for any key',
    file: arc,
    from: 'lostOftenHit && once.length === target',
    to: 'once.length === target',
  },
  {
    bug: 'ARC remembers what its first list loses when it is full',
    file: arc,
    from: 'else now = { ...lists, once: once.slice(0, -1) };',
    to: 'else now = { ...lists, once: once.slice(0, -1), lostOnce: once.slice(-1) };',
  },
  {
    bug: 'the draw by Zipf is one rank too high',
    file: traces,
    from: 'if ((sums[middle] ?? 0) > drawn)',
    to: 'if ((sums[middle - 1] ?? 0) > drawn)',
  },
  {
    bug: 'a scan asks for the same objects each time',
    file: traces,
    from: 'return keys + i;',
    to: 'return keys + (i % 100);',
  },
  {
    bug: 'the next use is the last',
    file: traces,
    from: 'seen.set(key, i);',
    to: 'if (!seen.has(key)) seen.set(key, i);',
  },
  {
    bug: 'the stack counts one place too few',
    file: stack,
    from: 'at[depth] = (at[depth] ?? 0) + 1',
    to: 'at[depth + 1] = (at[depth + 1] ?? 0) + 1',
  },
  {
    bug: 'OPT looks at the next use by any edge',
    file: lane,
    from: '(edges[i] ?? 0) * most + key',
    to: 'key',
  },
  {
    bug: 'the shield is asked for hits too',
    file: lane,
    from: 'if (edge.hit) {',
    to: 'if (edge.hit && sizes.shield === 0) {',
  },
  {
    bug: 'what the shield answers reaches the origin',
    file: model,
    from: 'done - lanes[id].hits - lanes[id].shieldHits',
    to: 'done - lanes[id].hits',
  },
];
