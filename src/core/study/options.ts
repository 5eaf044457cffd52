import { xxhash32 } from '../sim/hash.ts';

/** The places of a card's `count` options as they are shown at its n-th answer: another order each time, the same for each redraw. */
export function optionOrder(card: string, n: number, count: number): number[] {
  const place = (i: number) => xxhash32(`${card}/${i}`, n);
  return Array.from({ length: count }, (_, i) => i).sort((a, b) => place(a) - place(b) || a - b);
}
