import { emptyLane, type Pool, send } from '../../../../src/core/balancing/lane.ts';
import type { Requests } from '../../../../src/core/balancing/requests.ts';

export const pool = (own: Partial<Pool>): Pool => ({ rule: 'least', choices: 2, stale: 0, odd: 1, ...own });

/** The server of each request and when it leaves, as the engine has them at its arrival. */
export function play(
  requests: Requests,
  servers: number,
  how: Pool,
): { readonly took: readonly number[]; readonly leaves: readonly number[] } {
  let lane = emptyLane(servers);
  const [took, leaves]: [number[], number[]] = [[], []];
  for (let i = 0; i < requests.arrivals.length; i++) {
    lane = send(lane, requests, i, how);
    took.push(lane.latest);
    leaves.push(lane.servers[lane.latest]?.at(-1)?.leaves ?? -1);
  }
  return { took, leaves };
}

/**
 * The same by definition: nothing is kept but who went where and when they leave, and what a balancer knows is counted
 * anew for every request.
 */
export function byDefinition(
  { arrivals, services, picks, ties }: Requests,
  servers: number,
  { rule, choices, stale, odd }: Pool,
): { readonly took: readonly number[]; readonly leaves: readonly number[] } {
  const [took, leaves]: [number[], number[]] = [[], []];
  for (const [i, now] of arrivals.entries()) {
    const asked = stale === 0 ? now : Math.floor(now / stale) * stale;
    const known = (j: number) => (stale === 0 || (arrivals[j] ?? 0) < asked) && (leaves[j] ?? 0) > asked;
    const seen = Array.from({ length: servers }, (_, s) => took.filter((t, j) => t === s && known(j)).length);
    const drawn = picks[i] ?? [];
    const all = [...seen.keys()];
    const low = Math.min(...seen);
    const equal = all.filter((s) => seen[s] === low);
    const ranked = drawn.slice(0, choices).toSorted((a, b) => (seen[a] ?? 0) - (seen[b] ?? 0));
    const server =
      {
        random: drawn[0],
        'round-robin': i % servers,
        choices: ranked[0],
        least: equal[Math.floor((ties[i] ?? 0) * equal.length)],
      }[rule] ?? 0;
    const free = Math.max(now, ...leaves.filter((_, j) => took[j] === server));
    took.push(server);
    leaves.push(free + (services[i] ?? 0) * (server === 0 ? odd : 1));
  }
  return { took, leaves };
}
