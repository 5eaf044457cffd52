import { pow } from './detmath.ts';
import { fnv1a, xxhash32, xxhash32OfWord } from './hash.ts';

/** A server that owns keys. A node of weight 2 should get twice the keys of a node of weight 1. */
export interface Node {
  /** 1 to 255. */
  readonly id: number;
  readonly weight: number;
}

/** Gives a name a place in the hash space, 0 to 2^32 - 1. */
export type NameHash = (name: string) => number;

/** The hash functions a placement may use. */
export type HashKind = 'xxhash' | 'fnv1a';

/** XXH32 with the seed, or FNV-1a, which knows no seed, of the seed and the name. */
export function nameHash(kind: HashKind, seed: number): NameHash {
  if (kind === 'xxhash') return (name) => xxhash32(name, seed);
  const salt = fnv1a(`${seed}/`);
  return (name) => fnv1a(name, salt);
}

/** The points of a ring in clockwise order: where each lies, and whose it is. */
export interface Points {
  readonly at: Uint32Array;
  readonly owner: Uint8Array;
}

/**
 * Puts `vnodes` points per unit of weight on the ring for every node, under the names `node-3#0`, `node-3#1`, ...
 * Two points at one place stand in the order of their nodes' ids.
 */
export function ringPoints(nodes: readonly Node[], vnodes: number, hash: NameHash): Points {
  const packed = new Float64Array(nodes.reduce((sum, node) => sum + node.weight * vnodes, 0));
  let filled = 0;
  for (const { id, weight } of nodes) {
    for (let v = 0; v < weight * vnodes; v++) packed[filled++] = hash(`node-${id}#${v}`) * 256 + id;
  }
  packed.sort(); // one native sort of place and id together
  return {
    at: Uint32Array.from(packed, (point) => Math.floor(point / 256)),
    owner: Uint8Array.from(packed, (point) => point % 256),
  };
}

/** The node whose point comes first at or after a place, clockwise; past the last point, the first. */
export function ringOwner(points: Points, place: number): number {
  let low = 0;
  let high = points.at.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((points.at[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return points.owner[low === points.at.length ? 0 : low] ?? 0;
}

/** One slot per unit of weight; first every node once, so that a heavier node adds its slot at the end. */
export function slots(nodes: readonly Node[]): number[] {
  const extra = nodes.flatMap(({ id, weight }) => new Array<number>(weight - 1).fill(id));
  return [...nodes.map(({ id }) => id), ...extra];
}

/**
 * Jump consistent hash (Lamping and Veach 2014): the bucket, 0 to buckets - 1, of a 64-bit key. Buckets have no names:
 * only the last one can be added or taken away.
 */
export function jumpHash(key: bigint, buckets: number): number {
  let state = BigInt.asUintN(64, key);
  let bucket = -1;
  let next = 0;
  while (next < buckets) {
    bucket = next;
    state = BigInt.asUintN(64, state * 2862933555777941757n + 1n);
    next = Math.floor((bucket + 1) * (2147483648 / (Number(state >> 33n) + 1)));
  }
  return bucket;
}

/**
 * Rendezvous hashing (Thaler and Ravishankar 1998): every node draws a number for the key, the highest wins. With
 * weights w the number u in (0, 1) counts as u^(1/w) (the weighted form by Schindelhauer and Schomaker 2005); compared
 * as u1^w2 > u2^w1, which needs no root. The draw is XXH32 of the key's place, seeded by the node's name.
 */
export function rendezvousOwner(nodes: readonly (Node & { readonly name: number })[], place: number): number {
  let best: Node | undefined;
  let highest = 0;
  for (const node of nodes) {
    const drawn = (xxhash32OfWord(place, node.name) + 0.5) / 4294967296;
    const wins = !best || pow(drawn, best.weight) > pow(highest, node.weight);
    if (!wins) continue;
    best = node;
    highest = drawn;
  }
  return best?.id ?? 0;
}

/** The ways to place keys. */
export type Scheme = 'ring' | 'mod' | 'rendezvous' | 'jump';

/** A function from a key's place in the hash space to the id of the node that owns it. */
export function owners(
  scheme: Scheme,
  nodes: readonly Node[],
  vnodes: number,
  hash: NameHash,
): (place: number) => number {
  if (scheme === 'ring') {
    const points = ringPoints(nodes, vnodes, hash);
    return (place) => ringOwner(points, place);
  }
  if (scheme === 'rendezvous') {
    const named = nodes.map((node) => ({ ...node, name: hash(`node-${node.id}`) }));
    return (place) => rendezvousOwner(named, place);
  }
  const table = slots(nodes);
  if (scheme === 'mod') return (place) => table[place % table.length] ?? 0;
  return (place) => table[jumpHash(BigInt(place), table.length)] ?? 0;
}
