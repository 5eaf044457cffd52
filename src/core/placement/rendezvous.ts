import { pow } from '../sim/detmath.ts';
import { xxhash32OfWord } from '../sim/hash.ts';
import type { Node } from './membership.ts';

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
    // Nearly all nodes weigh the same, and then the powers say what the numbers do.
    const wins =
      !best ||
      (best.weight === node.weight ? drawn > highest : pow(drawn, best.weight) > pow(highest, node.weight));
    if (!wins) continue;
    best = node;
    highest = drawn;
  }
  return best?.id ?? 0;
}
