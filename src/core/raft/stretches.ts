import { items } from '../sim/trail.ts';
import type { Cluster } from './cluster.ts';

/** The stretches of time in which servers led, or were down, and the term of each: the latest, in order of their begin. */
export function stretches({ marks, now, servers }: Cluster, wanted: 'leader' | 'down', most: number) {
  const open = new Map<number, { from: number; term: number }>();
  const found: { server: number; from: number; to: number; term: number }[] = [];
  for (const { at, server, what, term } of items(marks)) {
    const begun = open.get(server);
    if (begun) found.push({ server, ...begun, to: at });
    open.delete(server);
    if (what === wanted) open.set(server, { from: at, term });
  }
  for (let server = 0; server < servers.length; server++) {
    const begun = open.get(server);
    if (begun) found.push({ server, ...begun, to: now });
  }
  return found.sort((a, b) => a.from - b.from).slice(-most);
}
