/** A server that owns keys. A node of weight 2 should get twice the keys of a node of weight 1. */
export interface Node {
  /** 1 to 255. */
  readonly id: number;
  readonly weight: number;
}

/** What happens to a group of nodes: the next one joins, node 1 leaves, node 1 doubles its weight, or nothing. */
export type Change = 'join' | 'leave' | 'weight' | 'none';

/** Who is there before and after a change. */
export interface Membership {
  readonly before: readonly Node[];
  readonly after: readonly Node[];
  /** The node that joins, leaves or gets heavier; 0 when nothing happens. */
  readonly subject: number;
}

/** Nodes 1 to `count`, all of weight 1, and what the change makes of them. */
export function membership(count: number, change: Change): Membership {
  const before = Array.from({ length: count }, (_, i) => ({ id: i + 1, weight: 1 }));
  if (change === 'join') {
    return { before, after: [...before, { id: count + 1, weight: 1 }], subject: count + 1 };
  }
  if (change === 'leave') return { before, after: before.slice(1), subject: 1 };
  if (change === 'none') return { before, after: before, subject: 0 };
  return { before, after: before.map((node) => (node.id === 1 ? { ...node, weight: 2 } : node)), subject: 1 };
}
