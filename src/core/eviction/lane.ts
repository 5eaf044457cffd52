import { arc } from './arc.ts';
import { clock, sieve } from './hands.ts';
import type { Policy } from './policy.ts';
import { fifo, lfu, lru, opt } from './queues.ts';
import { s3fifo } from './s3fifo.ts';
import { nextUses } from './traces.ts';

export const policyIds = ['fifo', 'lru', 'clock', 'lfu', 'sieve', 's3-fifo', 'arc', 'opt'] as const;
export type PolicyId = (typeof policyIds)[number];

const any = <M>(policy: Policy<M>) => policy as unknown as Policy<unknown>;

/** The eight policies; a memory belongs to the policy that made it. */
export const policies: Readonly<Record<PolicyId, Policy<unknown>>> = {
  fifo: any(fifo),
  lru: any(lru),
  clock: any(clock),
  lfu: any(lfu),
  sieve: any(sieve),
  's3-fifo': any(s3fifo),
  arc: any(arc),
  opt: any(opt),
};

/** Requests in order: the key, and the edge cache that is asked. */
export interface Requests {
  readonly keys: readonly number[];
  readonly edges: readonly number[];
}

/** Room for objects in every edge cache, and in the cache they share behind them; 0 is no such cache. */
export interface Sizes {
  readonly edge: number;
  readonly shield: number;
}

/** What one policy holds and has done. */
export interface Lane {
  readonly edges: readonly unknown[];
  readonly shield: unknown;
  readonly hits: number;
  readonly shieldHits: number;
  /** Hits in each fortieth of the requests. */
  readonly columns: readonly number[];
}

export const COLUMNS = 40;

/** Empty caches. */
export function emptyLane(id: PolicyId, edges: number): Lane {
  const { empty } = policies[id];
  return {
    edges: new Array<unknown>(edges).fill(empty),
    shield: empty,
    hits: 0,
    shieldHits: 0,
    columns: new Array<number>(COLUMNS).fill(0),
  };
}

/** When each request's key is wanted next by the same edge, and by the shield if OPT is behind it and in front. */
export interface Future {
  readonly edge: readonly number[];
  readonly shield: readonly number[];
}

/** What OPT must know beforehand. What the shield is asked for depends on the edges, so these are run once. */
export function futureOf({ keys, edges }: Requests, size: number): Future {
  const most = Math.max(...keys) + 1;
  const edge = nextUses(keys.map((key, i) => (edges[i] ?? 0) * most + key));
  const memories = new Map<number, unknown>();
  const missed: number[] = [];
  for (const [i, key] of keys.entries()) {
    const at = edges[i] ?? 0;
    const { memory, hit } = policies.opt.request(
      memories.get(at) ?? policies.opt.empty,
      key,
      size,
      edge[i] ?? 0,
    );
    memories.set(at, memory);
    if (!hit) missed.push(i);
  }
  const among = nextUses(missed.map((i) => keys[i] ?? 0));
  const shield = new Array<number>(keys.length).fill(Number.POSITIVE_INFINITY);
  among.forEach((next, place) => {
    const request = missed[place];
    if (request !== undefined) shield[request] = missed[next] ?? Number.POSITIVE_INFINITY;
  });
  return { edge, shield };
}

/** One lane after the i-th request. */
export function ask(
  id: PolicyId,
  lane: Lane,
  requests: Requests,
  i: number,
  sizes: Sizes,
  future: Future,
): Lane {
  const key = requests.keys[i] ?? 0;
  const at = requests.edges[i] ?? 0;
  const policy = policies[id];
  const edge = policy.request(lane.edges[at], key, sizes.edge, future.edge[i] ?? 0);
  const edges = lane.edges.with(at, edge.memory);
  if (edge.hit) {
    const column = Math.floor((i * COLUMNS) / requests.keys.length);
    return {
      ...lane,
      edges,
      hits: lane.hits + 1,
      columns: lane.columns.with(column, (lane.columns[column] ?? 0) + 1),
    };
  }
  if (sizes.shield === 0) return { ...lane, edges };
  const shield = policy.request(lane.shield, key, sizes.shield, future.shield[i] ?? 0);
  return { ...lane, edges, shield: shield.memory, shieldHits: lane.shieldHits + (shield.hit ? 1 : 0) };
}
