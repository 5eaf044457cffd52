import { added, noTrail, type Trail } from '../sim/trail.ts';
import type { Requests } from './requests.ts';
import { chooseServer, type RuleId } from './rules.ts';

/** A request at a server: its place in the trace, and when it leaves, in µs. */
export interface Job {
  readonly request: number;
  readonly leaves: number;
}

/** One balancer and its servers at one moment; each server serves one request at a time, first come first. */
export interface Lane {
  readonly now: number;
  readonly servers: readonly (readonly Job[])[];
  /** Requests in flight at each server as the balancer knows them, and when that was true. */
  readonly seen: readonly number[];
  readonly seenAt: number;
  /** How many requests each server was sent, and which one got the latest; -1 before the first. */
  readonly sent: readonly number[];
  readonly latest: number;
  /** Time in the system of those who left, in µs, and its sum. */
  readonly times: Trail<number>;
  readonly timeSum: number;
  /** The integral of the number in the system, in requests times µs. */
  readonly presence: number;
  /** The most that each server ever had. */
  readonly peaks: readonly number[];
}

/** How a pool is run. */
export interface Pool {
  readonly rule: RuleId;
  /** Servers the rule of choices looks at. */
  readonly choices: number;
  /** The balancer learns the numbers in flight every so many µs; 0 is at once. */
  readonly stale: number;
  /** How many times as long the first server takes. */
  readonly odd: number;
}

/** Nobody here yet. */
export function emptyLane(servers: number): Lane {
  const none = new Array<number>(servers).fill(0);
  return {
    now: 0,
    servers: none.map(() => []),
    seen: none,
    seenAt: 0,
    sent: none,
    latest: -1,
    times: noTrail,
    timeSum: 0,
    presence: 0,
    peaks: none,
  };
}

/** Requests in flight at each server. */
export const inFlight = ({ servers }: Lane): number[] => servers.map((jobs) => jobs.length);

/** The most that one server ever had. */
export const longest = ({ peaks }: Lane): number => Math.max(...peaks);

/** When the last request that is here leaves; now if there is none. */
export const emptyAt = ({ servers, now }: Lane): number =>
  servers.reduce((latest, jobs) => Math.max(latest, jobs.at(-1)?.leaves ?? 0), now);

/** What a request costs at a server, in µs. */
export function serviceAt({ services }: Requests, odd: number, server: number, request: number): number {
  const service = services[request] ?? 0;
  return server === 0 ? Math.max(1, Math.round(service * odd)) : service;
}

/** The lane at a later moment: who was due has left, also who is due at that very moment. */
export function until(lane: Lane, { arrivals }: Requests, at: number): Lane {
  let { times, timeSum, presence } = lane;
  const servers = lane.servers.slice();
  for (let server = 0; server < servers.length; server++) {
    const jobs = servers[server] ?? [];
    let gone = 0;
    for (let job = jobs[0]; job !== undefined && job.leaves <= at; job = jobs[gone]) {
      const time = job.leaves - (arrivals[job.request] ?? 0);
      times = added(times, time);
      timeSum += time;
      presence += job.leaves - lane.now;
      gone += 1;
    }
    presence += (jobs.length - gone) * (at - lane.now);
    if (gone > 0) servers[server] = jobs.slice(gone);
  }
  return { ...lane, now: at, servers, times, timeSum, presence };
}

/** The lane at a later moment, with what its balancer knows then. */
function look(lane: Lane, requests: Requests, at: number, stale: number): Lane {
  const asked = stale === 0 ? at : at - (at % stale);
  if (stale > 0 && asked <= lane.seenAt) return until(lane, requests, at);
  const then = until(lane, requests, asked);
  const known = { ...then, seen: inFlight(then), seenAt: asked };
  return asked === at ? known : until(known, requests, at);
}

/** The next request of the trace arrives and is sent to a server. */
export function send(before: Lane, requests: Requests, request: number, pool: Pool): Lane {
  const lane = look(before, requests, requests.arrivals[request] ?? 0, pool.stale);
  const server = chooseServer(pool.rule, requests, request, lane.seen, pool.choices);
  const jobs = lane.servers[server] ?? [];
  const starts = Math.max(lane.now, jobs.at(-1)?.leaves ?? 0);
  const job = { request, leaves: starts + serviceAt(requests, pool.odd, server, request) };
  // Copies changed in place: `with` takes many times as long.
  const [servers, sent] = [lane.servers.slice(), lane.sent.slice()];
  servers[server] = [...jobs, job];
  sent[server] = (sent[server] ?? 0) + 1;
  return {
    ...lane,
    servers,
    sent,
    latest: server,
    peaks: jobs.length < (lane.peaks[server] ?? 0) ? lane.peaks : lane.peaks.with(server, jobs.length + 1),
  };
}

/** A lane over all requests, until the last has left. */
export function sendAll(requests: Requests, servers: number, pool: Pool): Lane {
  let lane = emptyLane(servers);
  for (let request = 0; request < requests.arrivals.length; request++)
    lane = send(lane, requests, request, pool);
  return until(lane, requests, emptyAt(lane));
}
