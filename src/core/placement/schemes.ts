import { jumpHash } from './jump.ts';
import type { Node } from './membership.ts';
import type { NameHash } from './names.ts';
import { rendezvousOwner } from './rendezvous.ts';
import { ringOwner, ringPoints } from './ring.ts';

/** One slot per unit of weight; first every node once, so that a heavier node adds its slot at the end. */
export function slots(nodes: readonly Node[]): number[] {
  const extra = nodes.flatMap(({ id, weight }) => new Array<number>(weight - 1).fill(id));
  return [...nodes.map(({ id }) => id), ...extra];
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
